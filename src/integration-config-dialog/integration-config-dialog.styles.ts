import { css } from 'lit';

export const styles = css`
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space);
  }

  .body,
  .group {
    gap: 1.8667em;
  }

  /* A message of one line fits between two fields, so that it moves none of them. */
  .field:has(> :is(.error, .warning, [part~='field-note'])) {
    margin-block-end: calc(-1.4 * var(--_small) - var(--_space));
  }

  .label {
    font-weight: 500;
  }

  .group {
    display: grid;
    padding: calc(3 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: var(--_control-radius);
  }

  .label > .muted {
    font-weight: 400;
  }

  .input {
    inline-size: 100%;
    min-block-size: var(--_input-height);
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    border: 1px solid var(--_input-line);
    border-radius: var(--_control-radius);
    background: var(--_input);
    line-height: 1.35;
    unicode-bidi: plaintext;
  }

  .input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  .input:focus-visible {
    border-color: var(--_accent-text);
    outline-offset: 1px;
  }

  .input[aria-invalid='true'],
  .secret:has([aria-invalid='true']) {
    border-color: var(--_danger-text);
    box-shadow: inset 0 0 0 1px var(--_danger-text);
  }

  /* Addresses and identifiers run one way, also on a page that runs the other. */
  [inputmode='url'],
  .mono {
    direction: ltr;
  }

  textarea.input {
    resize: vertical;
    font-family: var(--_mono);
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
    min-block-size: calc(var(--_input-height) - 2px);
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
    font-family: var(--_mono);
  }

  .mono {
    font-family: var(--_mono);
  }

  /* A stored secret reads as stored, until the user replaces it. */
  .kept:not(:focus-within, :has([aria-invalid='true'])) {
    position: relative;
    border-color: var(--_line);
    background: var(--_tint);
  }

  .kept:not(:focus-within)::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc(3 * var(--_space));
    inline-size: 8em;
    pointer-events: none;
    background: radial-gradient(circle, currentColor 0.18em, transparent 0.22em) 0 50% / 0.6667em 1em repeat-x;
  }

  .kept:not(:focus-within) > ::placeholder {
    color: transparent;
  }

  .secret > .button {
    min-block-size: 2.1333em;
    margin-inline-end: 3px;
    padding-inline: calc(2.5 * var(--_space));
    font-weight: 400;
  }

  .secret:has(:is(input, textarea):focus-visible) {
    border-color: var(--_accent-text);
    outline: var(--_focus);
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
    inline-size: 1.3333em;
    block-size: 1.3333em;
    accent-color: var(--_accent);
  }

  .error,
  .warning {
    font-size: var(--_small);
  }

  .error {
    color: var(--_danger-text);
  }

  .warning {
    color: var(--_warning-text);
  }

  /* Room for all that is said while consent is awaited, so that the buttons stay where they are. */
  .consent {
    display: grid;
    align-content: start;
    gap: calc(3 * var(--_space));
    min-block-size: 11.5em;
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
    inline-size: 1.0667em;
    block-size: 1.0667em;
    border: 2px solid var(--_accent-text);
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: turn 800ms linear infinite;
  }

  .body a {
    color: var(--_accent-text);
  }

  dialog.question {
    --_inline-size: 28em;
  }

  @media (pointer: coarse) {
    .input,
    textarea.input {
      min-block-size: 44px;
      /* A smaller text makes iOS zoom the page in. */
      font-size: max(1.0667em, 16px);
    }

    .secret > .button {
      min-block-size: 44px;
      min-inline-size: 44px;
    }

    .check > input {
      inline-size: 24px;
      block-size: 24px;
    }
  }

  /* Beside several buttons there is no room for a text. */
  .notice:has(> button + button) > p {
    flex-basis: calc(100% - 3em);
  }

  /* What the user may not change does not look as if. */
  .denied :is(.input, .kept) {
    border-color: var(--_line);
    background: var(--_tint);
  }

  @media (forced-colors: active) {
    .input[aria-invalid='true'],
    .secret:has([aria-invalid='true']) {
      border-inline-start-width: 7px;
    }
  }
`;
