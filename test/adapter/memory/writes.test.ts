import { describe, expect, it } from 'vitest';
import type { IntegrationsAdapter } from '../../../src/adapter/adapter.ts';
import type { Integration } from '../../../src/model/integration.ts';
import { GUID, SECRET, configuration, active, key, create, codeOf, errorOf, integrationsOf, add } from './support.ts';

describe('adding', () => {
  it('asks for set-up where there is any', async () => {
    const adapter = create({ now: () => new Date('2026-11-24T10:00:00Z') });
    const added = await add(adapter);
    expect(added).toEqual({
      id: expect.any(String),
      applicationId: 'cm.com',
      status: 'setup-required',
      version: '1',
      addedAt: '2026-11-24T10:00:00.000Z',
    });
    expect(await integrationsOf(adapter)).toEqual([added]);
    expect((await add(adapter, 'gateway')).status).toBe('active');
  });

  it('is refused for one that is there, unless there may be several', async () => {
    const adapter = create();
    await add(adapter);
    expect(await codeOf(add(adapter))).toBe('conflict');
    const [first, second] = [await add(adapter, 'teams'), await add(adapter, 'teams')];
    expect(first.id).not.toBe(second.id);
    expect(await integrationsOf(adapter)).toHaveLength(3);
  });

  it('adds one of two at the same moment', async () => {
    const adapter = create({ latency: () => Promise.resolve() });
    const results = await Promise.allSettled([add(adapter), add(adapter)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await integrationsOf(adapter)).toHaveLength(1);
  });

  it('is refused for what is not in the catalogue', async () => {
    expect(await codeOf(add(create(), 'nothing'))).toBe('not-found');
  });

  it('never gives an identifier twice', async () => {
    const adapter = create({ integrations: [{ ...active, id: 'integration-2', applicationId: 'teams' }] });
    const ids = new Set(['integration-2']);
    await adapter.removeIntegration({ accountId: 'a', integrationId: 'integration-2', idempotencyKey: key() });
    for (let count = 0; count < 4; count += 1) {
      const { id } = await add(adapter, 'teams');
      await adapter.removeIntegration({ accountId: 'a', integrationId: id, idempotencyKey: key() });
      ids.add(id);
    }
    expect(ids.size).toBe(5);
  });
});

describe('configuring', () => {
  function configure(adapter: IntegrationsAdapter, details: object = {}): Promise<Integration> {
    return adapter.configureIntegration({
      accountId: 'a',
      integrationId: 'one',
      configuration,
      idempotencyKey: key(),
      ...details,
    });
  }

  it('activates, takes the name, and keeps of a secret only its name', async () => {
    const adapter = create({ integrations: [active] });
    const configured = await configure(adapter);
    expect(configured).toEqual({
      id: 'one',
      applicationId: 'cm.com',
      name: 'Main',
      status: 'active',
      configuration: { values: { name: 'Main', accountId: GUID }, secrets: ['productToken'] },
      version: '8',
      changedAt: expect.any(String),
    });
    expect(await integrationsOf(adapter)).toEqual([configured]);
    expect(JSON.stringify(await integrationsOf(adapter))).not.toContain(SECRET);
  });

  it.each([{}, { productToken: '' }])('keeps a stored secret that is not sent again: %j', async (token) => {
    const configured = await configure(create({ integrations: [active] }), {
      configuration: { name: 'Main', accountId: GUID, ...token },
    });
    expect(configured.configuration?.secrets).toEqual(['productToken']);
  });

  it('wants a required secret that is not stored', async () => {
    const adapter = create();
    const { id } = await add(adapter);
    const error = await errorOf(
      configure(adapter, { integrationId: id, configuration: { name: 'Main', accountId: GUID } }),
    );
    expect(error.code).toBe('invalid');
    expect(Object.keys(error.fieldErrors ?? {})).toEqual(['productToken']);
    expect(error.fieldErrors?.['productToken']).toMatchObject({
      en: 'This field is required.',
      de: 'Dieses Feld ist erforderlich.',
    });
  });

  it('says in each language what is wrong with each field, without quoting it, and changes nothing', async () => {
    const adapter = create({ integrations: [active] });
    const wrong = { name: 'n'.repeat(65), accountId: '4711', productToken: SECRET, foreign: true };
    const error = await errorOf(configure(adapter, { configuration: wrong }));
    expect(error.code).toBe('invalid');
    expect(Object.keys(error.fieldErrors ?? {}).sort()).toEqual(['accountId', 'foreign', 'name']);
    for (const text of Object.values(error.fieldErrors ?? {})) {
      expect(text).toMatchObject({ en: expect.stringMatching(/\S/), de: expect.stringMatching(/\S/) });
    }
    expect(JSON.stringify([error, error.message, error.cause, error.fieldErrors])).not.toContain(SECRET);
    expect(await integrationsOf(adapter)).toEqual([active]);
  });

  it('replaces the values that are not secret', async () => {
    const stored = { values: { url: 'https://a.de' }, secrets: [] };
    const integration: Integration = {
      id: 'one',
      applicationId: 'teams',
      name: 'Kept',
      status: 'active',
      configuration: stored,
    };
    const adapter = create({ integrations: [integration] });
    const configured = await configure(adapter, { configuration: { url: '' } });
    expect(configured.configuration).toEqual({ values: {}, secrets: [] });
    expect(configured.name).toBe('Kept');
  });

  it('takes the command as it was when it was sent', async () => {
    const adapter = create({ integrations: [active], latency: () => Promise.resolve() });
    const sent = { ...configuration };
    const promise = configure(adapter, { configuration: sent });
    sent.name = 'Changed meanwhile';
    expect((await promise).name).toBe('Main');
  });

  it('is a conflict with a version that is no longer the stored one', async () => {
    const adapter = create({ integrations: [active] });
    const configured = await configure(adapter, { version: 7 });
    expect(configured.version).not.toBe(7);
    expect(await codeOf(configure(adapter, { version: 7 }))).toBe('conflict');
    expect((await configure(adapter, { version: configured.version })).version).not.toBe(configured.version);
  });

  it('takes a version that came back as a text', async () => {
    await expect(configure(create({ integrations: [active] }), { version: '7' })).resolves.toBeDefined();
  });

  it('is not possible for what is not there, or not in the catalogue any more', async () => {
    expect(await codeOf(configure(create()))).toBe('not-found');
    expect(await codeOf(configure(create({ integrations: [{ ...active, applicationId: 'gone' }] })))).toBe('not-found');
  });
});

describe('removing', () => {
  function remove(adapter: IntegrationsAdapter, details: object = {}): Promise<void> {
    return adapter.removeIntegration({ accountId: 'a', integrationId: 'one', idempotencyKey: key(), ...details });
  }

  it('removes, once', async () => {
    const adapter = create({ integrations: [active] });
    await expect(remove(adapter)).resolves.toBeUndefined();
    expect(await integrationsOf(adapter)).toEqual([]);
    expect(await codeOf(remove(adapter))).toBe('not-found');
  });

  it('is a conflict with a version that is no longer the stored one', async () => {
    const adapter = create({ integrations: [active] });
    expect(await codeOf(remove(adapter, { version: 6 }))).toBe('conflict');
    expect(await integrationsOf(adapter)).toHaveLength(1);
    await remove(adapter, { version: 7 });
  });

  it('is possible for what is not in the catalogue any more', async () => {
    const adapter = create({ integrations: [{ ...active, applicationId: 'gone' }] });
    await remove(adapter);
    expect(await integrationsOf(adapter)).toEqual([]);
  });
});
