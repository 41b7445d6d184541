import { html, type TemplateResult } from 'lit';
import { applicationName } from '../../ui/application-name.ts';
import { button } from '../../ui/button.ts';
import { keyedList } from '../../ui/dom/keyed-list.ts';
import { logo } from '../../ui/logo.ts';
import { notice, type Notice } from '../../ui/notice.ts';
import { switchTemplate } from '../../ui/switch-template.ts';
import type { LocalizeController } from '../../localization/localize-controller.ts';
import { redirectSetupOf } from '../../model/application.ts';
import type { ActionTarget, ListedIntegration, RowAction } from './row-action.ts';

/** All that the row of one integration shows. */
export interface IntegrationView extends ActionTarget {
  /** The id of the notice that says why removing is denied. Undefined if it is allowed. */
  readonly removeDenialId: string | undefined;
  /** What the user can do besides removing, in the order of the buttons. */
  readonly actions: readonly RowAction[];
  /** Why the last try of an action failed. */
  readonly notice: Notice | undefined;
  readonly onRemove: () => void;
}

/** An integration with its status, its actions, and its switch. */
export function integrationRow(localize: LocalizeController, view: IntegrationView): TemplateResult {
  const { integration, application, fullName } = view;
  const name = applicationName(localize, application, integration);
  return html`<li class="row" part="integration" data-id=${view.id}>
    ${logo(name, application?.logoUrl)}
    <div>
      <p class="title ${integration.status}">
        <span class="name" part="name">${name}</span>
        <span class="badge" part="status">${statusText(localize, view)}</span>
      </p>
      ${details(localize, view).map((detail) => html`<p class="detail" part="detail">${detail}</p>`)}
    </div>
    <div class="action">${keyedList(
      view.actions,
      ({ part }) => part,
      (action) =>
        button({ ...action, name: localize.term('actionOn', { action: action.label, application: fullName }) }),
    )}</div>
    ${switchTemplate({
      label: localize.term('integrationSwitch', { application: fullName }),
      isBusy: view.isBusy,
      denialId: view.removeDenialId,
      onTurnOff: view.onRemove,
    })}
    ${view.notice && notice(view.notice)}
  </li>`;
}

/** The status of an integration, in words. */
export function statusText(
  localize: LocalizeController,
  { integration: { status }, application }: ListedIntegration,
): string {
  return status === 'pending' && redirectSetupOf(application)
    ? localize.term('waitingForConsent')
    : localize.term('integrationStatus', { status });
}

/** The lines beneath the name: the integration's own name, what happened and what to do, else its age. */
function details(localize: LocalizeController, { integration, application }: ListedIntegration): string[] {
  const { name, status, statusReason, addedAt } = integration;
  // If the application is unknown, the integration's own name stands above.
  const lines = [
    (application && name) ?? '',
    localize.text(statusReason) || localize.term('statusNextStep', { status }),
  ].filter(Boolean);
  if (lines.length > 0) return lines;
  const date = localize.write.day(addedAt);
  const line = date ? localize.term('integrationAddedOn', { date }) : application?.vendor;
  return line ? [line] : [];
}
