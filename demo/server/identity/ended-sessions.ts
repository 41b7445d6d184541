import { sql } from 'kysely';
import { CHANNEL, ENDED_SESSION } from '../database/engines/engine.ts';
import type { Database } from '../database/open.ts';
import { LIFETIME_SECONDS } from './session-cookie.ts';

/** What the database knows of whoever asks. */
export interface Standing {
  /** Whether the session was ended before its time. */
  hasEnded: boolean;
  /** Whether there is such an account; false where none is asked for. */
  isAccount: boolean;
}

/** Looks the session up, and the account that is asked for, in one go: every request needs both. */
export async function standingOf(database: Database, sessionId: string, accountId = ''): Promise<Standing> {
  const { rows } = await sql<Standing>`
    select exists(select from ended_sessions where session_id = ${sessionId}) as "hasEnded",
      exists(select from accounts where id = ${accountId}) as "isAccount"`.execute(database);
  return rows[0] ?? { hasEnded: true, isAccount: false };
}

/**
 * Ends a session before its time, for every copy of its cookie and in every process, together with the consents that
 * are awaited in it.
 */
export async function endSession(database: Database, sessionId: string): Promise<void> {
  await sql`
    with ended as (
      insert into ended_sessions values (${sessionId}, now() + ${sql.lit(LIFETIME_SECONDS)} * interval '1 second' + interval '1 hour')
      on conflict do nothing returning session_id
    ), forgotten as (
      delete from consents where session_id = ${sessionId}
    )
    select pg_notify(${CHANNEL}, ${ENDED_SESSION} || session_id) from ended`.execute(database);
}

/** Those of the sessions that have been ended before their time. */
export async function endedOf(database: Database, sessionIds: readonly string[]): Promise<string[]> {
  if (sessionIds.length === 0) return [];
  const rows = await database
    .selectFrom('ended_sessions')
    .select('session_id')
    .where('session_id', 'in', sessionIds)
    .execute();
  return rows.map(({ session_id }) => session_id);
}
