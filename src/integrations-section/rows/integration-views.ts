import type { LocalizeController } from '../../localization/localize-controller.ts';
import { applicationOf, type Account } from '../../store/account-state.ts';
import type { AccountStore } from '../../store/account-store.ts';
import { fullName } from '../../ui/application-name.ts';
import type { DeniedActions } from '../../ui/denied-actions.ts';
import { deferredParts } from '../load-deferred.ts';
import type { Pausing } from '../pausing/pausing.ts';
import type { IntegrationView } from './integration-row.ts';
import type { ListedIntegration } from './row-action.ts';
import { setupActions } from './setup-actions.ts';

/** What the rows depend on besides the account. */
export interface RowsContext {
  readonly store: AccountStore | undefined;
  readonly denials: DeniedActions;
  /** Undefined until it is loaded, and if the adapter cannot pause. */
  readonly pausing: Pausing | undefined;
  readonly section: {
    openConfiguration(integrationId: string): void;
    confirmRemoval(integrationId: string): void;
  };
}

/** The integrations of an account, each with its application and its name. */
export function listedIntegrations(localize: LocalizeController, account: Account): ListedIntegration[] {
  const items = account.integrations.map((integration) => ({
    id: integration.id,
    integration,
    application: applicationOf(account, integration),
  }));
  const names = deferredParts.loaded?.distinctNames(localize, items);
  return items.map((item, index) => ({
    ...item,
    fullName: names?.[index] ?? fullName(localize, item.application, item.integration),
  }));
}

/** What the row of an integration shows, with all actions that the user has there. */
export function integrationView(
  localize: LocalizeController,
  item: ListedIntegration,
  { store, denials, pausing, section }: RowsContext,
): IntegrationView {
  const { id, integration } = item;
  const target = { ...item, isBusy: store?.writing(id) !== undefined, denialId: denials.reasonId('configure') };
  return {
    ...target,
    removeDenialId: denials.reasonId('remove'),
    actions: [
      ...(pausing?.actions(store, target) ?? []),
      ...setupActions(localize, target, () => section.openConfiguration(id)),
    ],
    notice: pausing?.notice(store, integration),
    onRemove: () => section.confirmRemoval(id),
  };
}
