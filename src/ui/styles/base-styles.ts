import { css } from 'lit';
import { controlStyles } from './control-styles.ts';
import { tokens } from './tokens.ts';

const base = css`
  .base {
    /* Of the place it stands in, only the font, the colour scheme, the language and the direction reach an element. */
    all: initial;
    box-sizing: border-box;
    display: block;
    color-scheme: inherit;
    color: var(--_text);
    font-family: var(--integrations-font, inherit);
    font-size: var(--integrations-font-size, max(0.9375em, 14px));
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
    outline: var(--_focus);
    outline-offset: var(--_focus-offset);
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

  @media (prefers-contrast: more) {
    .base {
      --_line: var(--_control-line);
      --_control-line: var(--_text);
      --_input-line: var(--_text);
      --_muted: var(--_text);
      --_focus: 3px solid var(--_text);
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .base,
    .base *,
    .base::backdrop,
    .row::after,
    :is(.switch, .waiting, [aria-busy='true'])::before {
      transition: none !important;
      animation: none !important;
    }
  }
`;

/** The tokens, the outermost inner node of an element (`.base`), and the controls that elements share. */
export const baseStyles = [tokens, base, controlStyles];
