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
interface RowsContext {
  readonly store: AccountStore | undefined;
  readonly denials: DeniedActions;
  /** What comes after the first paint. Undefined until it is loaded. */
  readonly parts: DeferredParts | undefined;
  readonly pausing: Pausing | undefined;
  readonly section: {
    openConfiguration(integrationId: string): void;
    confirmRemoval(integrationId: string): void;
  };
}

/** What the rows of an account's integrations show, with all actions that the user has there. */
export function integrationViews(
  localize: LocalizeController,
  account: Account,
  { store, denials, parts, pausing, section }: RowsContext,
): IntegrationView[] {
  const items = account.integrations.map((integration) => ({
    id: integration.id,
    integration,
    application: applicationOf(account, integration),
  }));
  const names = parts?.distinctNames(localize, items);
  return items.map((item, index) => {
    const { id, integration, application } = item;
    const target = {
      ...item,
      fullName: names?.[index] ?? fullName(localize, application, integration),
      isBusy: store?.writing(id) !== undefined,
      denialId: denials.reasonId('configure'),
    };
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
  });
}
