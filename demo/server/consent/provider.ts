import * as z from 'zod/mini';
import { parse } from '../../../src/model/parsing/parse.ts';
import type { AwaitedConsent, ConsentRequest } from './consents.ts';

const TIMEOUT_MILLISECONDS = 10_000;

const grantSchema = z.object({ tenant: z.string() });

/** This server's registration as a client of a consent site. */
export interface ConsentClient {
  /** The site's address without a slash at the end. */
  siteUrl: string;
  clientId: string;
  clientSecret: string;
}

/** A site that asks for consent, by OAuth's authorization code. */
export class ConsentProvider {
  readonly #client: ConsentClient;

  constructor(client: ConsentClient) {
    this.#client = client;
  }

  /** Returns the address that asks. The site redirects to `redirectUri` with the state and a code for the challenge. */
  authorizationUrl({ state, challenge }: ConsentRequest, redirectUri: string): string {
    const url = new URL(`${this.#client.siteUrl}/authorize`);
    url.search = new URLSearchParams({
      response_type: 'code',
      client_id: this.#client.clientId,
      redirect_uri: redirectUri,
      state,
      code_challenge: challenge,
      code_challenge_method: 'S256',
    }).toString();
    return url.href;
  }

  /**
   * Redeems a code. Returns whether the site confirms that it belongs to this consent. Never rejects: an answer that
   * cannot be had is no consent.
   */
  async redeem(
    code: string,
    { redirectUri, verifier }: Pick<AwaitedConsent, 'redirectUri' | 'verifier'>,
  ): Promise<boolean> {
    const { siteUrl, clientId, clientSecret } = this.#client;
    try {
      const response = await fetch(`${siteUrl}/token`, {
        method: 'POST',
        headers: { Accept: 'application/json' },
        body: new URLSearchParams({
          grant_type: 'authorization_code',
          client_id: clientId,
          client_secret: clientSecret,
          redirect_uri: redirectUri,
          code,
          ...(verifier !== undefined && { code_verifier: verifier }),
        }),
        // A redirect would take the secret along.
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
      });
      return response.ok && parse(grantSchema, await response.json()).success;
    } catch {
      return false;
    }
  }
}

/** The consent sites by the identifier of the application. */
export type ConsentProviders = Readonly<Record<string, ConsentProvider>>;
