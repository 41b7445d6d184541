import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Permissions } from '../../../src/model/permissions.ts';
import type { Account } from '../accounts/account.ts';
import { holdAccount } from '../accounts/accounts.ts';
import type { Database } from '../database/open.ts';
import { inTransaction } from '../database/transaction.ts';
import { findOutcome, keepOutcome, type Outcome, type Performed, type Try } from './idempotency.ts';
import type { Person } from '../identity/person.ts';
import { requirePermission, requireRole } from '../accounts/permission.ts';
import { Problem } from '../http/problems.ts';
import { readText } from '../http/requests.ts';
import type { Services } from '../services.ts';

/**
 * A write: the permission that it needs, and its work in a transaction. If the transaction cannot be completed, the
 * work is repeated in another one.
 */
export interface Write {
  permission: keyof Permissions;
  perform(transaction: Database, account: Account): Promise<Performed>;
}

/**
 * Does a write once for all tries with the same `Idempotency-Key`. One transaction stores its effect and its answer,
 * and later tries get the stored answer. Every process hears which integration has changed.
 */
export async function answerWrite(context: Context, services: Services, write: Write): Promise<Response> {
  const attempt = await readTry(context, services);
  // Many writes to one account must leave connections of the database to others.
  const outcome = await services.accountGates.pass(
    attempt.accountId,
    () =>
      inTransaction(services.database, (transaction) =>
        performOnce(transaction, attempt, context.get('person'), write),
      ),
    () => new Problem(503, 'unavailable', 'Too many requests wait for the account.'),
  );
  if (outcome.isReplay) context.header('Idempotency-Replayed', 'true');
  if (outcome.body === null) return context.body(null, outcome.status);
  return context.body(outcome.body, outcome.status as ContentfulStatusCode, { 'Content-Type': 'application/json' });
}

async function performOnce(
  transaction: Database,
  attempt: Try,
  person: Person,
  write: Write,
): Promise<Outcome & { isReplay: boolean }> {
  const account = await holdAccount(transaction, attempt.accountId);
  requireRole(person, write.permission);
  const earlier = await findOutcome(transaction, attempt);
  if (earlier) return { ...earlier, isReplay: true };
  requirePermission(account, person, write.permission);
  const performed = await write.perform(transaction, account);
  await keepOutcome(transaction, attempt, performed);
  return { ...performed, isReplay: false };
}

async function readTry(context: Context, { secrets }: Services): Promise<Try> {
  const { req: request } = context;
  const key = request.header('Idempotency-Key')?.trim() ?? '';
  if (key === '' || key.length > 255) {
    throw new Problem(400, 'invalid', 'A write needs an Idempotency-Key of at most 255 characters.');
  }
  // The body may hold secrets. A plain hash of it would let a reader of the database try guesses.
  const fingerprints = secrets.fingerprints(request.method, request.path, await readText(request));
  return { accountId: request.param('accountId') ?? '', key, fingerprints };
}
