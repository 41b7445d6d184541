import { css } from 'lit';

/** Buttons, icons and notices. */
export const controlStyles = css`
  .button {
    position: relative;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: calc(2 * var(--_space));
    min-block-size: var(--_control-height);
    padding: calc(1.5 * var(--_space)) calc(3.5 * var(--_space));
    border: 1px solid var(--_control-line);
    border-radius: var(--_control-radius);
    background: transparent;
    font-weight: 500;
    line-height: 1.25;
    text-align: center;
    transition: background-color var(--_duration) var(--_easing);
  }

  /* The spinner lies over the label, so that the button keeps its width. */
  .button[aria-busy='true'] {
    -webkit-text-fill-color: transparent;
  }

  .button[aria-busy='true'] > .icon {
    opacity: 0;
  }

  .button[aria-busy='true']::before {
    content: '';
    box-sizing: border-box;
    position: absolute;
    inset: 0;
    inline-size: 1em;
    block-size: 1em;
    margin: auto;
    border: 2px solid currentColor;
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: turn 800ms linear infinite;
  }

  .button:hover:not([aria-disabled='true']) {
    background: var(--_hover);
  }

  .button.primary {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }

  /* Away from the colour of its text, which stays readable. */
  .button.primary:hover:not([aria-disabled='true']) {
    background: color-mix(in srgb, var(--_accent), oklch(from var(--_on-accent) calc(1 - l) 0 0) 14%);
  }

  .button.quiet {
    border-color: transparent;
    color: var(--_accent-text);
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

  .labels {
    display: grid;
    justify-items: center;
  }

  .labels > *,
  .labels::before,
  .labels::after {
    grid-area: 1 / 1;
  }

  .labels::before {
    content: attr(data-one) / '';
  }

  .labels::after {
    content: attr(data-other) / '';
  }

  .labels::before,
  .labels::after,
  .spare {
    visibility: hidden;
  }

  .icon {
    flex: none;
    inline-size: 1.0667em;
    block-size: 1.0667em;
    vertical-align: -0.2em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(1.5 * var(--_space)) calc(2.5 * var(--_space));
    padding: calc(2 * var(--_space)) calc(3 * var(--_space));
    border-radius: var(--_control-radius);
    font-size: 0.9333em;
    background: var(--_info-tint);
    color: var(--_info-text);
  }

  .notice > p {
    flex: 1 1 12.8em;
    min-inline-size: 0;
    padding-block: var(--_space);
  }

  .line {
    display: block;
  }

  .notice > .icon {
    align-self: start;
    margin-block: calc(1.5 * var(--_space));
    color: var(--_info);
  }

  strong {
    font-weight: var(--_strong);
  }

  .notice.warning {
    --_info: currentColor;
    background: var(--_warning-tint);
    color: var(--_warning-text);
  }

  .notice.danger {
    --_info: currentColor;
    background: var(--_danger-tint);
    color: var(--_danger-text);
  }

  .notice.success {
    --_info: currentColor;
    background: var(--_success-tint);
    color: var(--_success-text);
  }

  .notice > .button {
    min-block-size: 2.1em;
    padding-block: var(--_space);
  }

  /* What has worked is seen, and in its place. */
  .outcome {
    display: flex;
    align-items: center;
    gap: calc(1.5 * var(--_space));
    min-inline-size: 0;
    color: var(--_success-text);
    font-size: var(--_small);
    line-height: 1.25;
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

    .button[aria-busy='true'] {
      forced-color-adjust: none;
      background: Canvas;
      color: GrayText;
    }

    .button[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }

    .button.primary:not([aria-disabled='true']) {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }

    .button.danger:not([aria-disabled='true']) {
      border-width: 3px;
    }

    .notice {
      border: 1px solid CanvasText;
    }

    .notice.danger {
      border-width: 2px;
    }
  }

  @media (prefers-contrast: more) {
    .notice,
    .button {
      border: 1px solid currentColor;
    }
  }
`;
