import * as fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod/mini';
import type { IntegrationsAdapter } from '../../src/adapter/adapter.ts';
import { IntegrationsError } from '../../src/model/errors.ts';
import type { MemoryAdapterOptions } from '../../src/adapter/memory/memory-adapter.ts';
import { createMemoryAdapter } from '../../src/adapter/memory/memory-adapter.ts';
import type { Application } from '../../src/model/application.ts';
import { looseApplicationSchema } from '../../src/model/application.ts';
import type { Integration } from '../../src/model/integration.ts';
import type { IntegrationChange } from '../../src/model/integration-change.ts';
import { integrationSchema } from '../../src/model/integration.ts';
import type { Page } from '../../src/model/page.ts';

const GUID = '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed';
const SECRET = 'canary-4f1c';
const cm: Application = {
  id: 'cm.com',
  name: 'CM.com',
  kind: 'third-party',
  vendor: 'CM.com Netherlands',
  description: { en: 'Text messages', de: 'Kurznachrichten' },
  keywords: ['SMS Gateway'],
  setup: [
    { name: 'name', label: 'Name', type: 'text', required: true, maxLength: 64 },
    { name: 'accountId', label: 'Account', type: 'text', required: true, format: 'uuid' },
    { name: 'productToken', label: 'Token', type: 'secret', required: true },
  ],
};
const teams: Application = {
  id: 'teams',
  name: 'Microsoft Teams',
  kind: 'third-party',
  multiple: true,
  setup: [{ name: 'url', label: 'URL', type: 'url' }],
};
const gateway: Application = { id: 'gateway', name: { en: 'Gateway', de: 'Übergang' }, kind: 'first-party' };
const applications = [cm, teams, gateway];
const configuration = { name: 'Main', accountId: GUID, productToken: SECRET };
const active: Integration = {
  id: 'one',
  applicationId: 'cm.com',
  name: 'Old',
  status: 'error',
  statusReason: 'The token was refused.',
  configuration: { values: { name: 'Old', accountId: GUID }, secrets: ['productToken'] },
  version: 7,
};

let keys = 0;
function key(): string {
  keys += 1;
  return `key-${keys}`;
}

function create(options: Partial<MemoryAdapterOptions> = {}): IntegrationsAdapter {
  return createMemoryAdapter({ applications, ...options });
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  const error = await errorOf(promise);
  return error.code;
}

async function errorOf(promise: Promise<unknown>): Promise<IntegrationsError> {
  const reason: unknown = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(reason).toBeInstanceOf(IntegrationsError);
  return reason as IntegrationsError;
}

async function integrationsOf(adapter: IntegrationsAdapter, accountId = 'a'): Promise<Integration[]> {
  return (await adapter.listIntegrations({ accountId })).items;
}

function add(adapter: IntegrationsAdapter, applicationId = 'cm.com', idempotencyKey = key()): Promise<Integration> {
  return adapter.addIntegration({ accountId: 'a', applicationId, idempotencyKey });
}

async function all<T>(load: (cursor: { cursor?: string }) => Promise<Page<T>>): Promise<{ items: T[]; pages: number }> {
  const items: T[] = [];
  let pages = 0;
  let cursor: string | null | undefined;
  do {
    const page = await load(cursor ? { cursor } : {});
    items.push(...page.items);
    cursor = page.nextCursor;
    pages += 1;
  } while (cursor);
  return { items, pages };
}

afterEach(() => {
  vi.useRealTimers();
});

