import { css } from 'lit';

export const longListStyles = css`
  .filter {
    gap: calc(3 * var(--_space));
    padding-block: 0 calc(4 * var(--_space));
  }

  .groups {
    display: flex;
    flex-wrap: wrap;
    gap: calc(2 * var(--_space));
  }

  .group {
    display: inline-flex;
    align-items: center;
    gap: calc(1.5 * var(--_space));
    min-block-size: 32px;
    padding: var(--_space) calc(3 * var(--_space));
    border: 1px solid var(--_line);
    border-radius: 16px;
    background: transparent;
    font-size: 0.9333em;
    line-height: 1.25;
    transition: background-color 120ms ease-out;
  }

  .group:hover {
    background: var(--_tint);
  }

  .group[aria-pressed='true'] {
    border-color: var(--_accent-text);
    background: color-mix(in srgb, var(--_accent) 12%, transparent);
  }

  .count {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }

  .group[aria-pressed='true'] > .count {
    color: inherit;
  }

  .group > .count.urgent {
    padding-inline: calc(1.5 * var(--_space));
    border-radius: 1em;
    background: var(--_danger-tint);
    color: var(--_danger-text);
    font-weight: 600;
  }

  @container (width < 35em) {
    .filter,
    .empty {
      padding-inline: calc(4 * var(--_space));
    }

    .groups {
      gap: calc(1.5 * var(--_space));
    }

    .group {
      padding-inline: calc(2.5 * var(--_space));
    }
  }

  @media (pointer: coarse) {
    .group {
      min-block-size: 44px;
      border-radius: 22px;
    }
  }

  @media (forced-colors: active) {
    .group[aria-pressed='true'] {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }

    .group[aria-pressed='true'] > .count {
      background: transparent;
      color: inherit;
    }
  }
`;
