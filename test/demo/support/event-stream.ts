/** The events of a stream, read one after the other. */
export interface EventReader {
  /**
   * The next event or comment as it was sent, without the empty line after it; undefined where the stream has ended.
   */
  next(): Promise<string | undefined>;
  /** Ends the stream from this side. */
  cancel(): Promise<void>;
}

/** What a stream begins with. */
export const FIRST_EVENT = /^retry: \d{4}\nid: \S+\nevent: change\ndata: \{\}$/;

/** What is sent where anything may have changed. */
export const CHANGE = /^id: \S+\nevent: change\ndata: \{\}$/;

/** The change that an event tells, with the event's type. */
export function changeOf(event: string | undefined): Record<string, unknown> {
  const [, type, data = ''] = /^id: \S+\nevent: (changed|removed)\ndata: (.+)$/.exec(event ?? '') ?? [];
  if (!type) throw new Error(`This is not the change of an integration: ${event}`);
  return { type, ...(JSON.parse(data) as object) };
}

/** The identifier of an event. */
export function idOf(event: string | undefined): string {
  return /^id: (.+)$/m.exec(event ?? '')?.[1] ?? '';
}

/** Reads the events of an answer. */
export function readEvents(response: Response): EventReader {
  const reader = (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream()).getReader();
  let received = '';
  return {
    next: async () => {
      for (;;) {
        const end = received.indexOf('\n\n');
        if (end >= 0) {
          const event = received.slice(0, end);
          received = received.slice(end + 2);
          return event;
        }
        const { done, value } = await reader.read();
        if (done) return undefined;
        received += value;
      }
    },
    cancel: () => reader.cancel(),
  };
}
