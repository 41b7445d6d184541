import { toIntegrationsError } from '../adapter/boundary.ts';
import { IntegrationsErrorEvent } from '../ui/errors.events.ts';
import type { AccountStore } from '../store/account-store.ts';
import { addIntegration } from '../store/writes/writes.ts';
import { IntegrationAddedEvent, IntegrationAddingEvent } from './third-party-picker.events.ts';

/** Adds an application to an account and tells the host's page, which may take over. Rejects with why it could not be added. */
export async function add(
  host: HTMLElement,
  store: AccountStore,
  applicationId: string,
  idempotencyKey: string,
): Promise<void> {
  if (!host.dispatchEvent(new IntegrationAddingEvent(applicationId))) return;
  try {
    host.dispatchEvent(new IntegrationAddedEvent(await addIntegration(store, applicationId, idempotencyKey)));
  } catch (reason) {
    host.dispatchEvent(new IntegrationsErrorEvent('addIntegration', toIntegrationsError(reason, true)));
    throw reason;
  }
}
