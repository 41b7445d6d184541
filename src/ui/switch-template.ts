import { html, nothing, type TemplateResult } from 'lit';

/** All that the switch of an integration shows. It is on: an integration that is not on the account has none. */
export interface SwitchView {
  readonly label: string;
  /** Whether the removal is on its way. The switch stays on until it has succeeded. */
  readonly busy: boolean;
  /** The id of the text that says why removing is not allowed; absent where it is allowed. */
  readonly denialId: string | undefined;
  readonly onTurnOff: () => void;
}

/** The switch of an integration. It only asks for the removal: it shows what is, not what was pressed. */
export function switchTemplate({ label, busy, denialId, onTurnOff }: SwitchView): TemplateResult {
  const disabled = busy || denialId !== undefined;
  return html`<button
    type="button"
    class="switch"
    part="switch"
    role="switch"
    aria-checked="true"
    aria-label=${label}
    aria-busy=${busy}
    aria-disabled=${disabled}
    aria-describedby=${denialId ?? nothing}
    @click=${disabled ? nothing : onTurnOff}
  ></button>`;
}
