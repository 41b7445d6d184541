import { sql } from 'kysely';
import { CHANNEL, ENDED_SESSION } from '../database/engines/engine.ts';
import type { Database } from '../database/open.ts';
import { LIFETIME_SECONDS } from './session-cookie.ts';

/** What the database knows about the sender of a request. */
export interface Standing {
  /** Whether the session was ended before its time. */
  hasEnded: boolean;
  /** Whether the account exists; false if the request names none. */
  isAccount: boolean;
}

/** Looks up the session and the account in one query, because every request needs both. */
export async function standingOf(database: Database, sessionId: string, accountId = ''): Promise<Standing> {
  const { rows } = await sql<Standing>`
    select exists(select from ended_sessions where session_id = ${sessionId}) as "hasEnded",
      exists(select from accounts where id = ${accountId}) as "isAccount"`.execute(database);
  return rows[0] ?? { hasEnded: true, isAccount: false };
}

/**
 * Ends a session before its time, and the consents that it awaits. It ends for every copy of its cookie, in every
 * process.
 */
export async function endSession(database: Database, sessionId: string): Promise<void> {
  await sql`
    with ended as (
      insert into ended_sessions
      values (${sessionId}, now() + ${sql.lit(LIFETIME_SECONDS)} * interval '1 second' + interval '1 hour')
      on conflict do nothing returning session_id
    ), forgotten as (
      delete from consents where session_id = ${sessionId}
    )
    select pg_notify(${CHANNEL}, ${ENDED_SESSION} || session_id) from ended`.execute(database);
}

/** Returns those of the sessions that were ended before their time. */
export async function endedOf(database: Database, sessionIds: readonly string[]): Promise<string[]> {
  if (sessionIds.length === 0) return [];
  const rows = await database
    .selectFrom('ended_sessions')
    .select('session_id')
    .where('session_id', 'in', sessionIds)
    .execute();
  return rows.map(({ session_id }) => session_id);
}
