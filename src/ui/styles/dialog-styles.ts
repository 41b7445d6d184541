import { css } from 'lit';
import { logoStyles } from './logo-styles.ts';
import { sheetStyles } from './sheet-styles.ts';

const frame = css`
  /* Tells the dialog when something around it becomes invisible. */
  :host {
    transition: visibility 1ms;
  }

  dialog.base {
    --_inline-size: var(--integrations-dialog-width, 40em);
    /* Of the page that is seen. WebKit keeps the viewport's units as they were before the page changed its size. */
    position: fixed;
    /* The block start is pinned, so that a dialog that grows moves nothing above. */
    inset: 10% 0 auto;
    margin: 0 auto;
    display: none;
    inline-size: min(100% - 32px, var(--_inline-size));
    block-size: fit-content;
    max-block-size: min(90% - 24px, 760px);
    border: 1px solid var(--_line);
    border-radius: var(--_dialog-radius);
    background: var(--_raised);
    -webkit-user-select: text;
    user-select: text;
    box-shadow: var(--integrations-shadow, 0 16px 48px light-dark(rgb(20 25 40 / 24%), rgb(0 0 0 / 60%)));
    overflow: hidden;
    transition:
      opacity var(--_duration) var(--_easing),
      translate var(--_duration) var(--_easing);
  }

  dialog.base[open] {
    display: flex;
    flex-direction: column;
  }

  dialog::backdrop {
    background: var(--integrations-backdrop-color, rgb(15 18 26 / 45%));
    transition: opacity 160ms ease-out;
  }

  @starting-style {
    dialog.base[open] {
      opacity: 0;
      translate: 0 8px;
    }

    dialog[open]::backdrop {
      opacity: 0;
    }
  }

  /*
   * A form is the body of the flex column as much as the dialog is. It has no height of its own: WebKit would lay out a
   * dialog within a dialog for ever.
   */
  .frame {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    container-type: inline-size;
  }

  header {
    display: flex;
    align-items: center;
    gap: calc(3 * var(--_space));
    padding: calc(4 * var(--_space)) calc(5 * var(--_space)) calc(3.5 * var(--_space));
    border-block-end: 1px solid var(--_line);
  }

  .titles {
    flex: 1;
    min-inline-size: 0;
  }

  .title {
    font-size: var(--_heading);
    font-weight: var(--_strong);
    line-height: 1.3;
  }

  .close {
    display: grid;
    place-items: center;
    align-self: start;
    flex: none;
    inline-size: 2.1333em;
    block-size: 2.1333em;
    padding: 0;
    border: 0;
    border-radius: var(--_control-radius);
    background: transparent;
    color: var(--_muted);
  }

  .close:hover {
    background: var(--_hover);
  }

  .body {
    display: grid;
    flex: 1 1 auto;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: calc(4 * var(--_space));
    min-block-size: 0;
    padding: calc(4 * var(--_space)) calc(5 * var(--_space)) calc(5 * var(--_space));
    overflow: auto;
    overscroll-behavior: contain;
  }

  /* Messages stay in sight above the body. */
  .notices {
    display: grid;
    flex: none;
    gap: calc(2 * var(--_space));
    inline-size: 100%;
    max-block-size: 14em;
    padding: calc(3 * var(--_space)) calc(5 * var(--_space)) 0;
    overflow: auto;
  }

  .notices:not(:has(*)) {
    display: none;
  }

  /* Test, result, room, cancel, save: each has its place, whatever the others show. */
  footer {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto auto;
    align-items: center;
    gap: calc(2 * var(--_space));
    padding: calc(3 * var(--_space)) calc(5 * var(--_space));
    border-block-start: 1px solid var(--_line);
  }

  footer > p {
    grid-row: 1;
    grid-column: 2;
  }

  footer > p:first-child {
    grid-column-start: 1;
    grid-column-end: 3;
  }

  footer > .button {
    grid-row: 1;
    grid-column: 3;
  }

  footer > .button:last-child {
    grid-column: 4;
  }

  footer > .button[part~='test-button'] {
    grid-column: 1;
  }

  .button.danger:not([aria-disabled='true']) {
    border-color: transparent;
    background: var(--_danger);
    color: var(--_on-danger);
  }

  /* Away from the colour of its text, which stays readable. */
  .button.danger:hover:not([aria-disabled='true']) {
    background: color-mix(in srgb, var(--_danger), oklch(from var(--_on-danger) calc(1 - l) 0 0) 14%);
  }

  .muted {
    color: var(--_muted);
    font-size: var(--_small);
  }

  @media (pointer: coarse) {
    .close {
      inline-size: 44px;
      block-size: 44px;
    }
  }

  @media (forced-colors: active) {
    dialog.base {
      border-color: CanvasText;
    }
  }
`;

/** The frame of a modal dialog: header, messages and footer stay in reach while the body scrolls. */
export const dialogStyles = [logoStyles, frame, sheetStyles];
