import type { Operation } from '../../adapter/operation.ts';
import { sendWrite, type WriteAnswer, type WriteRequest } from '../../adapter/writes.ts';
import type { Application } from '../../model/application.ts';
import { IntegrationsError, type ErrorCode } from '../../model/errors.ts';
import type { Integration } from '../../model/integration.ts';
import { applicationOf, integrationById } from '../account-state.ts';
import type { AccountStore } from '../account-store.ts';
import { withIntegration, withoutIntegration } from '../replace-integration.ts';
import { sentOf, withoutSecretsInAnswer, withoutSecretTexts } from '../secrets/redaction.ts';
import { withoutSecrets } from '../secrets/strip-secrets.ts';
import { outcomeReader, type ReadOutcome, type WriteOutcome } from './write-outcome.ts';

/** A write that has taken effect. */
interface MutationSuccess<Value> {
  readonly ok: true;
  readonly value: Value;
}

/** A write that has failed, or whose outcome is unknown: then `error.isOutcomeUnknown` says so. */
export interface MutationFailure<Value> {
  readonly ok: false;
  readonly error: IntegrationsError;
  /**
   * Finds out what became of the write without sending it again. Undefined if that is known, or cannot be found out.
   */
  readonly checkAgain?: () => Promise<MutationResult<Value>>;
}

/** The end of a write. */
export type MutationResult<Value> = MutationSuccess<Value> | MutationFailure<Value>;

/** The codes that say that a write had no effect. After the others the account is loaded to find out. */
const REFUSED: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['unauthenticated', 'forbidden', 'invalid', 'rate-limited']);
/** The codes that say that this try had no effect. An earlier try may have had one, which the account then shows. */
const ANSWERED: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['conflict', 'not-found']);

/**
 * Sends a write and shows its effect on the account. Waits while another write to the same integration, or application
 * to add, is on its way; a repeated one gets the result of the first. Never rejects. Neither the value nor the error
 * repeats a secret that was sent.
 */
export function mutate<Request extends WriteRequest>(
  store: AccountStore,
  request: Request,
  idempotencyKey: string,
): Promise<MutationResult<WriteAnswer<Request>>> {
  const { operation } = request;
  const target = targetOf(request);
  const running = target === undefined ? undefined : store.writing(target);
  if (running) {
    // A save of other values is another write.
    const isSame =
      running.operation === operation &&
      (operation !== 'configureIntegration' || running.idempotencyKey === idempotencyKey);
    if (isSame) return running.result as Promise<MutationResult<WriteAnswer<Request>>>;
    return running.result.then(() => mutate(store, request, idempotencyKey));
  }
  const sending = send(store, request, idempotencyKey) as Promise<MutationResult<WriteAnswer<Request>>>;
  if (target === undefined) return sending.catch(failUnexpectedly);
  const result = sending.finally(() => store.setWriting(target, undefined)).catch(failUnexpectedly);
  store.setWriting(target, { operation, idempotencyKey, result });
  return result;
}

type Result = MutationResult<WriteAnswer<WriteRequest>>;

async function send(store: AccountStore, request: WriteRequest, idempotencyKey: string): Promise<Result> {
  const { operation } = request;
  const { account, loadCount } = store;
  const application = account && applicationOf(account, 'integration' in request ? request.integration : request);
  const sent = 'configuration' in request ? sentOf(request, application) : undefined;
  const read = outcomeReader(account, request, application);
  return store
    .ask(operation, (source) => sendWrite(source, request, idempotencyKey))
    .then(
      (answer): Result => {
        if ('url' in answer) return { ok: true, value: answer };
        const value = withoutSecretsInAnswer(withoutSecrets(answer, catalogued(store, answer) ?? application), sent);
        return succeed(store, operation, value, loadCount);
      },
      (reason: unknown) => fail(store, withoutSecretTexts(reason as IntegrationsError, sent), read),
    );
}

/** The end of a write during which our own code failed. The reason is dropped, because it may hold what was typed. */
function failUnexpectedly(): MutationFailure<never> {
  return { ok: false, error: new IntegrationsError('unknown', { isOutcomeUnknown: true }) };
}

/** What a write changes: an integration, or an application to add. Undefined if it changes nothing that is shown. */
function targetOf(request: WriteRequest): string | undefined {
  if (request.operation === 'addIntegration') return request.applicationId;
  return request.operation === 'startAuthorization' ? undefined : request.integration.id;
}

function catalogued({ account }: AccountStore, integration: Integration): Application | undefined {
  return account && applicationOf(account, integration);
}

/** Shows the account with what was written. `loadCount` is how often the account was loaded when the write was sent. */
function succeed(
  store: AccountStore,
  operation: Operation,
  value: Integration,
  loadCount: number,
): MutationSuccess<Integration> {
  const { account: before } = store;
  // Its removal may have been told before the answer came.
  const isGone = before && store.known.has(value.id) && !integrationById(before, value.id);
  store.extend((account) =>
    isGone || operation === 'removeIntegration'
      ? withoutIntegration(account, value.id)
      : withIntegration(account, value),
  );
  // A list that was loaded or asked for meanwhile may be newer or older than the answer. One that failed may work now.
  const isOutdated = isGone || store.isLoading || loadCount !== store.loadCount || 'failure' in store.state;
  if (!store.isIdle && isOutdated) void store.load();
  return { ok: true, value };
}

/** Finds out what became of a write that has failed, if the error does not say it. */
function fail(
  store: AccountStore,
  error: IntegrationsError,
  read: ReadOutcome | undefined,
): Promise<MutationResult<Integration>> | MutationFailure<Integration> {
  if (!read || (REFUSED.has(error.code) && !error.isOutcomeUnknown)) return { ok: false, error };
  const isAnswered = ANSWERED.has(error.code) && !error.isOutcomeUnknown;
  return findOutcome((known, isLater) => look(store, read, known, isLater), error, isAnswered);
}

/** `isFailed` is whether the write has failed if the account does not tell. `isLater`: this was tried before. */
async function findOutcome(
  find: (error: IntegrationsError, isLater: boolean) => Promise<WriteOutcome>,
  error: IntegrationsError,
  isFailed: boolean,
  isLater = false,
): Promise<MutationResult<Integration>> {
  // If our own code fails to find it out, it stays unknown, and can be checked again.
  const outcome = await find(error, isLater).catch(() => undefined);
  if (typeof outcome === 'object') return { ok: true, value: outcome.value };
  if (outcome === 'none' || isFailed) return { ok: false, error };
  return {
    ok: false,
    error: error.with({ isOutcomeUnknown: true }),
    // The request is no longer on its way by then.
    checkAgain: () => findOutcome(find, error.with({ isOutcomeUnknown: false }), false, true),
  };
}

/**
 * Loads the account, if it is shown, and reads from it what became of a write. Later, a change that the adapter has
 * told may show the effect without a load.
 */
async function look(
  store: AccountStore,
  read: ReadOutcome,
  error: IntegrationsError,
  isLater: boolean,
): Promise<WriteOutcome> {
  if (!store.account || !store.observer) return undefined;
  const shown = isLater && read(store.account, error);
  if (typeof shown === 'object') return shown;
  await store.load();
  const outcome = store.account && read(store.account, error);
  // An account that could not be loaded may already show an effect, but cannot show that there is none.
  return 'failure' in store.state && outcome === 'none' ? undefined : outcome;
}
