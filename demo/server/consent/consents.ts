import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '../database/open.ts';

/** How long somebody has for consenting. */
export const CONSENT_SECONDS = 600;

/** A consent that was asked for and has not come yet. */
export interface AwaitedConsent {
  integrationId: string;
  accountId: string;
  applicationId: string;
  /** Who has asked, and in which session: nobody else's browser can bring the answer. */
  personId: string;
  sessionId: string;
  redirectUri: string;
  /** Whether the site takes the place of the portal. */
  inPage: boolean;
}

/** Remembers that a consent is awaited. Answers with the state to recognize it by, which nobody can guess and which is not stored. */
export async function awaitConsent(transaction: Database, consent: AwaitedConsent): Promise<string> {
  const state = randomBytes(32).toString('base64url');
  await transaction
    .deleteFrom('consents')
    .where('account_id', '=', consent.accountId)
    .where('expires_at', '<', new Date())
    .execute();
  await transaction
    .insertInto('consents')
    .values({
      state_hash: hashOf(state),
      integration_id: consent.integrationId,
      account_id: consent.accountId,
      application_id: consent.applicationId,
      person_id: consent.personId,
      session_id: consent.sessionId,
      redirect_uri: consent.redirectUri,
      in_page: consent.inPage,
      expires_at: new Date(Date.now() + CONSENT_SECONDS * 1000),
    })
    .execute();
  return state;
}

/** The consent that a state stands for, once: absent where it is unknown, of another session, too old, or was taken before. */
export async function takeConsent(database: Database, state: string, sessionId: string): Promise<AwaitedConsent | undefined> {
  const row = await database
    .deleteFrom('consents')
    .where('state_hash', '=', hashOf(state))
    .where('session_id', '=', sessionId)
    .returningAll()
    .executeTakeFirst();
  if (!row || row.expires_at < new Date()) return undefined;
  return {
    integrationId: row.integration_id,
    accountId: row.account_id,
    applicationId: row.application_id,
    personId: row.person_id,
    sessionId: row.session_id,
    redirectUri: row.redirect_uri,
    inPage: row.in_page,
  };
}

// Who reads the database cannot come back with a state.
function hashOf(state: string): string {
  return createHash('sha256').update(state).digest('base64url');
}