describe('the catalogue', () => {
  it('lists everything, in its order', async () => {
    expect(await create().listApplications({ accountId: 'a' })).toEqual({ items: applications });
  });

  it('lists one kind', async () => {
    const { items } = await create().listApplications({ accountId: 'a', kind: 'first-party' });
    expect(items).toEqual([gateway]);
  });

  it.each([
    ['teams', ['teams']],
    ['  TEAMS ', ['teams']],
    ['übergang', ['gateway']],
    ['gateway', ['cm.com', 'gateway']],
    ['sms', ['cm.com']],
    ['kurznach', ['cm.com']],
    ['netherlands', ['cm.com']],
    ['', ['cm.com', 'teams', 'gateway']],
    ['nothing of this', []],
  ])('finds %j in names, descriptions, vendors and keywords of any language', async (search, ids) => {
    const { items } = await create().listApplications({ accountId: 'a', search });
    expect(items.map(({ id }) => id)).toEqual(ids);
  });

  it('comes in pages, searched ones too', async () => {
    const many = Array.from({ length: 23 }, (_, index): Application => ({
      ...gateway,
      id: `app-${index}`,
      name: index % 2 ? 'Odd' : 'Even',
    }));
    const adapter = create({ applications: many, pageSize: 5 });
    const everything = await all((cursor) => adapter.listApplications({ accountId: 'a', ...cursor }));
    expect(everything).toEqual({ items: many, pages: 5 });
    const even = await all((cursor) => adapter.listApplications({ accountId: 'a', search: 'even', ...cursor }));
    expect(even).toEqual({ items: many.filter(({ name }) => name === 'Even'), pages: 3 });
  });

  it('has no empty page at its end', async () => {
    const adapter = create({ pageSize: 1 });
    expect(await all((cursor) => adapter.listApplications({ accountId: 'a', ...cursor }))).toEqual({
      items: applications,
      pages: 3,
    });
  });

  it('does not understand a foreign cursor', async () => {
    expect(await codeOf(create().listApplications({ accountId: 'a', cursor: 'next!' }))).toBe('invalid');
    expect(await codeOf(create().listIntegrations({ accountId: 'a', cursor: '-1' }))).toBe('invalid');
  });

  it('refuses a page size that is none', () => {
    for (const pageSize of [0, -1, 1.5, Number.NaN]) expect(() => create({ pageSize })).toThrow(RangeError);
  });
});

describe('the integrations', () => {
  it('start as given, the same on every account, and go their own way on each', async () => {
    const adapter = create({ integrations: [active] });
    expect(await integrationsOf(adapter, 'a')).toEqual([active]);
    await adapter.removeIntegration({ accountId: 'a', integrationId: 'one', idempotencyKey: key() });
    expect(await integrationsOf(adapter, 'a')).toEqual([]);
    expect(await integrationsOf(adapter, 'b')).toEqual([active]);
  });

  it('start by account, for any identifier', async () => {
    const adapter = create({ integrations: { full: [active] } });
    expect(await integrationsOf(adapter, 'full')).toEqual([active]);
    expect(await integrationsOf(adapter, 'empty')).toEqual([]);
    expect(await integrationsOf(adapter, '__proto__')).toEqual([]);
    expect(await integrationsOf(adapter, 'constructor')).toEqual([]);
  });

  it('have a version in any case', async () => {
    const { version: _version, ...unversioned } = active;
    const [integration] = await integrationsOf(create({ integrations: [unversioned] }));
    expect(integration?.version).toBe('1');
  });

  it('come in pages that neither skip nor repeat when others come and go between them', async () => {
    const start = Array.from({ length: 6 }, (_, index): Integration => ({
      id: `i${index}`,
      applicationId: 'teams',
      status: 'active',
    }));
    const adapter = create({ integrations: start, pageSize: 2 });
    const first = await adapter.listIntegrations({ accountId: 'a' });
    await adapter.removeIntegration({ accountId: 'a', integrationId: 'i0', idempotencyKey: key() });
    await adapter.removeIntegration({ accountId: 'a', integrationId: 'i1', idempotencyKey: key() });
    const added = await add(adapter, 'teams');
    expect(first.nextCursor).toBeDefined();
    const { items } = await all((next) =>
      adapter.listIntegrations({ accountId: 'a', cursor: first.nextCursor ?? '', ...next }),
    );
    expect(items.map(({ id }) => id)).toEqual(['i2', 'i3', 'i4', 'i5', added.id]);
  });

  it('are copies: what the caller does with them changes nothing', async () => {
    const given = structuredClone([active]);
    const catalogue = structuredClone(applications);
    const adapter = createMemoryAdapter({ applications: catalogue, integrations: given });
    const [first] = await integrationsOf(adapter);
    if (first?.configuration) first.configuration.values['name'] = 'Changed';
    if (given[0]) given[0].name = 'Changed';
    catalogue.pop();
    const { items } = await adapter.listApplications({ accountId: 'a' });
    if (items[0]) items[0].name = 'Changed';
    expect(await integrationsOf(adapter)).toEqual([active]);
    expect((await adapter.listApplications({ accountId: 'a' })).items).toEqual(applications);
  });
});

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

