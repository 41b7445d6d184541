import { css, unsafeCSS } from 'lit';

/** The hues of the grounds of initials, by number. On each of them white text has enough contrast. */
const hues = unsafeCSS(Array.from({ length: 10 }, (_, index) => `.hue-${index}{--_hue:${index * 36 + 20}}`).join(''));

/** Logos, and initials in place of a logo. */
export const logoStyles = css`
  .logo {
    position: relative;
    display: grid;
    place-items: center;
    inline-size: var(--_logo-size);
    block-size: var(--_logo-size);
    overflow: hidden;
    border-radius: calc(var(--_radius) * 0.75);
    background: oklch(0.53 0.12 var(--_hue));
    color: #fff;
    font-weight: 600;
    line-height: 1;
    white-space: nowrap;
  }

  .logo.paused {
    background: oklch(0.53 0 0);
  }

  ${hues}

  .logo > img {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    object-fit: contain;
    background: var(--_raised);
  }

  .logo.paused > img {
    filter: grayscale(1);
  }

  /* Of a logo for each ground, one is masked. A media query would ask the system, and not the place. */
  .logo:has(> .dark:not([hidden])) > img {
    mask-image: linear-gradient(light-dark(#000, #0000) 0 0);
  }

  .logo > .dark.dark:not([hidden]) {
    mask-image: linear-gradient(light-dark(#0000, #000) 0 0);
  }

  @media (forced-colors: active) {
    .logo {
      border: 1px solid CanvasText;
    }
  }
`;
