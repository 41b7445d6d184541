import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../database/open.ts';
import type { SecretPlace, Secrets } from '../credentials/secrets.ts';

/** How long somebody has for consenting. */
export const CONSENT_SECONDS = 600;

/** A consent that is to be asked for. */
export interface NewConsent {
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

/** A consent that was asked for and has not come yet. */
export interface AwaitedConsent extends NewConsent {
  /** What the code of the answer is redeemed with. */
  verifier: string | undefined;
}

/** What the site is asked with. */
export interface ConsentRequest {
  /** What the answer is recognized by. Nobody can guess it, and it is not stored. */
  state: string;
  /** What binds the answer's code to this request (RFC 7636): a hash of the verifier that redeems it. */
  challenge: string;
}

/** Remembers that a consent is awaited. */
export async function awaitConsent(
  transaction: Database,
  secrets: Secrets,
  consent: NewConsent,
): Promise<ConsentRequest> {
  const state = randomBytes(32).toString('base64url');
  const verifier = randomBytes(32).toString('base64url');
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
      expires_at: sql<Date>`now() + ${sql.lit(CONSENT_SECONDS)} * interval '1 second'`,
      encrypted_verifier: secrets.encrypt(verifier, placeOf(consent)),
    })
    .execute();
  return { state, challenge: hashOf(verifier) };
}

/** The consent that a state stands for, once: absent where it is unknown, of another session, too old, or was taken before. */
export async function takeConsent(
  database: Database,
  secrets: Secrets,
  state: string,
  sessionId: string,
): Promise<AwaitedConsent | undefined> {
  const row = await database
    .deleteFrom('consents')
    .where('state_hash', '=', hashOf(state))
    .where('session_id', '=', sessionId)
    .returningAll()
    .returning(sql<boolean>`expires_at > now()`.as('isInTime'))
    .executeTakeFirst();
  if (!row?.isInTime) return undefined;
  const consent = {
    integrationId: row.integration_id,
    accountId: row.account_id,
    applicationId: row.application_id,
    personId: row.person_id,
    sessionId: row.session_id,
    redirectUri: row.redirect_uri,
    inPage: row.in_page,
  };
  const { encrypted_verifier: verifier } = row;
  // A version before this one has asked, without.
  return { ...consent, verifier: verifier === null ? undefined : secrets.decrypt(verifier, placeOf(consent)) };
}

function placeOf({ accountId, integrationId }: NewConsent): SecretPlace {
  return { accountId, integrationId, field: ' consent' };
}

// Who reads the database cannot come back with a state.
function hashOf(state: string): string {
  return createHash('sha256').update(state).digest('base64url');
}
