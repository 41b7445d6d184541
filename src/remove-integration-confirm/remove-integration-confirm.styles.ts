import { css } from 'lit';

export const styles = css`
  dialog.base {
    --_inline-size: 480px;
  }

  .dependents {
    flex-basis: 100%;
    padding-inline-start: calc(5 * var(--_space));
    list-style: disc;
  }
`;
