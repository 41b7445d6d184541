import { describe, expect, it } from 'vitest';
import { createMemoryAdapter } from '../../../src/adapter/memory/memory-adapter.ts';
import type { Field } from '../../../src/model/fields/field.ts';
import { keptSecrets } from '../../../src/model/configuration/kept-secrets.ts';
import { parse } from '../../../src/model/parsing/parse.ts';
import { setupSchema } from '../../../src/model/configuration/setup.ts';

const FIELDS: Field[] = [
  { name: 'url', label: 'Address', type: 'url', required: true },
  { name: 'strict', label: 'Strict', type: 'checkbox' },
  { name: 'token', label: 'Token', type: 'secret', required: true, boundTo: ['url', 'strict'] },
  { name: 'pin', label: 'PIN', type: 'secret' },
];
const STORED = { values: { url: 'https://a.example' }, secrets: ['token', 'pin'] };

describe('a stored secret that is bound to fields', () => {
  it.each([
    [{ url: 'https://a.example' }, ['token', 'pin']],
    [{ url: 'https://a.example', strict: false }, ['token', 'pin']],
    [{ url: 'https://a.example', strict: true }, ['pin']],
    [{ url: 'https://b.example' }, ['pin']],
    [{ url: 'https://A.example' }, ['pin']],
    [{}, ['pin']],
  ])('is kept only where they stay: %j', (configuration, kept) => {
    expect(keptSecrets(FIELDS, configuration, STORED)).toEqual(kept);
  });

  it.each([[['nobody']], [['pin']], [['token']]])('cannot be bound to %j', (boundTo) => {
    expect(
      parse(setupSchema, [{ name: 'token', label: 'T', type: 'secret', boundTo }, FIELDS[3]]).error?.issues,
    ).toMatchObject([{ path: [0, 'boundTo'] }]);
  });

  it('is refused or forgotten by the memory adapter once one of them changes', async () => {
    const setup = FIELDS.map((field) => (field.name === 'pin' ? { ...field, boundTo: ['url'] } : field));
    const adapter = createMemoryAdapter({
      applications: [{ id: 'a', name: 'A', kind: 'third-party', setup }],
      integrations: [{ id: 'i', applicationId: 'a', status: 'active', configuration: STORED }],
    });
    const save = (configuration: Record<string, string>): Promise<unknown> =>
      adapter.configureIntegration({
        accountId: '1',
        integrationId: 'i',
        configuration,
        idempotencyKey: crypto.randomUUID(),
      });
    await expect(save({ url: 'https://b.example' })).rejects.toMatchObject({
      code: 'invalid',
      fieldErrors: { token: expect.anything() },
    });
    await expect(save({ url: 'https://b.example', token: 'new' })).resolves.toMatchObject({
      configuration: { secrets: ['token'] },
    });
  });
});
