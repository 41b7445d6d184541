import { css } from 'lit';

export const styles = css`
  .field {
    display: grid;
    gap: calc(1.5 * var(--_space));
  }

  .label {
    font-weight: 600;
  }

  .group {
    display: grid;
    gap: calc(3 * var(--_space));
    padding: calc(3 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: var(--_control-radius);
  }

  .label > .muted {
    font-weight: 400;
  }

  .input {
    inline-size: 100%;
    min-block-size: 40px;
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    border: 1px solid var(--_control-line);
    border-radius: var(--_control-radius);
    background: var(--_surface);
    line-height: 1.35;
  }

  .input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  .input:focus-visible {
    border-color: var(--_accent);
    outline-offset: 1px;
  }

  .input[aria-invalid='true'],
  .secret:has([aria-invalid='true']) {
    border-color: var(--_danger-text);
    box-shadow: inset 0 0 0 1px var(--_danger-text);
  }

  /* An address runs one way, also on a page that runs the other. */
  [inputmode='url'] {
    direction: ltr;
  }

  textarea.input {
    resize: vertical;
    font-family: ui-monospace, monospace;
    font-size: 0.9333em;
  }

  /* The button to show a secret, or to copy a value, stands inside its field. */
  .secret {
    display: flex;
    align-items: center;
    padding: 0;
  }

  .secret > input,
  .secret > textarea {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 38px;
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    border: 0;
    border-radius: inherit;
    outline: none;
    background: transparent;
  }

  .secret > textarea {
    resize: none;
    overflow: hidden;
    font: inherit;
    white-space: pre;
  }

  .secret > .masked {
    -webkit-text-security: disc;
  }

  .secret > textarea:not([readonly]) {
    resize: vertical;
    overflow: auto;
    font-family: ui-monospace, monospace;
  }

  .secret > .button {
    min-block-size: 32px;
    margin-inline-end: 3px;
    padding-inline: calc(2.5 * var(--_space));
    font-weight: 400;
  }

  .secret:has(:is(input, textarea):focus-visible) {
    border-color: var(--_accent);
    outline: 2px solid var(--_accent);
    outline-offset: 1px;
  }

  .stored {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 calc(3 * var(--_space));
  }

  .check {
    display: flex;
    align-items: start;
    gap: calc(2.5 * var(--_space));
  }

  .check > input {
    flex: none;
    inline-size: 20px;
    block-size: 20px;
    accent-color: var(--_accent);
  }

  .error,
  .warning {
    font-size: 0.8667em;
  }

  .error {
    color: var(--_danger-text);
  }

  .warning {
    color: var(--_warning-text);
  }

  .waiting {
    display: flex;
    align-items: center;
    gap: calc(2.5 * var(--_space));
    font-weight: 600;
  }

  .waiting::before {
    content: '';
    box-sizing: border-box;
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    border: 2px solid var(--_accent);
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: turn 800ms linear infinite;
  }

  .body a {
    color: var(--_accent);
  }

  dialog.question {
    --_inline-size: 420px;
  }

  @media (pointer: coarse) {
    .input {
      min-block-size: 44px;
      /* A smaller text makes iOS zoom the page in. */
      font-size: max(1.0667em, 16px);
    }
  }

  /* Of a hundred wrong fields not all fit beside the fields. */
  [part='error-summary'] {
    max-block-size: 8.5em;
    overflow: auto;
  }

  /* Beside several buttons there is no room for a text. */
  .notice:has(> button + button) > p {
    flex-basis: 100%;
  }

  .button.test {
    margin-inline-end: auto;
  }
`;
