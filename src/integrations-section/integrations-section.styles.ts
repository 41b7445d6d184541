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
    font-size: var(--_heading);
    font-weight: var(--_strong);
    line-height: 1.3;
  }

  .header > .outcome {
    flex: 1;
  }

  .notices {
    display: grid;
    gap: calc(2 * var(--_space));
    padding: 0 calc(5 * var(--_space)) calc(4 * var(--_space));
  }

  .notices:empty {
    display: none;
  }

  /* An empty one would make a gap between the buttons. */
  slot:not([name='actions']) {
    display: block;
  }

  ::slotted(:is([slot='description'], [slot='help'])) {
    display: block;
    margin: 0;
    padding: 0 calc(5 * var(--_space)) calc(4 * var(--_space));
  }

  .message {
    padding: calc(5 * var(--_space));
    border-block-start: 1px solid var(--_line);
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

  @container (width < 35em) {
    .header > .outcome {
      order: 1;
      flex-basis: 100%;
    }

    .header > .outcome:not(:has(*)) {
      display: none;
    }

    .header,
    .message,
    .notices {
      padding-inline: calc(4 * var(--_space));
    }
  }
`;
