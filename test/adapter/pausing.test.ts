import { describe, expect, it } from 'vitest';
import type { IntegrationsAdapter } from '../../src/adapter/adapter.ts';
import { createMemoryAdapter, type MemoryAdapterOptions } from '../../src/adapter/memory/memory-adapter.ts';
import { sendWrite, type ChangeRequest } from '../../src/adapter/writes.ts';
import type { Application } from '../../src/model/application.ts';
import type { Integration } from '../../src/model/integration.ts';

const APPLICATIONS: Application[] = [
  { id: 'gateway', name: 'Gateway', kind: 'first-party' },
  { id: 'office', name: 'Office', kind: 'third-party', setup: { kind: 'redirect' } },
];
const GATEWAY: Integration = { id: 'i-gateway', applicationId: 'gateway', status: 'active', version: '1' };
const URL_OF_SITE = 'https://consent.example/';
const command = (integrationId: string, version?: string) => ({
  accountId: '100',
  integrationId,
  idempotencyKey: crypto.randomUUID(),
  ...(version !== undefined && { version }),
});

function create(options: Partial<MemoryAdapterOptions> = {}): IntegrationsAdapter {
  return createMemoryAdapter({ applications: APPLICATIONS, integrations: [GATEWAY], pausing: true, ...options });
}

describe('the memory adapter', () => {
  it('can neither pause nor lead to another site unless it is told', () => {
    const adapter = createMemoryAdapter({ applications: APPLICATIONS });
    expect([adapter.pauseIntegration, adapter.resumeIntegration, adapter.startAuthorization]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('pauses what is active alone, and forgets why something was paused', async () => {
    const paused: Integration = { ...GATEWAY, id: 'i-2', status: 'paused', statusReason: 'The contract is on hold.' };
    const adapter = create({ integrations: [GATEWAY, paused] });
    await expect(adapter.pauseIntegration?.(command('i-2'))).rejects.toMatchObject({ code: 'conflict' });
    await expect(adapter.resumeIntegration?.(command('i-gateway'))).rejects.toMatchObject({ code: 'conflict' });
    expect(await adapter.resumeIntegration?.(command('i-2', '1'))).not.toHaveProperty('statusReason');
  });

  it('pauses nothing without the permission to configure', async () => {
    const adapter = create({ permissions: { supported: true, add: true, configure: 'Ask Ann.', remove: true } });
    await expect(adapter.pauseIntegration?.(command('i-gateway'))).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('makes an integration wait for a consent until it is told what came of it, and tells of both', async () => {
    let settle: ((outcome: Pick<Integration, 'status' | 'statusReason'>) => void) | undefined;
    const adapter = create({
      startAuthorization: (_integration, onSettled) => {
        settle = onSettled;
        return { url: URL_OF_SITE };
      },
    });
    const { id, status } = await adapter.addIntegration({
      accountId: '100',
      applicationId: 'office',
      idempotencyKey: 'a',
    });
    expect(status).toBe('setup-required');
    let changes = 0;
    adapter.subscribe?.({ accountId: '100' }, () => (changes += 1));
    const stored = async (): Promise<Integration | undefined> =>
      (await adapter.listIntegrations({ accountId: '100' })).items.at(-1);
    expect(await adapter.startAuthorization?.(command(id))).toEqual({ url: URL_OF_SITE });
    expect(await stored()).toMatchObject({ id, status: 'pending' });
    settle?.({ status: 'error', statusReason: 'Declined.' });
    expect(await stored()).toMatchObject({ id, status: 'error', statusReason: 'Declined.' });
    expect(changes).toBe(2);
    await adapter.removeIntegration(command(id));
    settle?.({ status: 'active' });
    expect((await adapter.listIntegrations({ accountId: '100' })).items).toHaveLength(1);
  });

  it('leads to no other site for an application that is set up otherwise', async () => {
    const adapter = create({ startAuthorization: () => ({ url: URL_OF_SITE }) });
    await expect(adapter.startAuthorization?.(command('i-gateway'))).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('at the boundary', () => {
  const source = (methods: Partial<IntegrationsAdapter>) => ({
    adapter: { ...create(), ...methods },
    accountId: '100',
  });

  const change = (methods: Partial<IntegrationsAdapter>, operation: ChangeRequest['operation']) =>
    sendWrite(source(methods), { operation, integration: GATEWAY }, 'key');

  it('a pause is one whose answer is the same integration, paused; a resumption, not paused', async () => {
    const answers = [
      GATEWAY,
      { ...GATEWAY, id: 'other', status: 'paused' },
      { ...GATEWAY, applicationId: 'x', status: 'paused' },
      undefined,
    ];
    for (const answer of answers) {
      const pausing = change({ pauseIntegration: async () => answer as Integration }, 'pauseIntegration');
      await expect(pausing).rejects.toMatchObject({ code: 'malformed' });
    }
    const paused = async (): Promise<Integration> => ({ ...GATEWAY, status: 'paused' });
    expect(await change({ pauseIntegration: paused }, 'pauseIntegration')).toMatchObject({
      status: 'paused',
    });
    await expect(change({ resumeIntegration: paused }, 'resumeIntegration')).rejects.toMatchObject({
      code: 'malformed',
    });
  });

  it('a consent has an address to which somebody can be sent, and its request no version', async () => {
    const commands: unknown[] = [];
    const answering = (answer: unknown) => ({
      startAuthorization: async (sent: unknown) => {
        commands.push(sent);
        return answer as { url: string };
      },
    });
    const start = (answer: unknown) =>
      sendWrite(source(answering(answer)), { operation: 'startAuthorization', integration: GATEWAY }, 'key');
    expect(await start({ url: URL_OF_SITE, more: 1 })).toEqual({
      url: URL_OF_SITE,
    });
    for (const answer of [{ url: 'javascript:alert(1)' }, { url: 'http://consent.example' }, {}, null]) {
      await expect(start(answer)).rejects.toMatchObject({
        code: 'malformed',
      });
    }
    expect(commands[0]).toEqual({ accountId: '100', integrationId: 'i-gateway', idempotencyKey: 'key' });
  });
});
