import { html, nothing, type TemplateResult } from 'lit';
import { failureNotice, notice, status } from '../ui/notice.ts';
import type { LocalizeController } from '../localization/localize-controller.ts';
import { applicationOf, type Account, type AccountState } from '../store/account-state.ts';
import { malformedCount } from '../store/malformed-items.ts';

/** What the section shows instead of the list: no data source, a failure, not supported, or, after a delay, loading. */
export function absenceMessage(
  localize: LocalizeController,
  state: AccountState | undefined,
  isSlow: boolean,
  retry: () => void,
): TemplateResult | typeof nothing {
  if (!state) return html`<p class="message">${localize.term('noDataSource')}</p>`;
  if (state.phase === 'loading') return isSlow ? progress(localize) : nothing;
  if (state.phase === 'failed') {
    const notice = failureNotice(localize, localize.term('integrationsNotLoaded'), state.failure.error, retry);
    return html`<div class="message">${notice}</div>`;
  }
  const { supported } = state.account.permissions;
  return supported === true ? nothing : html`<p class="message">${localize.text(supported)}</p>`;
}

/** What the section says above the list: that it may be out of date, or that something is missing. */
export function listNotices(
  localize: LocalizeController,
  state: AccountState | undefined,
  retry: () => void,
): TemplateResult {
  const { failure, account } = state?.phase === 'loaded' ? state : {};
  const malformed = account ? malformedCount(account) : 0;
  return html`${
    failure ? failureNotice(localize, localize.term('integrationsOutOfDate'), failure.error, retry) : nothing
  }${
    account?.catalogue?.failure && isMissingApplications(account)
      ? failureNotice(localize, localize.term('applicationsNotLoaded'), account.catalogue.failure, retry)
      : nothing
  }${
    malformed > 0
      ? notice({ kind: 'warning', role: 'status', text: localize.term('entriesLeftOut', { count: malformed }) })
      : nothing
  }`;
}

/** Whether an integration lacks its application, or no application is known at all. */
function isMissingApplications(account: Account): boolean {
  return (
    account.catalogue?.items.length === 0 ||
    account.integrations.some((integration) => !applicationOf(account, integration))
  );
}

/** Rows of the height that the list will have. */
function progress(localize: LocalizeController): TemplateResult {
  const row = html`<div class="row skeleton" part="skeleton">
    <span class="logo"></span>
    <div><div class="line"></div><div class="line"></div></div>
  </div>`;
  return html`${status(localize.term('loadingIntegrations'))}
    <div aria-hidden="true">${[row, row, row]}</div>`;
}
