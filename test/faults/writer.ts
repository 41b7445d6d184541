import { randomUUID } from 'node:crypto';
import type { Integration } from '../../src/model/integration.ts';
import { signInAt } from '../demo/support/portal.ts';

/** One write, which is sent until it is acknowledged, always with the same key. */
export interface Action {
  key: string;
  method: 'POST' | 'PUT' | 'DELETE';
  /** Below the account's integrations. */
  path: string;
  body: string | null;
  /** The product token or client secret that it stores. */
  secret: string | undefined;
  integrationId: string | undefined;
}

/** An integration as the writer was told that it is, and the secret that it stored with it. */
export interface Known {
  integration: Integration;
  secret: string | undefined;
}

/** Writes to one account, one write after the other, and remembers what was acknowledged. */
export class Writer {
  readonly accountId: string;
  /** What is on the account, as far as the server has said. */
  readonly known = new Map<string, Known>();
  /** The bodies of the answers to all writes that were acknowledged, by their keys. */
  readonly acknowledged = new Map<string, string | null>();
  /** The write that has been sent, and whose outcome is not known. */
  pending: Action | undefined;
  readonly #random: () => number;
  #cookie: string | undefined;

  constructor(accountId: string, random: () => number) {
    this.accountId = accountId;
    this.#random = random;
  }

  /** Sends writes until the server is gone. Throws where it answers anything but success. */
  async writeUntilGone(url: string): Promise<void> {
    while (await this.#send(url)) {
      // The next one.
    }
  }

  /** Sends the write whose outcome is not known once more, if there is one. */
  async settle(url: string): Promise<void> {
    if (this.pending && !(await this.#send(url))) throw new Error('The server has gone.');
  }

  async #send(url: string): Promise<boolean> {
    this.pending ??= this.#choose();
    const { key, method, path, body } = this.pending;
    let response: Response;
    let text: string;
    try {
      response = await fetch(`${url}/api/accounts/${this.accountId}/integrations${path}`, {
        method,
        headers: {
          'Content-Type': 'application/json',
          'Idempotency-Key': key,
          Cookie: (this.#cookie ??= await signInAt(url, 'partner')),
        },
        body,
      });
      text = await response.text();
    } catch {
      return false;
    }
    if (!response.ok) throw new Error(`${method} ${path} was answered ${response.status}: ${text}`);
    this.#acknowledge(this.pending, text);
    return true;
  }

  #acknowledge(action: Action, text: string): void {
    this.acknowledged.set(action.key, action.method === 'DELETE' ? null : text);
    this.pending = undefined;
    if (action.method === 'DELETE') {
      this.known.delete(action.integrationId ?? '');
      return;
    }
    const integration = JSON.parse(text) as Integration;
    const secret = action.secret ?? this.known.get(integration.id)?.secret;
    this.known.set(integration.id, { integration, secret });
  }

  #choose(): Action {
    const ids = [...this.known.keys()];
    const id = ids[Math.floor(this.#random() * ids.length)];
    const choice = this.#random();
    const key = randomUUID();
    if (id === undefined || (choice < 0.3 && ids.length < 8)) {
      const body = JSON.stringify({ applicationId: 'microsoft-teams' });
      return { key, method: 'POST', path: '', body, secret: undefined, integrationId: undefined };
    }
    if (choice > 0.75) {
      return { key, method: 'DELETE', path: `/${id}`, body: null, secret: undefined, integrationId: id };
    }
    const isSecretKept = this.known.get(id)?.secret !== undefined && this.#random() < 0.3;
    const secret = isSecretKept ? undefined : `secret ${key}`;
    const configuration = {
      name: `Name ${key}`,
      tenantId: randomUUID(),
      clientId: randomUUID(),
      ...(secret !== undefined && { clientSecret: secret }),
    };
    const body = JSON.stringify({ configuration });
    return { key, method: 'PUT', path: `/${id}/configuration`, body, secret, integrationId: id };
  }
}