describe('the idempotency key', () => {
  it('makes every try of one action one action with one answer', async () => {
    const adapter = create();
    const first = await add(adapter, 'teams', 'same');
    first.status = 'error';
    const second = await add(adapter, 'teams', 'same');
    expect(second).toEqual({ ...first, status: 'setup-required' });
    expect(await integrationsOf(adapter)).toEqual([second]);
  });

  it('does so for tries at the same moment', async () => {
    const adapter = create({ latency: () => Promise.resolve() });
    const answers = await Promise.all(Array.from({ length: 5 }, () => add(adapter, 'cm.com', 'same')));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(await integrationsOf(adapter)).toHaveLength(1);
  });

  it('lets a removal and a configuration be sent again, with the version that they were sent with', async () => {
    const adapter = create({ integrations: [active] });
    const saving = { accountId: 'a', integrationId: 'one', configuration, version: 7, idempotencyKey: 'saving' };
    expect(await adapter.configureIntegration(saving)).toEqual(await adapter.configureIntegration(saving));
    const removing = { accountId: 'a', integrationId: 'one', version: '8', idempotencyKey: 'removing' };
    await adapter.removeIntegration(removing);
    await expect(adapter.removeIntegration(removing)).resolves.toBeUndefined();
  });

  it('lets what failed be tried again', async () => {
    let allowed = false;
    const permissions = () => ({ supported: true, add: allowed || 'No.', configure: true, remove: true }) as const;
    const adapter = create({ permissions });
    expect(await codeOf(add(adapter, 'cm.com', 'same'))).toBe('forbidden');
    allowed = true;
    await expect(add(adapter, 'cm.com', 'same')).resolves.toMatchObject({ applicationId: 'cm.com' });
  });

  it('answers for what took effect, even where it is denied by now', async () => {
    let denied = false;
    const permissions = () => ({ supported: true, add: denied ? 'No.' : true, configure: true, remove: true }) as const;
    const adapter = create({ permissions });
    const added = await add(adapter, 'teams', 'same');
    denied = true;
    expect(await add(adapter, 'teams', 'same')).toEqual(added);
    expect(await codeOf(add(adapter, 'teams'))).toBe('forbidden');
  });

  it('belongs to one account', async () => {
    const adapter = create();
    await adapter.addIntegration({ accountId: 'a', applicationId: 'cm.com', idempotencyKey: 'same' });
    await adapter.addIntegration({ accountId: 'b', applicationId: 'cm.com', idempotencyKey: 'same' });
    expect(await integrationsOf(adapter, 'b')).toHaveLength(1);
  });

  it('cannot be used for another action', async () => {
    const adapter = create();
    await add(adapter, 'teams', 'same');
    expect(await codeOf(add(adapter, 'cm.com', 'same'))).toBe('invalid');
    expect(await integrationsOf(adapter)).toHaveLength(1);
  });
});

