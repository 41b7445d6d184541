import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import * as mini from 'zod/mini';
import { IntegrationsError } from '../../src/model/errors.ts';
import { withSchemas, type SchemaOptions, type StandardSchema } from '../../src/schemas/standard-schema.ts';
import { controlledAdapter } from '../support/controlled-adapter.ts';

const schema = z.object({
  host: z.string().regex(/^[a-z.]+$/, 'Only letters.'),
  port: z.number().max(65_535, 'Too large.'),
  token: z.string().startsWith('tk-', 'Not a token.'),
});

function connect(schemas: Record<string, StandardSchema>, options?: SchemaOptions) {
  const control = controlledAdapter({
    applications: [
      {
        id: 'field-service',
        name: 'Field service',
        kind: 'third-party',
        setup: [
          { name: 'host', label: 'Host', type: 'text' },
          { name: 'port', label: 'Port', type: 'number' },
          { name: 'token', label: 'Token', type: 'secret' },
        ],
      },
    ],
    integrations: [{ id: 'i-1', applicationId: 'field-service', status: 'setup-required', version: '1' }],
    testConfiguration: () => ({ result: 'passed' }),
  });
  const adapter = withSchemas(control.adapter, schemas, options);
  const command = (configuration: Record<string, string | number>) => ({
    accountId: '100',
    integrationId: 'i-1',
    idempotencyKey: crypto.randomUUID(),
    configuration,
  });
  return { control, adapter, command };
}

async function refusal(action: Promise<unknown>): Promise<IntegrationsError> {
  const reason = await action.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(reason).toBeInstanceOf(IntegrationsError);
  return reason as IntegrationsError;
}

describe('withSchemas', () => {
  it('refuses what the schema finds wrong, by field, before anything is sent', async () => {
    const { adapter, command, control } = connect({ 'field-service': schema });
    await adapter.listIntegrations({ accountId: '100' });
    const { code, fieldErrors } = await refusal(
      adapter.configureIntegration(command({ host: 'A', port: 70_000, token: 'tk-1' })),
    );
    expect([code, fieldErrors]).toEqual(['invalid', { host: 'Only letters.', port: 'Too large.' }]);
    await refusal(Promise.resolve(adapter.testConfiguration?.(command({ host: 'A', port: 1, token: 'tk-1' }))));
    expect(control.callsOf('configureIntegration')).toEqual([]);
    expect(control.callsOf('testConfiguration')).toEqual([]);
  });

  it('lets what is right through as it was entered, and does not miss what is not sent', async () => {
    const { adapter, command, control } = connect({ 'field-service': schema });
    await adapter.listIntegrations({ accountId: '100' });
    await adapter.configureIntegration(command({ host: 'a.example', port: 443 }));
    expect(control.callsOf('configureIntegration')[0]?.argument['configuration']).toEqual({
      host: 'a.example',
      port: 443,
    });
    expect(await adapter.testConfiguration?.(command({ host: 'a.example' }))).toEqual({ result: 'passed' });
  });

  it('knows the application of what was just added', async () => {
    const { adapter, command } = connect({ 'field-service': schema });
    await adapter.removeIntegration({ accountId: '100', integrationId: 'i-1', idempotencyKey: 'r' });
    const { id } = await adapter.addIntegration({
      accountId: '100',
      applicationId: 'field-service',
      idempotencyKey: 'a',
    });
    const { fieldErrors } = await refusal(
      adapter.configureIntegration({ ...command({ host: 'A' }), integrationId: id }),
    );
    expect(fieldErrors).toEqual({ host: 'Only letters.' });
  });

  it('asks nothing of an application without a schema', async () => {
    const { adapter, command } = connect({ constructor: schema });
    await adapter.listIntegrations({ accountId: '100' });
    await expect(adapter.configureIntegration(command({ host: 'A' }))).resolves.toMatchObject({ status: 'active' });
  });

  it('takes schemas of any library, also those that answer later, with paths of keys', async () => {
    const own: StandardSchema = {
      '~standard': {
        version: 1,
        validate: async () => ({
          issues: [
            { message: 'Unknown host.', path: [{ key: 'host' }] },
            { message: 'Second.', path: ['host'] },
          ],
        }),
      },
    };
    const { adapter, command } = connect({ 'field-service': own });
    await adapter.listIntegrations({ accountId: '100' });
    expect((await refusal(adapter.configureIntegration(command({ host: 'a' })))).fieldErrors).toEqual({
      host: 'Unknown host.',
    });
    const other = connect({ 'field-service': mini.object({ host: mini.string().check(mini.maxLength(1, 'Long.')) }) });
    await other.adapter.listIntegrations({ accountId: '100' });
    expect((await refusal(other.adapter.configureIntegration(other.command({ host: 'ab' })))).fieldErrors).toEqual({
      host: 'Long.',
    });
  });

  it('refuses what is wrong as a whole, too', async () => {
    const whole = schema.partial().refine(() => false, 'Not together.');
    const { adapter, command } = connect({ 'field-service': whole });
    await adapter.listIntegrations({ accountId: '100' });
    expect((await refusal(adapter.configureIntegration(command({ port: 1 })))).fieldErrors).toEqual({
      '': 'Not together.',
    });
  });

  it('words issues as the host wants', async () => {
    const text: SchemaOptions['text'] = ({ message }, applicationId) => ({
      en: message,
      de: `${applicationId}: Nur Buchstaben.`,
    });
    const { adapter, command } = connect({ 'field-service': schema }, { text });
    await adapter.listIntegrations({ accountId: '100' });
    const { fieldErrors } = await refusal(adapter.configureIntegration(command({ host: 'A' })));
    expect(fieldErrors).toEqual({ host: { en: 'Only letters.', de: 'field-service: Nur Buchstaben.' } });
  });

  it('leaves everything else as it is: optional methods, malformed answers', async () => {
    const { adapter, control } = connect({ 'field-service': schema });
    expect(adapter.previewRemoval).toBeUndefined();
    await expect(adapter.getPermissions?.({ accountId: '100' })).resolves.toMatchObject({ add: true });
    control.answer('listIntegrations', () => ({ items: [null, 7, { id: 'x' }] }));
    await expect(adapter.listIntegrations({ accountId: '100' })).resolves.toEqual({ items: [null, 7, { id: 'x' }] });
    control.answer('listIntegrations', () => null);
    await expect(adapter.listIntegrations({ accountId: '100' })).resolves.toBeNull();
    const { testConfiguration: _none, ...rest } = control.adapter;
    expect(
      withSchemas({ ...control.adapter, ...rest, testConfiguration: undefined } as never, {}).testConfiguration,
    ).toBeUndefined();
  });
});
