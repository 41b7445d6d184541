import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { IntegrationsAdapter } from '../../../src/adapter/adapter.ts';
import type { IntegrationChange } from '../../../src/model/integration-change.ts';
import { createRestAdapter } from '../../../src/adapter/rest/rest-adapter.ts';
import { localServer } from './local-server.ts';

interface Stream {
  request: IncomingMessage;
  response: ServerResponse;
  isClosed: boolean;
}

let streams: Stream[] = [];
let respond = (_response: ServerResponse): void => {};
let ends: (() => void)[] = [];

const local = localServer((request, response) => {
  const stream = { request, response, isClosed: false };
  response.on('close', () => (stream.isClosed = true));
  streams.push(stream);
  respond(response);
});

beforeEach(() => {
  streams = [];
  ends = [];
  // Waits of the back-off are at random, and these tests do not wait.
  vi.spyOn(Math, 'random').mockReturnValue(0);
  respond = (response) => response.writeHead(200, { 'Content-Type': 'text/event-stream' }).flushHeaders();
});

afterEach(() => {
  for (const end of ends) end();
  vi.restoreAllMocks();
});

/** Subscribes, and waits until the server has the request. */
async function subscribe(): Promise<{
  adapter: IntegrationsAdapter;
  onChange: ReturnType<typeof vi.fn<(change?: IntegrationChange) => void>>;
  end: () => void;
  stream: Stream;
}> {
  const onChange = vi.fn<(change?: IntegrationChange) => void>();
  const adapter = createRestAdapter({ baseUrl: `${local.origin}/api`, headers: { Authorization: 'Bearer 1' } });
  const end = adapter.subscribe({ accountId: '100' }, onChange);
  ends.push(end);
  const stream = await vi.waitFor(() => streams.at(-1) ?? Promise.reject(new Error('no request yet')));
  return { adapter, onChange, end, stream };
}