describe('the permissions', () => {
  const denied = {
    supported: true,
    add: 'Not you.',
    configure: { en: 'No.', de: 'Nein.' },
    remove: 'Ask the partner.',
  } as const;
  const everything = { supported: true, add: true, configure: true, remove: true } as const;

  function writes(adapter: IntegrationsAdapter, accountId = 'a'): Promise<string>[] {
    const command = { accountId, integrationId: 'one' };
    return [
      codeOf(adapter.addIntegration({ accountId, applicationId: 'gateway', idempotencyKey: key() })),
      codeOf(adapter.configureIntegration({ ...command, configuration, idempotencyKey: key() })),
      codeOf(adapter.removeIntegration({ ...command, idempotencyKey: key() })),
    ];
  }

  it('allow everything where none are given', async () => {
    expect(await create().getPermissions?.({ accountId: 'a' })).toEqual(everything);
  });

  it('are the same for all accounts, or by account, or asked each time', async () => {
    const same = create({ permissions: denied });
    expect(await same.getPermissions?.({ accountId: 'a' })).toEqual(denied);
    const byAccount = create({ permissions: { a: denied } });
    expect(await byAccount.getPermissions?.({ accountId: 'a' })).toEqual(denied);
    expect(await byAccount.getPermissions?.({ accountId: 'b' })).toEqual(everything);
    const asked = create({ permissions: (accountId) => (accountId === 'a' ? denied : everything) });
    expect(await asked.getPermissions?.({ accountId: 'a' })).toEqual(denied);
    expect(await asked.getPermissions?.({ accountId: 'b' })).toEqual(everything);
  });

  it('forbid what they deny, and change nothing', async () => {
    const adapter = create({ integrations: [active], permissions: denied });
    expect(await Promise.all(writes(adapter))).toEqual(['forbidden', 'forbidden', 'forbidden']);
    expect(await integrationsOf(adapter)).toEqual([active]);
  });

  it('forbid one action alone', async () => {
    const adapter = create({ integrations: [active], permissions: { ...everything, remove: 'No.' } });
    await add(adapter, 'gateway');
    const removal = adapter.removeIntegration({ accountId: 'a', integrationId: 'one', idempotencyKey: key() });
    expect(await codeOf(removal)).toBe('forbidden');
  });

  it('forbid every write on an account that cannot hold integrations', async () => {
    const adapter = create({ integrations: [active], permissions: { ...everything, supported: 'A partner account.' } });
    expect(await Promise.all(writes(adapter))).toEqual(['forbidden', 'forbidden', 'forbidden']);
  });
});

describe('waiting', () => {
  it('takes the milliseconds that it is told', async () => {
    vi.useFakeTimers();
    const done = vi.fn();
    void create({ latency: 500 }).listApplications({ accountId: 'a' }).then(done);
    await vi.advanceTimersByTimeAsync(499);
    expect(done).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(done).toHaveBeenCalledOnce();
  });

  it('takes as long as the hook says for an operation, before anything is done', async () => {
    let open = (): void => {};
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const latency = vi.fn((operation: string) => (operation === 'addIntegration' ? gate : 0));
    const adapter = create({ latency });
    const adding = add(adapter);
    expect(await integrationsOf(adapter)).toEqual([]);
    open();
    await adding;
    expect(await integrationsOf(adapter)).toHaveLength(1);
    expect(latency.mock.calls.map(([operation]) => operation)).toEqual([
      'addIntegration',
      'listIntegrations',
      'listIntegrations',
    ]);
  });

  it('fails with what the hook fails with', async () => {
    const failure = new IntegrationsError('unavailable');
    const adapter = create({ latency: (operation) => (operation === 'addIntegration' ? Promise.reject(failure) : 0) });
    await expect(add(adapter)).rejects.toBe(failure);
    expect(await integrationsOf(adapter)).toEqual([]);
  });

  it('ends a read as soon as its signal aborts, with the reason', async () => {
    vi.useFakeTimers();
    const adapter = create({ latency: 60_000 });
    const reason = new Error('nobody waits');
    for (const read of [adapter.listApplications, adapter.listIntegrations, adapter.getPermissions]) {
      const controller = new AbortController();
      const promise = read?.({ accountId: 'a', signal: controller.signal });
      controller.abort(reason);
      await expect(promise).rejects.toBe(reason);
    }
    expect(vi.getTimerCount()).toBe(0);
  });

  it('does not begin a read whose signal has aborted', async () => {
    const latency = vi.fn(() => 0);
    const signal = AbortSignal.abort();
    await expect(create({ latency }).listIntegrations({ accountId: 'a', signal })).rejects.toBe(signal.reason);
    expect(latency).not.toHaveBeenCalled();
  });
});

