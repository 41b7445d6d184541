import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { inTurn } from '../../../src/adapter/rest/stream-turns.ts';

const ORIGIN = 'https://portal.example';

/** Whatever was opened, so that no turn stays taken. */
let connections: AbortController[];

beforeEach(() => {
  connections = [];
  vi.useFakeTimers();
  vi.stubGlobal('document', {});
});
afterEach(() => {
  for (const connection of connections) connection.abort();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** An account's stream that ends in whatever way a test wants. */
function account() {
  const answers: PromiseWithResolvers<Response>[] = [];
  const onChange = vi.fn<() => void>();
  const open = inTurn(
    () => {
      const answer = Promise.withResolvers<Response>();
      answers.push(answer);
      return answer.promise;
    },
    () => ORIGIN,
    onChange,
  );
  return {
    answers,
    onChange,
    connect(): { connection: AbortController; ended: Promise<unknown> } {
      const connection = new AbortController();
      connections.push(connection);
      return { connection, ended: open(connection.signal, '').catch((reason: unknown) => reason) };
    },
  };
}

async function soon(): Promise<void> {
  await vi.advanceTimersByTimeAsync(1);
}

it.each(['with', 'without'])('stop asking for changes when nobody waits any more, %s locks', async (locks) => {
  if (locks === 'without') vi.stubGlobal('navigator', {});
  for (const each of [account(), account()]) each.connect();
  const { onChange, connect } = account();
  const { connection, ended } = connect();
  await vi.advanceTimersByTimeAsync(30_000);
  expect(onChange).toHaveBeenCalledTimes(1);
  connection.abort();
  expect(await ended).toBeInstanceOf(DOMException);
  await vi.advanceTimersByTimeAsync(300_000);
  expect(onChange).toHaveBeenCalledTimes(1);
});

it('belong to the next connection, whenever the one before it fails', async () => {
  vi.stubGlobal('navigator', {});
  const [first, second, third] = [account(), account(), account()];
  const { connection } = first.connect();
  second.connect();
  await soon();
  connection.abort();
  first.connect();
  await soon();
  expect(first.answers).toHaveLength(2);
  third.connect();
  first.answers[0]?.reject(new Error('aborted'));
  await soon();
  expect(third.answers).toHaveLength(0);
});
