import { sendDryRun, type DryRunAnswer, type DryRunRequest } from '../../adapter/writes.ts';
import { IntegrationsError } from '../../model/errors.ts';
import { newIdempotencyKey } from '../../model/idempotency-key.ts';
import { applicationOf } from '../account-state.ts';
import type { AccountStore } from '../account-store.ts';
import { sentOf, withoutSecretsInTest, withoutSecretTexts } from '../secrets/redaction.ts';

/** The end of a question about a write. */
export type DryRunResult<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: IntegrationsError };

/**
 * Asks what a write would lead to, without changing anything. Never rejects. Neither the value nor the error repeats a
 * secret that was sent.
 */
export function dryRun<Request extends DryRunRequest>(
  store: AccountStore,
  request: Request,
): Promise<DryRunResult<DryRunAnswer<Request>>> {
  // What our own code fails with is dropped, because it may hold what was typed.
  return ask(store, request).catch(() => ({ ok: false, error: new IntegrationsError('unknown') }));
}

async function ask<Request extends DryRunRequest>(
  store: AccountStore,
  request: Request,
): Promise<DryRunResult<DryRunAnswer<Request>>> {
  const { account } = store;
  const application = account && applicationOf(account, request.integration);
  const sent = 'configuration' in request ? sentOf(request, application) : undefined;
  try {
    const value = await store.ask(request.operation, (source) => sendDryRun(source, request, newIdempotencyKey()));
    return { ok: true, value: sent && 'result' in value ? withoutSecretsInTest(value, sent) : value } as DryRunResult<
      DryRunAnswer<Request>
    >;
  } catch (reason) {
    return { ok: false, error: withoutSecretTexts(reason as IntegrationsError, sent) };
  }
}
