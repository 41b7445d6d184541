import { css } from 'lit';

/** A field to search in, and what stands beside it to narrow a list. */
export const searchStyles = css`
  .search :is(input, select) {
    min-inline-size: 0;
    min-block-size: 40px;
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    border: 1px solid var(--_control-line);
    border-radius: var(--_control-radius);
    background: var(--_surface);
  }

  .search input {
    appearance: none;
  }

  .search input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  .search :is(input, select):focus-visible {
    border-color: var(--_accent);
    outline-offset: 1px;
  }

  @media (pointer: coarse) {
    .search :is(input, select) {
      min-block-size: 44px;
      /* Less makes iOS zoom in. */
      font-size: max(1.0667em, 16px);
    }
  }
`;
