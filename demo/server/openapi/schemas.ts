import { toJsonSchema, toJsonSchemaDefs, type ConversionConfig, type JsonSchema, type OverrideSchemaContext } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { applicationSchema, redirectSetupSchema } from '../../../src/model/application.ts';
import { authorizationSchema } from '../../../src/model/authorization.ts';
import { configurationTestSchema } from '../../../src/model/configuration-test.ts';
import { fieldSchema } from '../../../src/model/field.ts';
import { configurationSchema, integrationSchema } from '../../../src/model/integration.ts';
import { permissionsSchema } from '../../../src/model/permissions.ts';
import { removalPreviewSchema } from '../../../src/model/removal-preview.ts';
import { textSchema } from '../../../src/model/text.ts';
import { accountListSchema, accountSchema } from '../account.ts';
import { additionSchema, configurationBodySchema, signInSchema } from '../bodies.ts';
import { personSchema, sessionSchema } from '../identity/person.ts';
import { problemBodySchema } from '../problem-body.ts';

/** The library leaves the fields unchecked until they are shown; who describes them need not. */
const describedApplicationSchema = v.object({ ...applicationSchema.entries, setup: v.optional(v.union([v.array(fieldSchema), redirectSetupSchema])) });

const SCHEMAS = {
  Text: [textSchema, 'Text for people: one string for every language, or a record by BCP 47 language tag.'],
  Field: [fieldSchema, 'One field that the set-up of an application asks for.'],
  Application: [describedApplicationSchema, 'An entry of the catalogue.'],
  ApplicationPage: [page(describedApplicationSchema), 'Part of the catalogue.'],
  Configuration: [configurationSchema, 'Values of fields that are not secret, and the names of secrets that are stored.'],
  Integration: [integrationSchema, 'An application added to an account.'],
  IntegrationPage: [page(integrationSchema), 'Part of the integrations of an account.'],
  Authorization: [authorizationSchema, 'Where somebody consents: `https`, or `http` on the same machine; and for how many seconds that is good.'],
  Permissions: [permissionsSchema, 'What may be done on an account: each `true`, or the reason why not.'],
  ConfigurationTest: [configurationTestSchema, 'What a test of a configuration found.'],
  RemovalPreview: [removalPreviewSchema, 'What removing an integration leads to. What is absent is not known.'],
  Addition: [additionSchema, 'Which application to add.'],
  ConfigurationBody: [configurationBodySchema, 'Values by field name. A secret that is absent keeps its stored value.'],
  Problem: [problemBodySchema, 'A problem (RFC 9457). Only `fieldErrors` are for people.'],
  Account: [accountSchema, "An account of the demo's portal."],
  AccountList: [accountListSchema, 'The accounts that the person can reach.'],
  Person: [personSchema, 'Somebody who can sign in to the demo.'],
  Session: [sessionSchema, 'Who is signed in, and who can be.'],
  SignIn: [signInSchema, 'Who signs in.'],
} as const satisfies Record<string, [v.GenericSchema, string]>;

/** The name of a schema of the document. */
export type SchemaName = keyof typeof SCHEMAS;

/** The address of a schema within the document. */
export function schemaAddress(name: SchemaName): string {
  return `#/components/schemas/${name}`;
}

/** The schemas that the server and the library check with, as JSON schemas by name. */
export function jsonSchemas(): Record<string, object> {
  const definitions = toJsonSchemaDefs(Object.fromEntries(Object.entries(SCHEMAS).map(([name, [schema]]) => [name, schema])), CONVERSION);
  return Object.fromEntries(Object.entries(SCHEMAS).map(([name, [, description]]) => [name, { description, ...definitions[name] }]));
}

const CONVERSION: ConversionConfig = {
  target: 'draft-2020-12',
  typeMode: 'input',
  // What a function checks cannot be converted; that a number is finite goes without saying.
  ignoreActions: ['check', 'finite'],
  overrideRef: ({ referenceId }) => schemaAddress(referenceId as SchemaName),
  overrideSchema: ({ valibotSchema, jsonSchema, referenceMap }) => {
    if ('values' in valibotSchema) return { type: 'object', additionalProperties: valuesOf(valibotSchema.values as v.GenericSchema, referenceMap) };
    if (valibotSchema !== integrationSchema) return undefined;
    const times = { addedAt: { type: 'string', format: 'date-time' }, changedAt: { type: 'string', format: 'date-time' } } as const;
    return { ...jsonSchema, properties: { ...jsonSchema.properties, ...times } };
  },
};

function valuesOf(schema: v.GenericSchema, names: OverrideSchemaContext['referenceMap']): JsonSchema {
  const name = names.get(schema);
  if (name) return { $ref: schemaAddress(name as SchemaName) };
  const { $schema: _dialect, ...described } = toJsonSchema(schema, CONVERSION);
  return described;
}

function page<T extends v.GenericSchema>(item: T) {
  return v.object({ items: v.array(item), nextCursor: v.optional(v.string()) });
}
