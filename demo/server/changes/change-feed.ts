import type { Database } from '../database/open.ts';
import { readIntegrations } from '../integrations/integrations.ts';
import { changedEvent, removedEvent } from './change-event.ts';
import type { Changes } from './changes.ts';

/** If more changes of an account wait for the database than this, its clients load the account instead. */
const MAX_WAITING = 100;

/** A message of the database: which integration has changed. */
export interface ChangeMessage {
  /** Identifies the change, in every process. */
  id: string;
  account: string;
  integration: string;
}

/**
 * Turns the messages of the database into events for the streams of this process. An integration is read once for all
 * streams, after the message, so that the events of an account end with what is stored.
 */
export class ChangeFeed {
  readonly #changes: Changes;
  readonly #database: Database;
  /** The messages that wait, by account. An account is here while its integrations are being read. */
  readonly #waiting = new Map<string, ChangeMessage[]>();

  constructor(changes: Changes, database: Database) {
    this.#changes = changes;
    this.#database = database;
  }

  /** Receives a message: of one change, or the identifier of an account that may have changed otherwise. */
  tell(text: string): void {
    const message = messageOf(text);
    if (!message) return this.#changes.tell(text);
    if (!this.#changes.isFollowed(message.account)) return undefined;
    const waiting = this.#waiting.get(message.account);
    if (waiting) waiting.push(message);
    else void this.#publish(message.account, [message]);
  }

  /** Sends the events of an account in the order of their messages, until none waits. Never rejects. */
  async #publish(account: string, first: ChangeMessage[]): Promise<void> {
    for (let messages = first; messages.length > 0; messages = this.#waiting.get(account) ?? []) {
      this.#waiting.set(account, []);
      await this.#publishAll(account, messages);
    }
    this.#waiting.delete(account);
  }

  async #publishAll(account: string, messages: ChangeMessage[]): Promise<void> {
    if (messages.length > MAX_WAITING) return this.#changes.tell(account);
    try {
      const ids = [...new Set(messages.map(({ integration }) => integration))];
      const integrations = await readIntegrations(this.#database, account, ids);
      const byId = new Map(integrations.map((integration) => [integration.id, integration]));
      for (const { id, integration } of messages) {
        const stored = byId.get(integration);
        const event = stored ? changedEvent(id, stored) : removedEvent(id, integration);
        this.#changes.tell(account, event);
      }
    } catch {
      // The database is away. The clients load the account once it is back.
      this.#changes.tell(account);
    }
  }
}

function messageOf(text: string): ChangeMessage | undefined {
  if (!text.startsWith('{')) return undefined;
  try {
    return JSON.parse(text) as ChangeMessage;
  } catch {
    return undefined;
  }
}
