import { Hono } from 'hono';
import type { Changes } from '../changes.ts';
import { Problem } from '../problems.ts';
import type { Services } from '../services.ts';

const HEARTBEAT_MILLISECONDS = 15_000;
// Whoever comes back is looked at anew, as a person who may have been signed out in the meantime.
const LIFETIME_MILLISECONDS = 10 * 60_000;
const SHORTEST_RETRY_MILLISECONDS = 1000;
const RETRY_SPREAD_MILLISECONDS = 3000;

const CHANGE = 'event: change\ndata: {}\n\n';
const HEARTBEAT = ':\n\n';

/** The route that tells of changes of an account while the connection lasts, as server-sent events. */
export function eventRoutes({ changes }: Services): Hono {
  const routes = new Hono();

  routes.get('/accounts/:accountId/events', (context) => {
    if (changes.isFull) throw new Problem(503, 'unavailable', 'Too many wait for changes here.');
    context.header('Content-Type', 'text/event-stream');
    // Or nginx keeps the events until it has a bufferful.
    context.header('X-Accel-Buffering', 'no');
    // Nobody would read, and so end, the events that a HEAD request asks for.
    if (context.req.method === 'HEAD') return context.body(null);
    return context.body(changesOf(changes, context.req.param('accountId')));
  });

  return routes;
}

/** Events as text. However slowly they are read, no more than one of them is kept. */
function changesOf(changes: Changes, accountId: string): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let stop = () => {};
  let isChangePending = false;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const isReading = () => (controller.desiredSize ?? 0) > 0;
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      const heartbeat = setInterval(() => {
        if (isReading()) send(HEARTBEAT);
      }, HEARTBEAT_MILLISECONDS);
      const stopListening = changes.listen(accountId, {
        changed: () => {
          if (isReading()) send(CHANGE);
          else isChangePending = true;
        },
        ended: () => end(),
      });
      const end = () => {
        stop();
        controller.close();
      };
      const lifetime = setTimeout(end, LIFETIME_MILLISECONDS);
      stop = () => {
        clearInterval(heartbeat);
        clearTimeout(lifetime);
        stopListening();
      };
      send(`retry: ${retryMilliseconds()}\n${CHANGE}`);
    },
    pull(controller) {
      if (!isChangePending) return;
      isChangePending = false;
      controller.enqueue(encoder.encode(CHANGE));
    },
    cancel() {
      stop();
    },
  });
}

// At random, so that the clients of a server that has stopped do not all come back at the same moment.
function retryMilliseconds(): number {
  return Math.round(SHORTEST_RETRY_MILLISECONDS + Math.random() * RETRY_SPREAD_MILLISECONDS);
}
