import { css } from 'lit';

export const styles = css`
  dialog.base {
    --_inline-size: min(var(--integrations-dialog-width, 32em), 32em);
  }

  .facts {
    display: grid;
    align-content: start;
    gap: calc(3.5 * var(--_space));
    /* Room for what is still being looked up, so that the buttons stay where they are. */
    min-block-size: 11em;
  }

  .fact {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: calc(3 * var(--_space));
  }

  .fact > .icon {
    margin-block-start: 0.15em;
    color: var(--_danger-text);
  }

  @media (forced-colors: active) {
    .fact > .icon {
      color: CanvasText;
    }
  }

  .dependents {
    padding-inline-start: calc(5 * var(--_space));
    list-style: disc;
  }
`;
