import { inject, describe, expect, it } from 'vitest';
import { checkTypes, run, strictest, write } from './support/host.ts';

const host = inject('host');

/** What a script of the host says, as JSON. */
function say(script: string): unknown {
  write(host, 'schemas.mjs', script);
  return JSON.parse(run(process.execPath, ['schemas.mjs'], host));
}

describe('integration-elements/schemas', () => {
  it('checks and describes the contract on a server, with the zod of the host', () => {
    const script = `
import * as z from 'zod';
import * as schemas from 'integration-elements/schemas';
const names = Object.keys(schemas).filter((name) => name.endsWith('Schema') && schemas[name] instanceof z.core.$ZodType);
const described = Object.fromEntries(names.map((name) => [name, z.toJSONSchema(schemas[name])]));
const wrong = z.safeParse(schemas.applicationSchema, {
  id: 'a', name: 'A', kind: 'third-party', setup: [{ name: 'host', label: 'Host', type: 'text', minLength: 0 }],
});
const answers = z.object({ items: z.array(schemas.integrationSchema) }).parse({ items: [{ id: 'i', applicationId: 'a', status: 'active', name: null }] });
console.log(JSON.stringify({ described, path: wrong.error.issues[0].path, answers }));
`;
    const { described, path, answers } = say(script) as {
      described: Record<string, object>;
      path: unknown;
      answers: unknown;
    };
    expect(Object.keys(described).toSorted()).toEqual([
      'applicationKindSchema',
      'applicationPageSchema',
      'applicationSchema',
      'authorizationSchema',
      'configurationSchema',
      'configurationTestSchema',
      'configurationValueSchema',
      'fieldOptionSchema',
      'fieldSchema',
      'integrationChangeSchema',
      'integrationChangedSchema',
      'integrationPageSchema',
      'integrationRemovedSchema',
      'integrationSchema',
      'integrationStatusSchema',
      'permissionSchema',
      'permissionsSchema',
      'redirectSetupSchema',
      'removalPreviewSchema',
      'setupSchema',
      'textSchema',
      'versionSchema',
    ]);
    expect(described['integrationSchema']).toMatchObject({
      type: 'object',
      required: ['id', 'applicationId', 'status'],
      properties: { id: { type: 'string', minLength: 1 }, name: { type: 'string' } },
    });
    expect(described['fieldSchema']).toMatchObject({
      properties: { minLength: { type: 'integer', minimum: 1 } },
      required: ['name', 'label', 'type'],
    });
    expect(path).toEqual(['setup']);
    expect(answers).toEqual({ items: [{ id: 'i', applicationId: 'a', status: 'active' }] });
  });

  it('gives types that a server can be written with', () => {
    write(
      host,
      'server.ts',
      `import * as z from 'zod';
import { applicationPageSchema, integrationSchema, pageSchema, type Application, type Integration } from 'integration-elements/schemas';
const page: z.output<typeof applicationPageSchema> = z.parse(applicationPageSchema, { items: [] });
export const applications: Application[] = page.items;
export const integrations: Integration[] = z.parse(pageSchema(integrationSchema), {}).items;
// @ts-expect-error A status of none.
export const wrong: z.output<typeof integrationSchema> = { id: 'i', applicationId: 'a', status: 'on' };
`,
    );
    expect(checkTypes(host, strictest('nodenext'))).toBe('');
  });

  it('is where the schemas are: the root entry has none', () => {
    const script = `
import * as z from 'zod';
import * as root from 'integration-elements';
console.log(JSON.stringify({ schemas: Object.keys(root).filter((name) => root[name] instanceof z.core.$ZodType || name.endsWith('Schema')) }));
`;
    expect(say(script)).toEqual({ schemas: [] });
  });

  it('leaves the configuration of the host as it is', () => {
    const script = `
import * as z from 'zod';
const customError = () => 'The host words it.';
z.config({ customError, jitless: false });
const before = { ...z.config() };
await import('integration-elements');
const { integrationSchema } = await import('integration-elements/schemas');
z.safeParse(integrationSchema, {});
const after = z.config();
console.log(JSON.stringify({ names: Object.keys(after), isSame: Object.keys(before).every((key) => before[key] === after[key]) }));
`;
    expect(say(script)).toEqual({ names: expect.arrayContaining(['customError', 'jitless']), isSame: true });
  });
});
