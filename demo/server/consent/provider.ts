import * as z from 'zod/mini';
import { parse } from '../../../src/model/parsing/parse.ts';
import type { AwaitedConsent, ConsentRequest } from './consents.ts';

const TIMEOUT_MILLISECONDS = 10_000;

const grantSchema = z.object({ tenant: z.string() });

/** What this server is to a site at which people consent. */
export interface ConsentClient {
  /** The site's address, without a slash at its end. */
  siteUrl: string;
  clientId: string;
  clientSecret: string;
}

/** A site at which somebody consents, by OAuth's authorization code. */
export class ConsentProvider {
  readonly #client: ConsentClient;

  constructor(client: ConsentClient) {
    this.#client = client;
  }

  /** Where somebody is asked. They come back to `redirectUri` with the `state`, and a code that is bound to the challenge. */
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
   * Whether the site knows the code as one of the consent that was asked for, which uses it up. Never rejects: what cannot
   * be found out is no consent.
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
        // The secret would go along to wherever a redirect leads.
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
      });
      return response.ok && parse(grantSchema, await response.json()).success;
    } catch {
      return false;
    }
  }
}

/** The sites of this server, by the identifier of the application. */
export type ConsentProviders = Readonly<Record<string, ConsentProvider>>;
