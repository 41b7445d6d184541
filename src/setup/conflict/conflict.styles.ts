import { css } from 'lit';

/** A table whose columns are two users. In a narrow dialog each value stands below the name of its user. */
export const conflictStyles = css`
  .conflict-table {
    border: 1px solid var(--_line);
    border-radius: var(--_control-radius);
  }

  .conflict-heads,
  .conflict-row {
    display: grid;
    grid-template-columns: minmax(0, 2fr) repeat(2, minmax(0, 3fr));
    gap: 0 calc(3 * var(--_space));
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
  }

  .conflict-heads {
    border-start-start-radius: inherit;
    border-start-end-radius: inherit;
    background: var(--_tint);
    color: var(--_muted);
    font-size: var(--_small);
  }

  .conflict-heads > * {
    padding-inline-start: var(--_space);
  }

  .conflict-row + .conflict-row {
    border-block-start: 1px solid var(--_line);
  }

  .conflict-field {
    padding-block: var(--_space);
    font-weight: 500;
  }

  .conflict-field,
  .choice {
    overflow-wrap: anywhere;
  }

  .choice {
    display: flex;
    align-items: start;
    gap: calc(2 * var(--_space));
    padding: var(--_space);
    border-radius: var(--_control-radius);
  }

  .choice:has(:checked) {
    background: var(--_accent-tint);
  }

  .choice > input {
    flex: none;
    inline-size: 1.2em;
    block-size: 1.2em;
    margin: 0.15em 0 0;
    accent-color: var(--_accent);
  }

  .choice .mono {
    font-size: 0.9333em;
    white-space: pre-wrap;
  }

  /* It is read with each choice, and seen once. */
  .side {
    position: absolute;
    clip-path: inset(50%);
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    white-space: nowrap;
  }

  @container (max-width: 31.33em) {
    .conflict-heads {
      display: none;
    }

    .conflict-row {
      grid-template-columns: minmax(0, 1fr);
      gap: var(--_space);
    }

    .side {
      position: static;
      clip-path: none;
      display: block;
      inline-size: auto;
      block-size: auto;
      color: var(--_muted);
      font-size: var(--_small);
      white-space: normal;
    }
  }

  @media (pointer: coarse) {
    .choice {
      align-items: center;
      min-block-size: 44px;
    }
  }

  @media (forced-colors: active) {
    .choice:has(:checked) {
      outline: 1px solid Highlight;
    }
  }
`;