describe('the stream', () => {
  it('is asked for with the headers of every request', async () => {
    const { stream } = await subscribe();
    expect(stream.request.url).toBe('/api/accounts/100/events');
    expect(stream.request.headers).toMatchObject({ accept: 'text/event-stream', authorization: 'Bearer 1' });
  });

  it.each([
    ['a line feed', '\n'],
    ['a carriage return and a line feed', '\r\n'],
    ['a carriage return', '\r'],
  ])('tells of a change, with lines that end in %s', async (_name, end) => {
    const { onChange, stream } = await subscribe();
    stream.response.write(`: welcome${end}${end}event: change${end}data: {}${end}${end}: end${end}`);
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(1));
  });

  it('tells of an event that comes in pieces, and of no other event', async () => {
    const { onChange, stream } = await subscribe();
    stream.response.write('event: other\ndata: change\n\ndata: event: change\n\neve');
    await new Promise((resolve) => stream.response.write('nt: cha', resolve));
    expect(onChange).not.toHaveBeenCalled();
    stream.response.write('nge\ndata: {}\n\n');
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(1));
  });

  it('tells the change of one integration, whatever its texts hold', async () => {
    const { onChange, stream } = await subscribe();
    const integration = { id: 'i', applicationId: 'a', status: 'active', name: 'Zeile\u2028 “ä” \r\n', version: 3 };
    const data = JSON.stringify({ integration, type: 'other' }, undefined, 1).replaceAll('\n', '\ndata: ');
    stream.response.write(`id: 1\nevent: changed\ndata: ${data}\n\n`);
    stream.response.write('id: 2\nevent: removed\ndata: {"integrationId":"i"}\n\n');
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(2));
    expect(onChange.mock.calls).toEqual([
      [{ type: 'changed', integration }],
      [{ type: 'removed', integrationId: 'i' }],
    ]);
  });

  it.each([
    '',
    'data\n',
    'data: {"integration":\n',
    `data: {"integration":"${'x'.repeat(40_000)}\ndata: ${'y'.repeat(40_000)}"}\n`,
  ])('tells of any change where the data cannot be read', async (data) => {
    const { onChange, stream } = await subscribe();
    stream.response.write(`event: changed\n${data}\n`);
    await vi.waitFor(() => expect(onChange.mock.calls).toEqual([[undefined]]));
  });

  it('is opened again after the last whole event, so that the server can fill the gap', async () => {
    const { stream } = await subscribe();
    expect(stream.request.headers).not.toHaveProperty('last-event-id');
    stream.response.write('id: a-1\nevent: changed\ndata: {}\n\nid: a-2\nevent: changed\ndata: {}\n');
    await new Promise((resolve) => stream.response.write(':\n', resolve));
    await vi.waitFor(() => expect(stream.response.writableLength).toBe(0));
    stream.response.end();
    await vi.waitFor(() => expect(streams).toHaveLength(2), 5_000);
    expect(streams[1]?.request.headers['last-event-id']).toBe('a-1');
  });

  it.each([
    ['holds what no header can', 'id: a-1\n\nid: ä\n\n'],
    ['is too long', `id: a-1\n\nid: ${'x'.repeat(201)}\n\n`],
    ['comes before a line without an end', `id: a-1\n\n${'x'.repeat(70_000)}`],
  ])('forgets the last event where its identifier %s', async (_what, text) => {
    const { stream } = await subscribe();
    stream.response.end(text);
    await vi.waitFor(() => expect(streams).toHaveLength(2), 5_000);
    expect(streams[1]?.request.headers).not.toHaveProperty('last-event-id');
  });

  it('ends with the subscription, and tells nothing any more', async () => {
    const { onChange, end, stream } = await subscribe();
    end();
    await vi.waitFor(() => expect(stream.isClosed).toBe(true));
    expect(onChange).not.toHaveBeenCalled();
    expect(streams).toHaveLength(1);
  });

  it('ends with the signal of the query', async () => {
    const controller = new AbortController();
    createRestAdapter({ baseUrl: local.origin }).subscribe({ accountId: '100', signal: controller.signal }, () => {});
    const stream = await vi.waitFor(() => streams[0] ?? Promise.reject(new Error('no request yet')));
    controller.abort();
    await vi.waitFor(() => expect(stream.isClosed).toBe(true));
  });

  it('is opened again after it was lost, and after the server was away', async () => {
    const { onChange, stream } = await subscribe();
    respond = (response) => response.writeHead(503).end();
    stream.response.destroy();
    await vi.waitFor(() => expect(streams.length).toBe(2), 5_000);
    respond = (response) =>
      response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write('event: change\ndata: {}\n\n');
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(1), 5_000);
    expect(streams).toHaveLength(3);
  });

  it.each([401, 403, 404, 405, 501])('is not asked for again after %i', async (status) => {
    respond = (response) => response.writeHead(status).end();
    await subscribe();
    // Longer than the shortest wait before another try.
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(streams).toHaveLength(1);
  });

  it.each([401, 403])(
    'is asked for again once a read after %i has succeeded, and what was missed counts as a change',
    async (status) => {
      let isSignedIn = false;
      respond = (response) => {
        const isStream = response.req.url?.endsWith('/events');
        if (!isSignedIn) response.writeHead(status).end();
        else if (isStream) response.writeHead(200, { 'Content-Type': 'text/event-stream' }).flushHeaders();
        else response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"items":[]}');
      };
      const { adapter, onChange } = await subscribe();
      await expect(adapter.listIntegrations({ accountId: '100' })).rejects.toThrow();
      const tries = (): number => streams.filter(({ request }) => request.url?.endsWith('/events')).length;
      expect(tries()).toBe(1);
      isSignedIn = true;
      await adapter.listIntegrations({ accountId: '100' });
      await vi.waitFor(() => expect(tries()).toBe(2), 5_000);
      await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(1), 5_000);
      streams.at(-1)?.response.write('event: change\ndata: {}\n\n');
      await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(2), 5_000);
    },
  );

  it('is left where it is none', async () => {
    respond = (response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('event: change\n\n');
    const { onChange } = await subscribe();
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(streams).toHaveLength(1);
    expect(onChange).not.toHaveBeenCalled();
  });

  it('lets go of the connection where it is none, even if its text never ends', async () => {
    respond = (response) => response.writeHead(200, { 'Content-Type': 'text/html' }).write('<p>');
    const { stream } = await subscribe();
    await vi.waitFor(() => expect(stream.isClosed).toBe(true));
    expect(streams).toHaveLength(1);
  });

  it('is given up where a line does not end', async () => {
    const { stream } = await subscribe();
    stream.response.write('x'.repeat(200_000));
    await vi.waitFor(() => expect(stream.isClosed).toBe(true));
  });
});
