import type { SentConfiguration } from '../../src/model/configuration/configuration-value.ts';
import type { Integration } from '../../src/model/integration.ts';
import type { AccountStore } from '../../src/store/account-store.ts';
import { mutate, type MutationFailure, type MutationResult } from '../../src/store/mutation/mutate.ts';

type Result = Promise<MutationResult<Integration>>;

/** Adds an application. */
export function addIntegration(store: AccountStore, applicationId: string, key: string): Result {
  return mutate(store, { operation: 'addIntegration', applicationId }, key);
}

/** Saves a configuration. */
export function configureIntegration(
  store: AccountStore,
  integration: Integration,
  configuration: SentConfiguration,
  key: string,
): Result {
  return mutate(store, { operation: 'configureIntegration', integration, configuration }, key);
}

/** Removes an integration. */
export function removeIntegration(store: AccountStore, integration: Integration, key: string): Result {
  return mutate(store, { operation: 'removeIntegration', integration }, key);
}

/** The value of a write that has taken effect. */
export function valueOf(result: MutationResult<Integration>): Integration {
  if (!result.ok) throw result.error;
  return result.value;
}

/** What a write that has not taken effect ended with. */
export function failureOf(result: MutationResult<Integration>): MutationFailure<Integration> {
  if (result.ok) throw new Error('The write has taken effect.');
  return result;
}
