import { css } from 'lit';

/** The frame of a modal dialog: header and footer stay in reach while the body scrolls. */
export const dialogStyles = css`
  /* Tells the dialog when something around it becomes invisible. */
  :host {
    transition: visibility 1ms;
  }

  dialog.base {
    --_inline-size: 600px;
    --_danger: var(--integrations-danger-color, light-dark(#b3241c, #ff9b91));
    --_on-danger: var(--integrations-on-danger-color, light-dark(#fff, #3b0905));
    --_accent-tint: color-mix(in srgb, var(--_accent) 12%, var(--_raised));
    /* Of the page that is seen. WebKit keeps the viewport's units as they were before the page changed its size. */
    position: fixed;
    inset: 0;
    margin: auto;
    display: none;
    inline-size: min(100% - 32px, var(--_inline-size));
    block-size: fit-content;
    max-block-size: min(100% - 48px, 760px);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
    -webkit-user-select: text;
    user-select: text;
    box-shadow: 0 16px 48px light-dark(rgb(20 25 40 / 24%), rgb(0 0 0 / 60%));
    overflow: hidden;
  }

  dialog.base[open] {
    display: flex;
    flex-direction: column;
    animation: open 160ms ease-out;
  }

  dialog::backdrop {
    background: rgb(15 18 26 / 45%);
  }

  /* A form is the body of the flex column as much as the dialog is. */
  .frame {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    container-type: inline-size;
  }

  header {
    display: flex;
    align-items: start;
    gap: calc(3 * var(--_space));
    padding: calc(4 * var(--_space)) calc(5 * var(--_space)) calc(2 * var(--_space));
  }

  .title {
    flex: 1;
    padding-block: var(--_space);
    font-size: 1.1333em;
    font-weight: 600;
    line-height: 1.3;
  }

  .close {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 32px;
    block-size: 32px;
    padding: 0;
    border: 0;
    border-radius: var(--_control-radius);
    background: transparent;
    color: var(--_muted);
    font-size: 1.3333em;
    line-height: 1;
  }

  .close:hover {
    background: color-mix(in srgb, currentColor 12%, transparent);
  }

  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: calc(4 * var(--_space));
    min-block-size: 0;
    padding: calc(2 * var(--_space)) calc(5 * var(--_space)) calc(5 * var(--_space));
    overflow: auto;
    overscroll-behavior: contain;
  }

  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: end;
    gap: calc(2.5 * var(--_space));
    padding: calc(3.5 * var(--_space)) calc(5 * var(--_space));
    border-block-start: 1px solid var(--_line);
  }

  footer > .notice {
    flex: 1 0 100%;
  }

  footer > .muted {
    flex: 1 1 8.5em;
  }

  .button.danger:not([aria-disabled='true']) {
    border-color: transparent;
    background: var(--_danger);
    color: var(--_on-danger);
  }

  .button.danger:hover:not([aria-disabled='true']) {
    background: color-mix(in srgb, var(--_danger), light-dark(black, white) 14%);
  }

  .button[aria-busy='true']::before {
    content: '';
    box-sizing: border-box;
    flex: none;
    inline-size: 14px;
    block-size: 14px;
    border: 2px solid currentColor;
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: turn 800ms linear infinite;
  }

  .muted {
    color: var(--_muted);
    font-size: 0.8667em;
  }

  @keyframes open {
    from {
      opacity: 0;
      translate: 0 8px;
    }
  }

  @media (pointer: coarse) {
    .close {
      inline-size: 44px;
      block-size: 44px;
    }
  }

  @media (max-width: 520px) {
    dialog.base {
      inline-size: 100%;
      max-block-size: 100%;
      margin-block-end: 0;
      border-inline: 0;
      border-block-end: 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }

    header,
    .body,
    footer {
      padding-inline: calc(4 * var(--_space));
    }

    footer > .muted {
      flex-basis: 100%;
    }

    footer > .button {
      flex: 1 1 auto;
    }
  }

  /* Enlarged four times, or on a phone held sideways, header and footer would leave nothing for the body. */
  @media (max-height: 480px) {
    dialog.base {
      overflow: auto;
    }

    .frame {
      flex: none;
    }
  }

  @media (forced-colors: active) {
    dialog.base {
      border-color: CanvasText;
    }
  }
`;
