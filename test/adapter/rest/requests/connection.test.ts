import { describe, expect, it, vi } from 'vitest';
import { IntegrationsError } from '../../../../src/model/errors.ts';
import { SECRET, PROBLEM, type Respond, restServer, codeOf } from './support.ts';

const local = restServer();
const { list, configure } = local;

describe('the connection', () => {
  it('is a network error where there is nobody', async () => {
    expect(await codeOf(list({ baseUrl: 'http://127.0.0.1:1' }))).toBe('network');
    expect(await codeOf(configure({ baseUrl: 'http://127.0.0.1:1' }))).toBe('network');
  });

  it.each<[string, Respond]>([
    ['before an answer', (response) => response.destroy()],
    [
      'in the middle of one',
      (response) => {
        response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': '1000' });
        response.write(`{"items":["${SECRET}"`, () => response.destroy());
      },
    ],
    ['by what is not HTTP', (response) => response.socket?.end(`${SECRET} \r\n\r\n`)],
  ])('is a network error where it ends %s', async (_name, how) => {
    local.respond = how;
    expect(await codeOf(list())).toBe('network');
    expect(await codeOf(configure())).toBe('network');
  });

  it('may end in the middle of a problem, whose status counts', async () => {
    local.respond = (response) => {
      response.writeHead(422, { 'Content-Type': PROBLEM, 'Content-Length': '1000' });
      response.write('{"fieldErrors":', () => response.destroy());
    };
    expect(await codeOf(list())).toBe('invalid');
  });

  it('is let go where nobody reads the answer', async () => {
    local.respond = (response) => {
      response.writeHead(500, { 'Content-Type': 'text/plain' });
      response.write('an endless text');
    };
    expect(await codeOf(list())).toBe('unavailable');
    await vi.waitFor(() => expect(local.closed).toBe(1));
  });

  it('gives an own fetch its own errors', async () => {
    const failure = new IntegrationsError('forbidden');
    await expect(list({ fetch: () => Promise.reject(failure) })).rejects.toBe(failure);
    expect(await codeOf(configure({ fetch: () => Promise.reject(new TypeError(SECRET)) }))).toBe('network');
    expect(await codeOf(configure({ fetch: () => Promise.reject(new RangeError(SECRET)) }))).toBe('unknown');
    expect(
      await codeOf(
        configure({
          fetch: () => {
            throw new RangeError(SECRET);
          },
        }),
      ),
    ).toBe('unknown');
    // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- what a host's own fetch may do
    expect(await codeOf(configure({ fetch: () => Promise.reject(undefined) }))).toBe('unknown');
  });
});
