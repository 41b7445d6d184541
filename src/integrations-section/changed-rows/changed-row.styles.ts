import { css } from 'lit';

/** How a row stands out whose integration has just been changed. It comes with the dialogs. */
export const changedRowStyles = css`
  .row[data-changed]::after {
    content: '';
    position: absolute;
    inset: 0;
    z-index: -1;
    background: color-mix(in srgb, var(--_accent) 28%, transparent);
    opacity: 0;
    animation: wash 1200ms ease-out;
  }

  .row[data-changed] {
    isolation: isolate;
  }

  .row[data-changed]:last-child::after {
    border-end-start-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
  }

  @keyframes wash {
    from {
      opacity: 1;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .row[data-changed] .status::after {
      content: '';
      inline-size: 0.35em;
      block-size: 0.7em;
      margin-inline-start: 0.3em;
      border: solid var(--_success-text);
      border-width: 0 2px 2px 0;
      rotate: 45deg;
    }
  }
`;