describe('subscribing', () => {
  it('tells everyone who listens to the account after each change, not before it is done', async () => {
    const adapter = create();
    const calls: string[] = [];
    adapter.subscribe?.({ accountId: 'a' }, () => calls.push('one'));
    adapter.subscribe?.({ accountId: 'a' }, () => calls.push('two'));
    adapter.subscribe?.({ accountId: 'b' }, () => calls.push('other account'));
    const { id } = await add(adapter);
    await vi.waitFor(() => expect(calls).toEqual(['one', 'two']));
    await adapter.configureIntegration({ accountId: 'a', integrationId: id, configuration, idempotencyKey: key() });
    await adapter.removeIntegration({ accountId: 'a', integrationId: id, idempotencyKey: key() });
    await vi.waitFor(() => expect(calls).toHaveLength(6));
  });

  it('tells each change with what the list then says, and no secret', async () => {
    const adapter = create();
    const onChange = vi.fn<(change?: IntegrationChange) => void>();
    adapter.subscribe?.({ accountId: 'a' }, onChange);
    const { id } = await add(adapter);
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(1));
    expect(onChange.mock.lastCall).toEqual([{ type: 'changed', integration: (await integrationsOf(adapter))[0] }]);
    await adapter.configureIntegration({ accountId: 'a', integrationId: id, configuration, idempotencyKey: key() });
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(2));
    expect(onChange.mock.lastCall).toEqual([{ type: 'changed', integration: (await integrationsOf(adapter))[0] }]);
    expect(JSON.stringify(onChange.mock.calls)).not.toContain(configuration.productToken);
    await adapter.removeIntegration({ accountId: 'a', integrationId: id, idempotencyKey: key() });
    await vi.waitFor(() => expect(onChange).toHaveBeenLastCalledWith({ type: 'removed', integrationId: id }));
  });

  it('shows the change to whoever is told', async () => {
    const adapter = create();
    const seen = new Promise<Integration[]>((resolve) => {
      adapter.subscribe?.({ accountId: 'a' }, () => resolve(integrationsOf(adapter)));
    });
    await add(adapter);
    expect(await seen).toHaveLength(1);
  });

  it('is quiet after what failed, what only answered again, and the end', async () => {
    const adapter = create();
    const onChange = vi.fn();
    const end = adapter.subscribe?.({ accountId: 'a' }, onChange);
    const controller = new AbortController();
    adapter.subscribe?.({ accountId: 'a', signal: controller.signal }, onChange);
    adapter.subscribe?.({ accountId: 'a', signal: AbortSignal.abort() }, onChange);
    await add(adapter, 'cm.com', 'same');
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(2));
    await add(adapter, 'cm.com', 'same');
    await codeOf(add(adapter));
    end?.();
    end?.();
    controller.abort();
    await add(adapter, 'gateway');
    await integrationsOf(adapter);
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  it('ends between a change and the call', async () => {
    const adapter = create();
    const second = vi.fn();
    let end = (): void => {};
    adapter.subscribe?.({ accountId: 'a' }, () => end());
    end = adapter.subscribe?.({ accountId: 'a' }, second) ?? end;
    await add(adapter);
    await integrationsOf(adapter);
    expect(second).not.toHaveBeenCalled();
  });
});

