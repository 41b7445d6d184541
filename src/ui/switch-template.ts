import { html, nothing, type TemplateResult } from 'lit';

/** All that the switch of an integration shows. It is always on: only integrations of the account have one. */
interface SwitchView {
  readonly label: string;
  /** Whether the removal is running. The switch stays on until it has succeeded. */
  readonly isBusy: boolean;
  /** The id of the notice that says why removing is denied. Undefined if it is allowed. */
  readonly denialId: string | undefined;
  readonly onTurnOff: () => void;
}

/** The switch of an integration. A press only asks for the removal, so the switch shows the state, not the press. */
export function switchTemplate({ label, isBusy, denialId, onTurnOff }: SwitchView): TemplateResult {
  const disabled = isBusy || denialId !== undefined;
  return html`<button
    type="button"
    class="switch"
    part="switch"
    role="switch"
    aria-checked="true"
    aria-label=${label}
    aria-busy=${isBusy}
    aria-disabled=${disabled}
    aria-describedby=${denialId ?? nothing}
    @click=${disabled ? nothing : onTurnOff}
  ></button>`;
}
