import { describe, expect, it, vi } from 'vitest';
import { restServer, answer } from './support.ts';

const local = restServer();
const { list, configure } = local;

describe('aborting', () => {
  it('ends a read with the reason as it is', async () => {
    const controller = new AbortController();
    const reason = new Error('nobody waits');
    local.respond = () => controller.abort(reason);
    await expect(list({}, controller.signal)).rejects.toBe(reason);
    await vi.waitFor(() => expect(local.closed).toBe(1));
  });

  it('ends the reading of an answer, and the making of headers', async () => {
    const controller = new AbortController();
    local.respond = (response) => {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.write('{', () => setTimeout(() => controller.abort(), 20));
    };
    await expect(list({}, controller.signal)).rejects.toMatchObject({ name: 'AbortError' });
    const other = new AbortController();
    const promise = list({ headers: () => new Promise(() => {}) }, other.signal);
    other.abort();
    await expect(promise).rejects.toBe(other.signal.reason);
  });

  it('does not begin what is aborted already', async () => {
    const headers = vi.fn(() => ({}));
    const signal = AbortSignal.abort();
    await expect(list({ headers }, signal)).rejects.toBe(signal.reason);
    expect(headers).not.toHaveBeenCalled();
    expect(local.received).toEqual([]);
  });

  it('does not touch a write', async () => {
    local.respond = answer(200, '{"id":"i"}');
    await expect(configure({}, { signal: AbortSignal.abort() })).resolves.toEqual({ id: 'i' });
  });

  it('leaves no listener on the signal', async () => {
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    const removed = vi.spyOn(signal, 'removeEventListener');
    await list({}, signal);
    await vi.waitFor(() => expect(removed).toHaveBeenCalledTimes(added.mock.calls.length));
  });
});
