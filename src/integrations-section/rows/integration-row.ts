import { html, nothing, type TemplateResult } from 'lit';
import { applicationName } from '../../ui/application-name.ts';
import { button } from '../../ui/button.ts';
import { keyedList } from '../../ui/dom/keyed-list.ts';
import { NOTICE_ICONS } from '../../ui/icons/notice-icons.ts';
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
  /** What the user can do besides removing and what the menu has. */
  readonly actions: readonly RowAction[];
  /** The button of the row's menu. Undefined until that is loaded. */
  readonly more?: unknown;
  /** Why the last try of an action failed. */
  readonly notice: Notice | undefined;
  readonly onRemove: () => void;
}

/** An integration with its status, one fact, its actions, and its switch. Trouble stands across the row. */
export function integrationRow(localize: LocalizeController, view: IntegrationView): TemplateResult {
  const { integration, application, fullName } = view;
  const { status, statusReason } = integration;
  const name = applicationName(localize, application, integration);
  const reason = localize.text(statusReason) || localize.term('statusNextStep', { status });
  const trouble = troubleOf(status, reason);
  const fact = reason || factOf(localize, view);
  // One place in the template for the actions: a button whose row gets into trouble keeps the focus.
  return html`<li class="row ${status}" part="integration" data-id=${view.id}>
    ${logo(integration.applicationId, name, application, status)}
    <div class="main">
      <p class="title">
        <span class="name" part="name">${name}</span>
        ${
          // If the application is unknown, the integration's own name stands above.
          application && integration.name ? html`<span class="tag" part="detail">${integration.name}</span>` : nothing
        }
      </p>
      <p class="state">
        <span class="status" part="status status-${status}">${statusText(localize, view)}</span> ${
          fact && !trouble ? html`<span class="detail" part="detail">${fact}</span>` : nothing
        }
      </p>
    </div>
    <div class="next ${trouble}" part=${trouble ? 'row-alert' : nothing}>
      ${trouble ? html`${NOTICE_ICONS[trouble]}<p class="detail" part="detail">${fact}</p>` : nothing}
      <div class="action" part="row-actions">${keyedList(
        view.actions,
        ({ part }) => part,
        (action) =>
          button({
            ...action,
            name: localize.term('actionOn', { action: action.progress ?? action.label, application: fullName }),
          }),
      )}</div>
    </div>
    ${view.more}
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

/** How serious the trouble of an integration is. Empty if there is none to tell of. */
function troubleOf(status: string, reason: string): 'danger' | 'warning' | '' {
  if (status === 'error') return 'danger';
  return status === 'setup-required' && reason ? 'warning' : '';
}

/** The fact beside a status that says all: the age of the integration, or else its maker. */
function factOf(localize: LocalizeController, { integration, application }: IntegrationView): string | undefined {
  const date = localize.write.day(integration.addedAt);
  return date ? localize.term('integrationAddedOn', { date }) : application?.vendor;
}
