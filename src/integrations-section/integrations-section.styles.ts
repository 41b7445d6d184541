import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }

  /* The preferred width, for places that ask for it: the container query hides the width of the content. */
  :host::before {
    content: '';
    display: grid;
    grid-template-columns: minmax(0, 40em);
  }

  :host([hidden]) {
    display: none;
  }

  .section {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    pointer-events: inherit;
    visibility: inherit;
    container-type: inline-size;
  }

  .header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(2 * var(--_space)) calc(4 * var(--_space));
    min-block-size: 68px;
    padding: calc(3 * var(--_space)) calc(5 * var(--_space));
  }

  .heading {
    font-size: 1.1333em;
    font-weight: 600;
    line-height: 1.3;
  }

  .notices {
    display: grid;
    gap: calc(2 * var(--_space));
    padding: 0 calc(5 * var(--_space)) calc(4 * var(--_space));
  }

  .notices:empty {
    display: none;
  }

  .message {
    padding: calc(5 * var(--_space));
    border-block-start: 1px solid var(--_line);
  }

  .action {
    flex-wrap: wrap;
    gap: 0 calc(2 * var(--_space));
  }

  .row > .notice {
    grid-column: 2 / -1;
  }

  .title {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(2.5 * var(--_space));
  }

  .detail {
    color: var(--_muted);
    font-size: 0.8667em;
  }

  /* What went wrong is no aside, as the name is. */
  .title.error ~ .detail:last-child {
    color: var(--_danger-text);
  }

  .badge {
    display: inline-flex;
    align-items: center;
    gap: calc(1.5 * var(--_space));
    padding: 2px calc(2.5 * var(--_space));
    border-radius: 1em;
    background: var(--_tint);
    color: var(--_muted);
    font-size: 0.8667em;
    font-weight: 600;
    line-height: 1.3;
  }

  .badge::before {
    content: '';
    flex: none;
    inline-size: 7px;
    block-size: 7px;
    border-radius: 50%;
    background: currentColor;
  }

  .active > .badge {
    background: var(--_success-tint);
    color: var(--_success-text);
  }

  .setup-required > .badge,
  .pending > .badge {
    background: var(--_warning-tint);
    color: var(--_warning-text);
  }

  .error > .badge {
    background: var(--_danger-tint);
    color: var(--_danger-text);
  }

  .skeleton .logo,
  .skeleton .line {
    border-color: transparent;
    background: var(--_line);
    animation: pulse 1200ms ease-in-out infinite alternate;
  }

  .skeleton .line {
    block-size: 12px;
    inline-size: min(60%, 220px);
    margin-block: 5px;
    border-radius: 6px;
  }

  .skeleton .line + .line {
    inline-size: min(40%, 140px);
  }

  @keyframes pulse {
    to {
      opacity: 0.45;
    }
  }

  @container (max-width: 520px) {
    .header,
    .message,
    .notices {
      padding-inline: calc(4 * var(--_space));
    }
  }

  @media (forced-colors: active) {
    .badge {
      border: 1px solid CanvasText;
    }

    .badge::before {
      forced-color-adjust: none;
      background: CanvasText;
    }
  }
`;
