import { Hono } from 'hono';
import { anyChange, type ChangeEvent } from '../changes/change-event.ts';
import type { Changes } from '../changes/changes.ts';
import { Problem } from '../http/problems.ts';
import { unauthenticated } from '../identity/require-session.ts';
import type { Services } from '../services.ts';

const HEARTBEAT_MILLISECONDS = 15_000;
// A client that reconnects is checked again. Lifetimes vary, so that clients do not reconnect all at once.
const LIFETIME_MILLISECONDS = 10 * 60_000;
const SHORTEST_RETRY_MILLISECONDS = 1000;
const SHORTEST_RETRY_SPREAD_MILLISECONDS = 3000;
/** For each stream, changes and reconnections are spread over so much more time, because each leads to requests. */
const SPREAD_MILLISECONDS_EACH = 5;

/** How much may wait for a client that reads slowly, in bytes. Beyond that, it is told to load the account. */
const MAX_WAITING_BYTES = 64 * 1024;

const HEARTBEAT = ':\n\n';

/** The route of an account's changes, as server-sent events. */
export function eventRoutes({ changes }: Services): Hono {
  const routes = new Hono();

  routes.get('/accounts/:accountId/events', (context) => {
    const accountId = context.req.param('accountId');
    const { id: sessionId, expiresAt } = context.get('session');
    const holder = { sessionId, personId: context.get('person').id };
    const limit = changes.limitFor(accountId, holder);
    if (limit !== undefined) {
      context.header('Retry-After', String(Math.ceil(retryMilliseconds(changes.count()) / 1000)));
      throw limit === 'session' || limit === 'person'
        ? new Problem(429, 'rate-limited', `Too many wait for changes as the same ${limit}.`)
        : new Problem(503, 'unavailable', `Too many wait for changes of this ${limit}.`);
    }
    context.header('Content-Type', 'text/event-stream');
    // Keeps nginx from buffering the events.
    context.header('X-Accel-Buffering', 'no');
    // It may have ended after the database was asked, and before its streams were.
    if (changes.hasEnded(sessionId)) throw unauthenticated();
    // The client of a HEAD request would never read the events, so they would never end.
    if (context.req.method === 'HEAD') return context.body(null);
    const lastEventId = context.req.header('Last-Event-ID') ?? '';
    return context.body(changesOf(changes, accountId, { ...holder, expiresAt, lastEventId }));
  });

  return routes;
}

interface Holder {
  sessionId: string;
  personId: string;
  /** When the session ends by itself, in milliseconds since 1970. */
  expiresAt: number;
  /** The last event that the client has read. Empty if it has read none. */
  lastEventId: string;
}

/**
 * Streams the events as text: those after the last one that the client has read, and then each new one. If they are not
 * known any more, or the client reads too slowly, it is told to load the account.
 */
function changesOf(
  changes: Changes,
  accountId: string,
  { expiresAt, lastEventId, ...holder }: Holder,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let stop = () => {};
  let isChangePending = false;
  const source: UnderlyingDefaultSource<Uint8Array> = {
    start(controller) {
      const isIdle = () => controller.desiredSize === MAX_WAITING_BYTES;
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      const sendChange = () => {
        if (isIdle()) send(anyChange(changes.lastId(accountId)));
        else isChangePending = true;
      };
      const sendEvent = ({ bytes }: ChangeEvent) => {
        // The pending one tells this, too. A client that has read a later event would never be told of the gap.
        if (isChangePending || announcement) return;
        if (bytes.length <= (controller.desiredSize ?? 0)) controller.enqueue(bytes);
        else sendChange();
      };
      const heartbeat = setInterval(() => {
        if (isIdle()) send(HEARTBEAT);
      }, HEARTBEAT_MILLISECONDS);
      let announcement: NodeJS.Timeout | undefined;
      const missed = changes.eventsAfter(accountId, lastEventId);
      const stopListening = changes.listen(accountId, {
        ...holder,
        changed: (told, event) => {
          if (event) return sendEvent(event);
          // One event tells all changes until then.
          if (announcement) return;
          const delay = Math.random() * (told - 1) * SPREAD_MILLISECONDS_EACH;
          if (delay === 0) return sendChange();
          announcement = setTimeout(() => {
            announcement = undefined;
            sendChange();
          }, delay);
        },
        ended: () => end(),
      });
      const end = () => {
        stop();
        controller.close();
      };
      const lifetime = setTimeout(
        end,
        Math.min(LIFETIME_MILLISECONDS * (0.8 + Math.random() * 0.2), expiresAt - Date.now()),
      );
      stop = () => {
        clearInterval(heartbeat);
        clearTimeout(lifetime);
        clearTimeout(announcement);
        stopListening();
      };
      const retry = `retry: ${retryMilliseconds(changes.count())}\n`;
      send(missed ? `${retry}\n` : `${retry}${anyChange(changes.lastId(accountId))}`);
      for (const event of missed ?? []) sendEvent(event);
    },
    pull(controller) {
      if (!isChangePending || controller.desiredSize !== MAX_WAITING_BYTES) return;
      isChangePending = false;
      controller.enqueue(encoder.encode(anyChange(changes.lastId(accountId))));
    },
    cancel() {
      stop();
    },
  };
  return new ReadableStream(source, { highWaterMark: MAX_WAITING_BYTES, size: ({ length }) => length });
}

// Random, and longer with more streams, so that the clients of a stopped server do not all reconnect at the same
// moment.
function retryMilliseconds(streams: number): number {
  const spread = Math.max(SHORTEST_RETRY_SPREAD_MILLISECONDS, streams * SPREAD_MILLISECONDS_EACH);
  return Math.round(SHORTEST_RETRY_MILLISECONDS + Math.random() * spread);
}
