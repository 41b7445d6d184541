import { afterEach, describe, expect, it, vi } from 'vitest';
import { createRestAdapter } from '../../../../src/adapter/rest/rest-adapter.ts';
import { restServer } from './support.ts';

const local = restServer();
const { create, list } = local;

afterEach(() => void vi.unstubAllGlobals());

describe('the base URL', () => {
  it.each(['/', '///', ''])('may end in %j', async (end) => {
    await list({ baseUrl: `${local.origin}/v1${end}` });
    await list({ baseUrl: new URL(`${local.origin}${end}`) });
    expect(local.received.map(({ url }) => url)).toEqual(['/v1/accounts/a/integrations', '/accounts/a/integrations']);
  });

  it('keeps its query parameters', async () => {
    await create({ baseUrl: `${local.origin}/api?tenant=7#part` }).listIntegrations({ accountId: 'a', cursor: 'c' });
    expect(local.received[0]?.url).toBe('/api/accounts/a/integrations?tenant=7&cursor=c');
  });

  it('is not changed by a URL object that changes', async () => {
    const baseUrl = new URL(`${local.origin}/one`);
    const adapter = create({ baseUrl });
    baseUrl.pathname = '/two';
    await adapter.listIntegrations({ accountId: 'a' });
    expect(local.received[0]?.url).toBe('/one/accounts/a/integrations');
  });

  it.each([
    'http://',
    'https://user@host.example',
    'https://user:password@host.example',
    'ftp://host.example',
    'javascript:alert(1)',
    'localhost:8080/api',
    'data:application/json,{}',
    'https://host.example:99999',
    '',
    undefined as unknown as string,
  ])('cannot be %j', (baseUrl) => {
    expect(() => createRestAdapter({ baseUrl })).toThrow(TypeError);
    expect(() => createRestAdapter({ baseUrl })).toThrow(/baseUrl/);
  });

  it('may be relative to the document that is there at the call', async () => {
    const adapter = create({ baseUrl: 'api/' });
    vi.stubGlobal('document', { baseURI: `${local.origin}/portal/page.html` });
    await adapter.listIntegrations({ accountId: 'a' });
    vi.stubGlobal('document', { baseURI: `${local.origin}/other/` });
    await adapter.listIntegrations({ accountId: 'a' });
    await create({ baseUrl: '/root' }).listIntegrations({ accountId: 'a' });
    expect(local.received.map(({ url }) => url)).toEqual([
      '/portal/api/accounts/a/integrations',
      '/other/api/accounts/a/integrations',
      '/root/accounts/a/integrations',
    ]);
  });

  it('may be relative only where there is a document, on the web', async () => {
    const promise = list({ baseUrl: '/api' });
    await expect(promise).rejects.toThrow(TypeError);
    await expect(promise).rejects.toThrow(/relative to a document/);
    vi.stubGlobal('document', { baseURI: 'file:///page.html' });
    await expect(list({ baseUrl: '/api' })).rejects.toThrow(TypeError);
  });
});
