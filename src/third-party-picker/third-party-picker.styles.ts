import { css } from 'lit';

export const styles = css`
  dialog.base {
    --_inline-size: var(--integrations-picker-width, 45em);
  }

  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(5 * var(--_space));
    padding-inline: calc(5 * var(--_space));
    border-block-end: 1px solid var(--_line);
  }

  .notices {
    padding-block-end: calc(2 * var(--_space));
  }

  [role='tab'] {
    min-block-size: 40px;
    /* Room for the focus ring, which the next tab gives back. */
    margin-inline: calc(-1 * var(--_space));
    padding: calc(2 * var(--_space)) var(--_space);
    border: 0;
    border-block-end: 2px solid transparent;
    background: transparent;
    color: var(--_muted);
    font-weight: 500;
  }

  [role='tab']:focus-visible {
    outline-offset: -2px;
    border-radius: 4px;
  }

  [role='tab'][aria-selected='true'] {
    border-block-end-color: var(--_accent-text);
    color: var(--_accent-text);
  }

  .count {
    margin-inline-start: 2px;
    font-size: 0.8667em;
  }

  .controls {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space));
  }

  .filter input {
    flex: 3 1 15em;
  }

  .filter select {
    flex: 1 1 10.7em;
    text-overflow: ellipsis;
  }

  .panel {
    /* The height stays while a search shortens the list, so that nothing jumps under the pointer. */
    block-size: 420px;
    min-block-size: 120px;
    overflow: auto;
    overscroll-behavior: contain;
  }

  .more {
    /* The observer sees it some time before the user sees the end. It is in nothing's way. */
    block-size: 600px;
    overflow-anchor: none;
    pointer-events: none;
  }

  .more.before {
    margin-block-end: -600px;
  }

  .more.after {
    margin-block-start: -600px;
  }

  mark {
    border-radius: 2px;
    background: var(--_warning-tint);
    color: inherit;
    box-shadow: 0 0 0 1px var(--_warning-tint);
  }

  /* The height that tabs, search and list will have, so that the dialog does not jump when they come. */
  .body:has(> [role='status']) {
    block-size: 525px;
  }

  .row {
    scroll-margin-block: calc(2 * var(--_space));
  }

  .row > .action {
    grid-column: 3 / -1;
  }

  @container (width < 35em) {
    .row > .action {
      grid-column: 2 / -1;
    }
  }

  .row [part='description'] {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    unicode-bidi: plaintext;
    text-align: match-parent;
  }

  .row:first-child {
    border-block-start: 0;
  }

  /* Room for the icon. */
  .labels::after {
    padding-inline-start: 1.5em;
  }

  .row .error {
    display: flex;
    gap: calc(1.5 * var(--_space));
    margin-block-start: var(--_space);
    color: var(--_danger-text);
    font-size: var(--_small);
  }

  .button[aria-pressed='true'] {
    border-color: transparent;
    background: var(--_accent-tint);
    color: var(--_accent-text);
  }

  .button.failed[aria-pressed='true'] {
    border-color: var(--_danger-text);
    background: transparent;
    color: var(--_danger-text);
  }

  @media (max-width: 32.5em) {
    .tabs,
    .filter,
    .empty {
      padding-inline: calc(4 * var(--_space));
    }

    .panel {
      block-size: auto;
      flex: 1 1 420px;
    }
  }

  @media (pointer: coarse) {
    [role='tab'] {
      min-block-size: 44px;
    }
  }

  @media (forced-colors: active) {
    [role='tab'] {
      border-block-end-color: Canvas;
    }

    [role='tab'][aria-selected='true'] {
      border-block-end-color: Highlight;
    }

    .button[aria-pressed='true'] {
      border-color: Highlight;
    }
  }
`;
