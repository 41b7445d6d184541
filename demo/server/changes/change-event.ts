import type { Integration } from '../../../src/model/integration.ts';

/** A longer event is not sent: a client could not read it, and loads the account instead. */
const MAX_LENGTH = 60_000;

/** An event of a stream that tells the change of one integration. It is encoded once for all streams. */
export interface ChangeEvent {
  /** Its identifier, the same in every process. */
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** Returns the event of an integration in its new state; undefined if it is too long. */
export function changedEvent(id: string, integration: Integration): ChangeEvent | undefined {
  return eventOf(id, 'changed', { integration });
}

/** Returns the event of a removal. */
export function removedEvent(id: string, integrationId: string): ChangeEvent | undefined {
  return eventOf(id, 'removed', { integrationId });
}

/** Returns the text of the event that says that anything may have changed. */
export function anyChange(id: string): string {
  return `id: ${id}\nevent: change\ndata: {}\n\n`;
}

function eventOf(id: string, type: string, data: object): ChangeEvent | undefined {
  const text = JSON.stringify(data);
  if (text.length > MAX_LENGTH) return undefined;
  return { id, bytes: new TextEncoder().encode(`id: ${id}\nevent: ${type}\ndata: ${text}\n\n`) };
}
