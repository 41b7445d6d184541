import { css } from 'lit';

/** Colours and measures for the outermost inner node of an element (`.base`), and the controls that elements share. */
export const baseStyles = css`
  .base {
    --_accent: var(--integrations-accent-color, light-dark(#1d5fd8, #8ab4ff));
    --_on-accent: var(--integrations-on-accent-color, light-dark(#fff, #0d1b33));
    --_surface: var(--integrations-surface-color, light-dark(#fff, #1d2026));
    --_raised: var(--integrations-raised-color, light-dark(#fff, #23272f));
    --_muted: var(--integrations-muted-color, light-dark(#596070, #a5abb8));
    --_line: var(--integrations-line-color, light-dark(#dfe2e8, #373c47));
    --_control-line: var(--integrations-control-line-color, light-dark(#7c8494, #868e9e));
    --_radius: var(--integrations-radius, 12px);
    --_control-radius: calc(var(--_radius) / 2);
    --_space: var(--integrations-space, 4px);
    --_text: var(--integrations-text-color, light-dark(#1b1e25, #eceef2));
    --_tint: light-dark(#f4f5f7, #2f333c);
    --_danger-tint: light-dark(#fdeceb, #451613);
    --_danger-text: light-dark(#a3211a, #ffaca4);
    --_warning-tint: light-dark(#fff2d6, #3d2a08);
    --_warning-text: light-dark(#744a00, #ffc861);
    --_success-tint: light-dark(#e3f4e8, #12331f);
    --_success-text: light-dark(#17633a, #84d9a4);
    /* Of the place it stands in, only the font, the colour scheme, the language and the direction reach an element. */
    all: initial;
    box-sizing: border-box;
    display: block;
    color-scheme: inherit;
    color: var(--_text);
    font-family: var(--integrations-font, inherit);
    font-size: max(0.9375em, 14px);
    line-height: 1.4;
    overflow-wrap: anywhere;
  }

  /* Not all pseudo-elements: a rule that could match them makes a browser compute the style of each, even of none. */
  .base * {
    box-sizing: border-box;
  }

  [hidden] {
    display: none !important;
  }

  /* A text in a language that runs the other way than the page keeps its full stop at its end. */
  h2,
  p {
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }

  h2,
  p,
  ul {
    margin: 0;
    padding: 0;
    font-size: inherit;
    font-weight: inherit;
  }

  ul {
    list-style: none;
  }

  button,
  input,
  select,
  textarea {
    margin: 0;
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }

  button {
    -webkit-tap-highlight-color: transparent;
    touch-action: manipulation;
    cursor: pointer;
  }

  button[aria-disabled='true'] {
    cursor: not-allowed;
  }

  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 3px;
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: calc(2 * var(--_space));
    min-block-size: 36px;
    padding: calc(1.5 * var(--_space)) calc(3.5 * var(--_space));
    border: 1px solid var(--_control-line);
    border-radius: var(--_control-radius);
    background: transparent;
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    transition: background-color 120ms ease-out;
  }

  .button:hover:not([aria-disabled='true']) {
    background: color-mix(in srgb, currentColor 8%, transparent);
  }

  .button.primary {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .button.primary:hover:not([aria-disabled='true']) {
    background: color-mix(in srgb, var(--_accent), light-dark(black, white) 14%);
  }

  .button.quiet {
    border-color: transparent;
    color: var(--_accent);
  }

  .button[aria-disabled='true'] {
    border-color: var(--_line);
    background: var(--_tint);
    color: var(--_muted);
  }

  .button.quiet[aria-disabled='true'] {
    border-color: transparent;
    background: transparent;
  }

  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space)) calc(3 * var(--_space));
    padding: calc(2.5 * var(--_space)) calc(3 * var(--_space));
    border-radius: var(--_control-radius);
    font-size: 0.9333em;
    background: var(--_tint);
  }

  .notice > :first-child {
    flex: 1 1 12.8em;
  }

  .notice.warning {
    background: var(--_warning-tint);
    color: var(--_warning-text);
  }

  .notice.danger {
    background: var(--_danger-tint);
    color: var(--_danger-text);
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }

  @media (pointer: coarse) {
    .button {
      min-block-size: 44px;
    }
  }

  @media (forced-colors: active) {
    .button {
      border-color: ButtonText;
    }

    .button[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }

    .notice {
      border: 1px solid CanvasText;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .base,
    .base *,
    :is(.switch, .waiting, [aria-busy='true'])::before {
      transition: none !important;
      animation: none !important;
    }
  }
`;
