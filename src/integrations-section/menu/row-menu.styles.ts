import { css } from 'lit';

export const rowMenuStyles = css`
  .button.more {
    grid-area: 1 / 4;
    justify-self: start;
    inline-size: 36px;
    padding: 0;
    color: var(--_muted);
  }

  .more > .icon {
    stroke-width: 2.4;
  }

  .more[aria-expanded='true'] {
    anchor-name: --row-menu;
    background: var(--_tint);
  }

  /* Where a browser does not know anchors, the menu stands in the middle of the page. */
  .menu {
    box-sizing: border-box;
    inline-size: max-content;
    max-inline-size: min(22em, 100vw - 16px);
    padding: var(--_space);
    border: 1px solid var(--_line);
    border-radius: var(--_control-radius);
    background: var(--_raised);
    box-shadow: 0 6px 24px rgb(0 0 0 / 18%);
    color: var(--_text);
  }

  @supports (anchor-name: --a) {
    .menu {
      position-anchor: --row-menu;
      position-area: bottom span-left;
      position-try-fallbacks: flip-block;
      inset: auto;
      margin: 4px 0;
    }

    .menu:dir(rtl) {
      position-area: bottom span-right;
    }

    /* Firefox 153 puts it at the other end of that area. */
    @supports (-moz-appearance: none) {
      .menu:dir(rtl) {
        position-area: none;
        inset: anchor(bottom) auto auto anchor(left);
      }
    }
  }

  .item {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(2 * var(--_space));
    inline-size: 100%;
    min-block-size: 36px;
    padding: var(--_space) calc(3 * var(--_space));
    border: 0;
    border-radius: calc(var(--_control-radius) * 0.7);
    background: transparent;
    color: inherit;
    text-align: start;
    text-decoration: none;
    cursor: pointer;
  }

  .item:is(:hover, :focus-visible) {
    background: var(--_tint);
  }

  .item:focus-visible {
    outline: var(--_focus);
    outline-offset: -2px;
  }

  .item[aria-disabled='true'] {
    background: transparent;
    color: var(--_muted);
    cursor: default;
  }

  .item > code {
    flex-basis: 100%;
    font-family: var(--_mono);
    user-select: text;
  }

  @container (width < 35em) {
    .button.more {
      grid-column: 3;
    }
  }

  @media (pointer: coarse) {
    .more,
    .item {
      min-inline-size: 44px;
      min-block-size: 44px;
    }
  }

  @media (forced-colors: active) {
    .item:is(:hover, :focus-visible) {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }

    .item[aria-disabled='true'] {
      color: GrayText;
    }
  }
`;
