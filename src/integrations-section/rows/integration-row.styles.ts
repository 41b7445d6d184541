import { css } from 'lit';

/** The row of an integration: its name, its status, and trouble across the row. */
export const integrationRowStyles = css`
  /* Before it is the place of the menu, which comes later. */
  .switch {
    grid-row: 1;
    margin-inline-start: 44px;
  }

  .action {
    flex-wrap: wrap;
    gap: 0 calc(2 * var(--_space));
  }

  .main {
    display: grid;
    gap: 2px;
  }

  .title {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px calc(2 * var(--_space));
  }

  .tag {
    padding-inline: calc(1.5 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: calc(var(--_control-radius) * 0.7);
    color: var(--_muted);
    font-size: 0.8em;
    font-weight: 500;
  }

  .state {
    unicode-bidi: isolate;
    color: var(--_muted);
    font-size: var(--_small);
  }

  /* A text in a language that runs the other way keeps its full stop at its end. */
  .detail,
  .tag {
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  .status {
    display: inline-flex;
    align-items: center;
    gap: calc(1.5 * var(--_space));
    max-inline-size: 100%;
    font-weight: 500;
  }

  .status::before {
    content: '';
    flex: none;
    box-sizing: border-box;
    inline-size: 0.6em;
    block-size: 0.6em;
    border-radius: 50%;
    background: var(--_success);
  }

  .pending .status::before {
    background: var(--_warning);
  }

  .paused .status::before {
    border: 2px solid var(--_control-line);
    background: transparent;
  }

  .paused .name {
    color: var(--_muted);
  }

  /* Only what needs the user is more than a dot and a word. */
  :is(.error, .setup-required) .status {
    padding: 1px calc(2 * var(--_space));
    border-radius: var(--_pill-radius);
    background: var(--_warning-tint);
    color: var(--_warning-text);
  }

  .error .status {
    background: var(--_danger-tint);
    color: var(--_danger-text);
  }

  :is(.error, .setup-required) .status::before {
    background: currentColor;
  }

  .status + .detail::before {
    content: '';
    display: inline-block;
    inline-size: 3px;
    block-size: 3px;
    margin-inline: 0.4em;
    border-radius: 50%;
    background: currentColor;
    vertical-align: middle;
  }

  /* In a row without trouble the actions stand beside the name. */
  .next:not(.danger, .warning) {
    display: contents;
  }

  .next:is(.danger, .warning),
  .row > .notice {
    grid-column: 2 / -1;
    grid-row: 2;
    margin-block-start: calc(2 * var(--_space));
  }

  .row > .notice {
    grid-row: 3;
  }

  .next:is(.danger, .warning) {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(1.5 * var(--_space)) calc(2.5 * var(--_space));
    padding: calc(1.5 * var(--_space));
    padding-inline-start: calc(3 * var(--_space));
    border-radius: var(--_control-radius);
    background: var(--_warning-tint);
    color: var(--_warning-text);
    font-size: 0.9333em;
  }

  .next.danger {
    background: var(--_danger-tint);
    color: var(--_danger-text);
  }

  .next > .detail {
    flex: 1 1 12em;
  }

  .next.danger .button:not(.primary, [aria-disabled='true']) {
    border-color: currentColor;
    color: var(--_text);
    background: var(--_surface);
  }

  @container (width < 35em) {
    .main {
      display: contents;
    }

    .title {
      align-self: center;
      min-block-size: var(--_logo-size);
      align-items: center;
    }

    .state {
      grid-row: 2;
      grid-column: 1 / -1;
      padding-block-start: var(--_space);
    }

    .next:is(.danger, .warning),
    .row > .notice {
      grid-row: 3;
      grid-column: 1 / -1;
    }

    .row > .notice {
      grid-row: 4;
    }

    .next > .action {
      grid-row: 3;
      grid-column: 1 / -1;
      justify-content: start;
      padding-block-start: calc(2 * var(--_space));
    }

    .next:is(.danger, .warning) > .action {
      padding: 0;
    }

    .next > .action:empty {
      display: none;
    }

    .action > .quiet {
      padding-inline: 0;
    }
  }

  @media (forced-colors: active) {
    .row .status::before {
      forced-color-adjust: none;
      background: CanvasText;
    }

    .row.paused .status::before {
      border-color: CanvasText;
      background: Canvas;
    }

    :is(.error, .setup-required) .status,
    .next:is(.danger, .warning) {
      border: 1px solid CanvasText;
    }
  }
`;
