import { css } from 'lit';
import { logoStyles } from './logo-styles.ts';

const rows = css`
  .row {
    position: relative;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto auto;
    align-items: center;
    gap: 0 calc(3 * var(--_space));
    padding: var(--_row-padding);
    border-block-start: 1px solid var(--_line);
  }

  .name {
    font-weight: 500;
  }

  .action {
    display: flex;
    align-items: center;
    justify-content: end;
    grid-column: 3;
  }

  .switch {
    position: relative;
    grid-column: 4;
    flex: none;
    inline-size: var(--_switch-width);
    block-size: var(--_switch-height);
    padding: 0;
    border: 0;
    border-radius: calc(var(--_switch-height) / 2);
    background: var(--_accent);
  }

  .switch::before {
    content: '';
    box-sizing: border-box;
    position: absolute;
    inset: 2px 2px 2px auto;
    aspect-ratio: 1;
    border-radius: 50%;
    background: var(--_on-accent);
    box-shadow: 0 1px 2px rgb(0 0 0 / 30%);
  }

  .switch:dir(rtl)::before {
    inset-inline: auto 2px;
  }

  /* The target reaches beyond the drawing. */
  .switch::after {
    content: '';
    position: absolute;
    inset: -11px -4px;
  }

  .paused > .switch {
    background: var(--_control-line);
  }

  .paused > .switch::before {
    background: var(--_surface);
  }

  .switch[aria-disabled='true'] {
    background: color-mix(in srgb, var(--_accent) 45%, var(--_tint));
  }

  .switch[aria-busy='true']::before {
    border: 2px solid var(--_accent);
    border-inline-end-color: transparent;
    animation: turn 800ms linear infinite;
  }

  @container (width < 35em) {
    .row {
      --_logo-size: var(--integrations-logo-size, 2.1333em);
      grid-template-columns: auto minmax(0, 1fr) auto;
      align-items: start;
      padding-inline: calc(4 * var(--_space));
    }

    .row > .switch {
      grid-column: 3;
      margin-block-start: calc((var(--_logo-size) - var(--_switch-height)) / 2);
    }

    .row > .action {
      grid-row: 2;
      grid-column: 2 / -1;
      justify-content: start;
      padding-block-start: calc(2 * var(--_space));
    }
  }

  @media (forced-colors: active) {
    .switch {
      forced-color-adjust: none;
      border: 1px solid ButtonText;
      background: Highlight;
    }

    .switch::before {
      background: HighlightText;
      box-shadow: none;
    }

    .switch[aria-disabled='true'] {
      border: 1px dashed GrayText;
      background: Canvas;
    }

    .switch[aria-disabled='true']::before {
      background: GrayText;
    }
  }
`;

/** Rows of applications and integrations, with their logos and switches, in the section and in the picker. */
export const rowStyles = [logoStyles, rows];
