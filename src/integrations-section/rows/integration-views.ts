import type { LocalizeController } from '../../localization/localize-controller.ts';
import { applicationOf, type Account } from '../../store/account-state.ts';
import type { AccountStore } from '../../store/account-store.ts';
import { fullName } from '../../ui/application-name.ts';
import type { DeniedActions } from '../../ui/denied-actions.ts';
import type { DeferredParts } from '../load-deferred.ts';
import type { Pausing } from '../pausing/pausing.ts';
import type { IntegrationView } from './integration-row.ts';
import { setupActions } from './setup-actions.ts';

/** What the rows depend on besides the account. */
export interface RowsContext {
  readonly localize: LocalizeController;
  readonly store: AccountStore | undefined;
  readonly denials: DeniedActions;
  /** Undefined until they are loaded. */
  readonly distinctNames: DeferredParts['distinctNames'] | undefined;
  readonly pausing: Pausing | undefined;
  readonly onConfigure: (integrationId: string) => void;
  readonly onRemove: (integrationId: string) => void;
}

/** What the rows of an account's integrations show, with all actions that the user has there. */
export function integrationViews(account: Account, context: RowsContext): IntegrationView[] {
  const { localize, store, denials, distinctNames, pausing, onConfigure, onRemove } = context;
  const denialId = denials.reasonId('configure');
  const items = account.integrations.map((integration) => ({
    integration,
    application: applicationOf(account, integration),
  }));
  const names = distinctNames?.(localize, items);
  return items.map(({ integration, application }, index) => {
    const { id } = integration;
    const name = names?.[index] ?? fullName(localize, application, integration);
    const isBusy = store?.isPending(id) ?? false;
    const target = { integration, application, name, denialId, isBusy };
    return {
      id,
      integration,
      application,
      fullName: name,
      isBusy,
      removeDenialId: denials.reasonId('remove'),
      actions: [...(pausing?.actions(store, target) ?? []), ...setupActions(localize, target, () => onConfigure(id))],
      notice: pausing?.notice(store, integration),
      onRemove: () => onRemove(id),
    };
  });
}
