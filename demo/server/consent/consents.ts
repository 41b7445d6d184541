import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../database/open.ts';
import type { SecretPlace, Secrets } from '../credentials/secrets.ts';

/** How long people have to consent. */
export const CONSENT_SECONDS = 600;

/** A consent to ask for. */
export interface NewConsent {
  integrationId: string;
  accountId: string;
  applicationId: string;
  /** The person and the session that ask. No other browser can bring the answer. */
  personId: string;
  sessionId: string;
  redirectUri: string;
  /** Whether the site replaces the portal in its window. */
  inPage: boolean;
}

/** A consent that was asked for and is still awaited. */
export interface AwaitedConsent extends NewConsent {
  /** Redeems the code of the answer. */
  verifier: string | undefined;
}

/** The parameters of the request to the site. */
export interface ConsentRequest {
  /** Identifies the answer. It cannot be guessed, and only its hash is stored. */
  state: string;
  /** Binds the code of the answer to this request (RFC 7636): a hash of the verifier that redeems it. */
  challenge: string;
}

/** Stores that a consent is awaited. */
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

/** Takes the consent of a state; undefined if it is unknown, of another session, too old, or was taken before. */
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
  // An earlier version of this server has asked without a verifier.
  return { ...consent, verifier: verifier === null ? undefined : secrets.decrypt(verifier, placeOf(consent)) };
}

function placeOf({ accountId, integrationId }: NewConsent): SecretPlace {
  return { accountId, integrationId, field: ' consent' };
}

// A reader of the database cannot make up a valid state from its hash.
function hashOf(state: string): string {
  return createHash('sha256').update(state).digest('base64url');
}
