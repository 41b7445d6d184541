import { css } from 'lit';

/** What a modal dialog becomes on a phone, in a narrow frame, and on a low page. */
export const sheetStyles = css`
  /* A sheet at the end of the page. */
  @media (max-width: 32.5em) {
    dialog.base {
      inset: auto 0 0;
      inline-size: 100%;
      max-block-size: 100%;
      border-inline: 0;
      border-block-end: 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }

    .frame::before {
      content: '';
      flex: none;
      align-self: center;
      inline-size: 36px;
      block-size: 4px;
      margin-block-start: 8px;
      border-radius: 2px;
      background: var(--_control-line);
    }

    header {
      padding-block-start: calc(2 * var(--_space));
    }

    header,
    .notices,
    .body,
    footer {
      padding-inline: calc(4 * var(--_space));
    }

    footer {
      padding-block-end: max(calc(3 * var(--_space)), env(safe-area-inset-bottom));
    }

    @starting-style {
      dialog.base[open] {
        opacity: 1;
        translate: 0 40%;
      }
    }
  }

  /* Two lines: the test with its result, and the buttons that leave the dialog. */
  @container (max-width: 31.33em) {
    footer {
      grid-template-columns: auto minmax(0, 1fr);
    }

    /* Room for a result of three lines. */
    footer:has([part~='test-button']) {
      grid-template-rows: minmax(3.4em, auto) auto;
    }

    footer > .button:not([part~='test-button']) {
      grid-row: 2;
      grid-column: 1;
    }

    footer > .button:last-child {
      grid-column: 2;
    }
  }

  /* There the result takes up to five lines. */
  @container (max-width: 24em) {
    footer:has([part~='test-button']) {
      grid-template-rows: minmax(5.5em, auto) auto;
    }
  }

  /* Enlarged four times, or on a phone held sideways, header and footer would leave nothing for the body. */
  @media (max-height: 30em) {
    dialog.base {
      inset-block-start: 0;
      max-block-size: 100%;
      overflow: auto;
    }

    .frame {
      flex: none;
      block-size: auto;
    }

    .notices {
      max-block-size: none;
    }
  }
`;