describe('any sequence of operations', () => {
  type Step =
    | { do: 'add'; applicationId: string; key: number }
    | { do: 'configure'; target: number; complete: boolean; stale: boolean; key: number }
    | { do: 'remove'; target: number; stale: boolean; key: number };
  const number = fc.nat({ max: 6 });
  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.record({
      do: fc.constant('add' as const),
      applicationId: fc.constantFrom('cm.com', 'teams', 'gateway', 'nothing'),
      key: number,
    }),
    fc.record({
      do: fc.constant('configure' as const),
      target: number,
      complete: fc.boolean(),
      stale: fc.boolean(),
      key: number,
    }),
    fc.record({ do: fc.constant('remove' as const), target: number, stale: fc.boolean(), key: number }),
  );

  function run(adapter: IntegrationsAdapter, each: Step, known: readonly Integration[]): Promise<unknown> {
    const command = { accountId: 'a', idempotencyKey: `key-${each.key}` };
    if (each.do === 'add') return adapter.addIntegration({ ...command, applicationId: each.applicationId });
    const target = known[each.target % (known.length || 1)];
    const change = {
      ...command,
      integrationId: target?.id ?? 'none',
      version: each.stale ? 'stale' : (target?.version ?? '1'),
    };
    if (each.do === 'remove') return adapter.removeIntegration(change);
    const complete: Record<string, string> = target?.applicationId === 'cm.com' ? configuration : {};
    return adapter.configureIntegration({ ...change, configuration: each.complete ? complete : { name: SECRET } });
  }

  async function checkInvariants(adapter: IntegrationsAdapter): Promise<Integration[]> {
    const { items } = await all((cursor) => adapter.listIntegrations({ accountId: 'a', ...cursor }));
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    const single = items
      .filter(({ applicationId }) => applicationId !== 'teams')
      .map(({ applicationId }) => applicationId);
    expect(new Set(single).size).toBe(single.length);
    expect(JSON.stringify(items)).not.toContain(SECRET);
    for (const item of items) expect(z.safeParse(integrationSchema, item).success).toBe(true);
    return items;
  }

  it('keeps the promises after each step, and one key has one effect', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const adapter = create({ pageSize: 2 });
        const outcomes = new Map<number, unknown>();
        let before = await checkInvariants(adapter);
        for (const each of steps) {
          const result = await run(adapter, each, before).then(
            (answer) => ({ answer }),
            (error: unknown) => ({ error }),
          );
          const after = await checkInvariants(adapter);
          if ('error' in result) {
            expect(result.error).toBeInstanceOf(IntegrationsError);
            expect(JSON.stringify([result.error, (result.error as Error).message])).not.toContain(SECRET);
          }
          if ('error' in result || outcomes.has(each.key)) expect(after).toEqual(before);
          else expect(after).not.toEqual(before);
          if ('answer' in result && outcomes.has(each.key)) expect(result.answer).toEqual(outcomes.get(each.key));
          if ('answer' in result) outcomes.set(each.key, result.answer);
          before = after;
        }
      }),
      { numRuns: 200 },
    );
  });

  it('keeps them when all of it is under way at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(step, { maxLength: 10 }), async (scheduler, steps) => {
        const adapter = create({
          integrations: [active, { id: 'two', applicationId: 'teams', status: 'active' }],
          latency: (operation) => (operation.startsWith('list') ? 0 : scheduler.schedule(Promise.resolve())),
        });
        const known = await integrationsOf(adapter);
        const running = Promise.allSettled(steps.map((each) => run(adapter, each, known)));
        await scheduler.waitFor(running);
        const items = await checkInvariants(adapter);
        const addedBy = new Set(steps.filter((each) => each.do === 'add').map((each) => each.key));
        expect(items.filter(({ id }) => id !== 'one' && id !== 'two').length).toBeLessThanOrEqual(addedBy.size);
      }),
      { numRuns: 100 },
    );
  });
});

it('starts with examples that are well-formed', () => {
  for (const application of applications) expect(z.safeParse(looseApplicationSchema, application).success).toBe(true);
  expect(z.safeParse(integrationSchema, active).success).toBe(true);
});
