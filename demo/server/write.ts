import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Permissions } from '../../src/model/permissions.ts';
import type { Account } from './account.ts';
import { lockAccount } from './accounts.ts';
import type { Database } from './database/open.ts';
import { tellChange } from './database/tell-change.ts';
import { inTransaction } from './database/transaction.ts';
import { findOutcome, keepOutcome, type Outcome, type Try } from './idempotency.ts';
import { requirePermission, requireRole } from './permission.ts';
import { Problem } from './problems.ts';
import { readText } from './requests.ts';
import type { Services } from './services.ts';

/**
 * A write: what it needs to be allowed, and what it does within the transaction that it gets. It is done again, in
 * another transaction, where the first one could not be completed.
 */
export interface Write {
  permission: keyof Permissions;
  perform(transaction: Database, account: Account): Promise<Outcome>;
}

/**
 * Does a write once for all tries with the same `Idempotency-Key`: its effect and how it ended are stored in one
 * transaction, and later tries get the stored answer. Every process is told of the change.
 */
export async function answerWrite(context: Context, services: Services, write: Write): Promise<Response> {
  const attempt = await readTry(context, services);
  const outcome = await inTransaction(services.database, async (transaction) => {
    const account = await lockAccount(transaction, attempt.accountId);
    const person = context.get('person');
    requireRole(person, write.permission);
    const earlier = await findOutcome(transaction, attempt);
    if (earlier) return { ...earlier, isReplay: true };
    requirePermission(account, person, write.permission);
    const performed = await write.perform(transaction, account);
    await keepOutcome(transaction, attempt, performed);
    await tellChange(transaction, account.id);
    return { ...performed, isReplay: false };
  });
  if (outcome.isReplay) context.header('Idempotency-Replayed', 'true');
  if (outcome.body === null) return context.body(null, outcome.status);
  return context.body(outcome.body, outcome.status as ContentfulStatusCode, { 'Content-Type': 'application/json' });
}

async function readTry(context: Context, { secrets }: Services): Promise<Try> {
  const { req: request } = context;
  const key = request.header('Idempotency-Key')?.trim() ?? '';
  if (key === '' || key.length > 255) {
    throw new Problem(400, 'invalid', 'A write needs an Idempotency-Key of at most 255 characters.');
  }
  // The body may hold secrets, so it is not stored, not even as a plain hash that guesses could be tried on.
  const fingerprint = secrets.fingerprint(request.method, request.path, await readText(request));
  return { accountId: request.param('accountId') ?? '', key, fingerprint };
}
