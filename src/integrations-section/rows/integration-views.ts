import type { LocalizeController } from '../../localization/localize-controller.ts';
import { applicationOf, type Account } from '../../store/account-state.ts';
import type { AccountStore } from '../../store/account-store.ts';
import { fullName } from '../../ui/application-name.ts';
import type { DeniedActions } from '../../ui/denied-actions.ts';
import { deferredParts } from '../load-deferred.ts';
import type { RowMenu } from '../menu/row-menu.ts';
import type { Pausing } from '../pausing/pausing.ts';
import type { IntegrationView } from './integration-row.ts';
import type { ActionTarget, ListedIntegration } from './row-action.ts';
import { setupActions } from './setup-actions.ts';

/** What the rows depend on besides the account. */
export interface RowsContext {
  readonly store: AccountStore | undefined;
  readonly denials: DeniedActions;
  /** Undefined until it is loaded. */
  readonly menu: RowMenu | undefined;
  /** Undefined until it is loaded, and if the adapter cannot pause. */
  readonly pausing: Pausing | undefined;
  readonly section: {
    openConfiguration(integrationId: string): void;
    confirmRemoval(integrationId: string): void;
  };
}

/** The integrations of an account, each with its application and its name. */
export function listedIntegrations(localize: LocalizeController, account: Account): readonly ListedIntegration[] {
  const items = account.integrations.map((integration) => {
    const application = applicationOf(account, integration);
    return { id: integration.id, integration, application, fullName: fullName(localize, application, integration) };
  });
  return deferredParts.loaded?.distinctlyNamed(localize, items) ?? items;
}

/** What the row of an integration shows, with all actions that the user has there. */
export function integrationView(
  localize: LocalizeController,
  item: ListedIntegration,
  context: RowsContext,
): IntegrationView {
  const { store, denials, menu, pausing, section } = context;
  const { id, integration } = item;
  const target = targetOf(item, context);
  return {
    ...target,
    removeDenialId: denials.reasonId('remove'),
    actions: setupActions(localize, target, () => section.openConfiguration(id)),
    more: menu?.button(item, context),
    notice: pausing?.notice(store, integration),
    onRemove: () => section.confirmRemoval(id),
  };
}

/** An integration as its actions see it. */
export function targetOf(item: ListedIntegration, { store, denials }: RowsContext): ActionTarget {
  return { ...item, isBusy: store?.writing(item.id) !== undefined, denialId: denials.reasonId('configure') };
}
