import { css } from 'lit';

/** Rows of applications and integrations, with their logos and switches, in the section and in the picker. */
export const rowStyles = css`
  .row {
    display: grid;
    grid-template-columns: 40px minmax(0, 1fr) auto auto;
    align-items: center;
    gap: var(--_space) calc(3 * var(--_space));
    padding: calc(3 * var(--_space)) calc(5 * var(--_space));
    border-block-start: 1px solid var(--_line);
  }

  .logo {
    position: relative;
    display: grid;
    place-items: center;
    inline-size: 40px;
    block-size: 40px;
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 0.75);
    background: var(--_tint);
    color: var(--_muted);
    font-size: 0.8667em;
    font-weight: 600;
    line-height: 1;
  }

  .logo > img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
    background: var(--_raised);
  }

  .name {
    font-weight: 600;
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
    inline-size: 42px;
    block-size: 26px;
    padding: 0;
    border: 1px solid var(--_control-line);
    border-radius: 13px;
    background: var(--_tint);
    transition: background-color 140ms ease-out;
  }

  .switch::before {
    content: '';
    box-sizing: border-box;
    position: absolute;
    inset-block-start: 2px;
    inset-inline-start: 2px;
    inline-size: 20px;
    block-size: 20px;
    border-radius: 50%;
    background: var(--_control-line);
    transition: inset-inline-start 140ms ease-out;
  }

  /* The target reaches beyond the drawing. */
  .switch::after {
    content: '';
    position: absolute;
    inset: -10px -4px;
  }

  .switch[aria-checked='true'] {
    border-color: transparent;
    background: var(--_accent);
  }

  .switch[aria-checked='true']::before {
    inset-inline-start: 18px;
    background: var(--_on-accent);
  }

  .switch[aria-disabled='true'] {
    border-color: transparent;
    background: color-mix(in srgb, var(--_accent) 45%, var(--_tint));
  }

  .switch[aria-busy='true']::before {
    border: 2px solid var(--_accent);
    border-inline-end-color: transparent;
    animation: turn 800ms linear infinite;
  }

  @container (max-width: 520px) {
    .row {
      grid-template-columns: 40px minmax(0, 1fr) auto;
      align-items: start;
      padding-inline: calc(4 * var(--_space));
    }

    .row > .switch {
      grid-column: 3;
      margin-block-start: 7px;
    }

    .row > .action {
      grid-row: 2;
      grid-column: 2 / -1;
      justify-content: start;
      padding-block-start: var(--_space);
    }

    .row > .action:empty {
      display: none;
    }

    .action > .quiet {
      margin-inline-start: calc(-2 * var(--_space));
      padding-inline: calc(2 * var(--_space));
    }
  }

  @media (forced-colors: active) {
    .switch {
      forced-color-adjust: none;
      border-color: ButtonText;
      background: ButtonFace;
    }

    .switch::before {
      background: ButtonText;
    }

    .switch[aria-checked='true'] {
      background: Highlight;
    }

    .switch[aria-checked='true']::before {
      background: HighlightText;
    }
  }
`;
