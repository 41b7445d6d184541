import { css } from 'lit';

export const styles = css`
  dialog {
    --_inline-size: 480px;
  }
`;
