import { expect } from 'vitest';
import type { IntegrationsAdapter } from '../../../src/adapter/adapter.ts';
import { IntegrationsError } from '../../../src/model/errors.ts';
import { type MemoryAdapterOptions, createMemoryAdapter } from '../../../src/adapter/memory/memory-adapter.ts';
import type { Application } from '../../../src/model/application.ts';
import type { Integration } from '../../../src/model/integration.ts';
import type { Page } from '../../../src/model/page.ts';

export const GUID = '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed';
export const SECRET = 'canary-4f1c';
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
export const teams: Application = {
  id: 'teams',
  name: 'Microsoft Teams',
  kind: 'third-party',
  multiple: true,
  setup: [{ name: 'url', label: 'URL', type: 'url' }],
};
export const gateway: Application = { id: 'gateway', name: { en: 'Gateway', de: 'Übergang' }, kind: 'first-party' };
export const applications = [cm, teams, gateway];
export const configuration = { name: 'Main', accountId: GUID, productToken: SECRET };
export const active: Integration = {
  id: 'one',
  applicationId: 'cm.com',
  name: 'Old',
  status: 'error',
  statusReason: 'The token was refused.',
  configuration: { values: { name: 'Old', accountId: GUID }, secrets: ['productToken'] },
  version: 7,
};

let keys = 0;
export function key(): string {
  keys += 1;
  return `key-${keys}`;
}

export function create(options: Partial<MemoryAdapterOptions> = {}): IntegrationsAdapter {
  return createMemoryAdapter({ applications, ...options });
}

export async function codeOf(promise: Promise<unknown>): Promise<string> {
  const error = await errorOf(promise);
  return error.code;
}

export async function errorOf(promise: Promise<unknown>): Promise<IntegrationsError> {
  const reason: unknown = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(reason).toBeInstanceOf(IntegrationsError);
  return reason as IntegrationsError;
}

export async function integrationsOf(adapter: IntegrationsAdapter, accountId = 'a'): Promise<Integration[]> {
  return (await adapter.listIntegrations({ accountId })).items;
}

export function add(
  adapter: IntegrationsAdapter,
  applicationId = 'cm.com',
  idempotencyKey = key(),
): Promise<Integration> {
  return adapter.addIntegration({ accountId: 'a', applicationId, idempotencyKey });
}

export async function all<T>(
  load: (cursor: { cursor?: string }) => Promise<Page<T>>,
): Promise<{ items: T[]; pages: number }> {
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
