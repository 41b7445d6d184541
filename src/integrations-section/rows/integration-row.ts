import { html, nothing, type TemplateResult } from 'lit';
import { applicationName } from '../../ui/application-name.ts';
import { logo } from '../../ui/logo.ts';
import { switchTemplate } from '../../ui/switch-template.ts';
import type { LocalizeController } from '../../localization/localize-controller.ts';
import { fieldsOf, redirectSetupOf, type Application } from '../../model/application.ts';
import { PRESET_SECRETS } from '../../presets/preset-secrets.ts';
import type { Integration } from '../../model/integration.ts';

/** All that the row of one integration shows. */
export interface IntegrationView {
  readonly id: string;
  readonly integration: Integration;
  /** Absent where the catalogue does not have it any more. */
  readonly application: Application | undefined;
  /** The name by which its controls are called: no other one has it. */
  readonly fullName: string;
  readonly busy: boolean;
  /** The id of the text that says why configuring is not allowed; absent where it is allowed. The same for removing. */
  readonly configureDenialId: string | undefined;
  readonly removeDenialId: string | undefined;
  readonly onConfigure: () => void;
  readonly onRemove: () => void;
  /** Absent where pausing is not offered. */
  readonly pausing: RowPausing | undefined;
}

/** What a row shows of pausing and resuming. */
export interface RowPausing {
  /** What changes it, besides the integration and whether it is busy. */
  readonly shows: readonly unknown[];
  /** The button that pauses and resumes. */
  readonly button: (name: string) => unknown;
  /** Why the last try failed. */
  readonly notice: () => unknown;
}

/** An integration with its status, the one next action, and its switch. */
export function integrationRow(localize: LocalizeController, view: IntegrationView): TemplateResult {
  const { integration, application } = view;
  const name = applicationName(localize, application, integration);
  const { status } = integration;
  const { fullName, pausing } = view;
  return html`<li class="row" part="integration" data-id=${integration.id}>
    ${logo(name, application?.logoUrl)}
    <div>
      <p class="title">
        <span class="name" part="name">${name}</span>
        <span class="badge ${status}" part="status">${statusText(localize, view)}</span>
      </p>
      ${details(localize, view).map((detail) => html`<p class="detail" part="detail">${detail}</p>`)}
    </div>
    <div class="action">${pausing?.button(fullName)}${action(localize, view, fullName)}</div>
    ${switchTemplate({
      label: localize.term('integrationSwitch', fullName),
      busy: view.busy,
      denialId: view.removeDenialId,
      onTurnOff: view.onRemove,
    })}
    ${pausing?.notice()}
  </li>`;
}

/** The status of an integration, in words. */
export function statusText(
  localize: LocalizeController,
  { integration: { status }, application }: IntegrationView,
): string {
  return status === 'pending' && redirectSetupOf(application)
    ? localize.term('waitingForConsent')
    : localize.term('integrationStatus', status);
}

/** What is worth knowing about an integration beneath its name: what it is called, what happened and what to do, else its age. */
function details(localize: LocalizeController, { integration, application }: IntegrationView): string[] {
  const { name, status, statusReason, addedAt } = integration;
  // Of an application that is not known the name is all there is, and stands above.
  const lines = [
    (application && name) ?? '',
    localize.text(statusReason) || localize.term('statusNextStep', status),
  ].filter(Boolean);
  if (lines.length > 0) return lines;
  const day = localize.day(addedAt);
  const line = day ? localize.term('integrationAddedOn', day) : application?.vendor;
  return line ? [line] : [];
}

function action(localize: LocalizeController, view: IntegrationView, name: string): TemplateResult | typeof nothing {
  const { integration, application, configureDenialId } = view;
  const { status, applicationId } = integration;
  const isRedirected = redirectSetupOf(application);
  // Once somebody has consented there is nothing to edit.
  const isEditable = isRedirected
    ? status !== 'active' && status !== 'paused'
    : fieldsOf(application).length || PRESET_SECRETS.has(applicationId);
  if (!isEditable) return nothing;
  const incomplete = status === 'setup-required' || isRedirected;
  const label = localize.term(incomplete ? 'completeSetup' : 'editConfiguration');
  const disabled = view.busy || configureDenialId !== undefined;
  return html`<button
    type="button"
    class="button ${BUTTON_VARIANTS[status] ?? 'quiet'}"
    part="configure-button"
    aria-label=${localize.term('actionOn', label, name)}
    aria-disabled=${disabled}
    aria-describedby=${configureDenialId ?? nothing}
    @click=${disabled ? nothing : view.onConfigure}
  >
    ${label}
  </button>`;
}

/** Only what needs the administrator stands out. */
const BUTTON_VARIANTS: Readonly<Record<string, string>> = { 'setup-required': 'primary', error: '' };
