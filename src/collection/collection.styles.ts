import { css } from 'lit';

/** What narrows a long list, and the rows of one. */
export const collectionStyles = css`
  .filter {
    display: grid;
    gap: calc(2 * var(--_space));
    padding: calc(3 * var(--_space)) calc(5 * var(--_space));
  }

  .filter :is(input, select) {
    min-inline-size: 0;
    min-block-size: var(--_input-height);
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    border: 1px solid var(--_input-line);
    border-radius: var(--_control-radius);
    background: var(--_input);
  }

  .filter input {
    appearance: none;
    unicode-bidi: plaintext;
  }

  .filter input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  .filter :is(input, select):focus-visible {
    border-color: var(--_accent-text);
    outline-offset: 1px;
  }

  .empty {
    display: grid;
    justify-items: start;
    gap: calc(3 * var(--_space));
    padding: calc(4 * var(--_space)) calc(5 * var(--_space));
  }

  .filter + .empty {
    border-block-start: 1px solid var(--_line);
  }

  /* Only if the browser keeps the view in place while rows turn out higher than expected. */
  @supports (overflow-anchor: auto) {
    .row {
      content-visibility: auto;
      contain-intrinsic-block-size: auto 65px;
    }
  }

  @media (pointer: coarse) {
    .filter :is(input, select) {
      min-block-size: 44px;
      /* Less makes iOS zoom in. */
      font-size: max(1.0667em, 16px);
    }
  }
`;
