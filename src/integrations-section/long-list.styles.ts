import { css } from 'lit';

export const longListStyles = css`
  .filter {
    padding: 0 calc(5 * var(--_space)) calc(4 * var(--_space));
  }

  .filter input {
    inline-size: 100%;
    min-block-size: 40px;
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    border: 1px solid var(--_control-line);
    border-radius: var(--_control-radius);
    background: var(--_surface);
    appearance: none;
  }

  .filter input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  .filter input:focus-visible {
    border-color: var(--_accent);
    outline-offset: 1px;
  }

  .message > .button {
    margin-block-start: calc(3 * var(--_space));
  }

  /* Where rows that turn out higher than they were thought to be do not move what is seen. */
  @supports (overflow-anchor: auto) {
    .row {
      content-visibility: auto;
      contain-intrinsic-block-size: auto 65px;
    }
  }

  @container (max-width: 520px) {
    .filter {
      padding-inline: calc(4 * var(--_space));
    }
  }

  @media (pointer: coarse) {
    .filter input {
      min-block-size: 44px;
      font-size: max(1rem, 16px);
    }
  }
`;
