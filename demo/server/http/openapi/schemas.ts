import * as z from 'zod/mini';
import { applicationPageSchema, applicationSchema, integrationPageSchema } from '../../../../src/schemas/contract.ts';
import { authorizationSchema } from '../../../../src/model/authorization.ts';
import { configurationTestSchema } from '../../../../src/model/configuration/configuration-test.ts';
import { fieldSchema } from '../../../../src/model/fields/field.ts';
import { configurationSchema, integrationSchema } from '../../../../src/model/integration.ts';
import { integrationChangeSchema } from '../../../../src/model/integration-change.ts';
import { permissionsSchema } from '../../../../src/model/permissions.ts';
import { removalPreviewSchema } from '../../../../src/model/removal-preview.ts';
import { textSchema } from '../../../../src/model/text.ts';
import { accountListSchema, accountSchema } from '../../accounts/account.ts';
import { additionSchema, configurationBodySchema, signInSchema } from '../bodies.ts';
import { personSchema, sessionSchema } from '../../identity/person.ts';
import { problemBodySchema } from '../problem-body.ts';

const SCHEMAS = {
  Text: [textSchema, 'Text for people: one string for every language, or a record by BCP 47 language tag.'],
  Field: [fieldSchema, 'One field that the set-up of an application asks for.'],
  Application: [applicationSchema, 'An entry of the catalogue.'],
  ApplicationPage: [applicationPageSchema, 'Part of the catalogue.'],
  Configuration: [
    configurationSchema,
    'Values of fields that are not secret, and the names of secrets that are stored.',
  ],
  Integration: [integrationSchema, 'An application added to an account.'],
  IntegrationPage: [integrationPageSchema, 'Part of the integrations of an account.'],
  IntegrationChange: [
    integrationChangeSchema,
    'A change of one integration. In an event, its `type` is the name of the event, and its data is the rest.',
  ],
  Authorization: [
    authorizationSchema,
    'Where somebody consents: `https`, or `http` on the same machine; and for how many seconds that is good.',
  ],
  Permissions: [permissionsSchema, 'What may be done on an account: each `true`, or the reason why not.'],
  ConfigurationTest: [configurationTestSchema, 'What a test of a configuration found.'],
  RemovalPreview: [removalPreviewSchema, 'What removing an integration leads to. What is absent is not known.'],
  Addition: [additionSchema, 'Which application to add.'],
  ConfigurationBody: [
    configurationBodySchema,
    'Values by field name. A secret that is absent keeps its stored value; one that is null loses it.',
  ],
  Problem: [problemBodySchema, 'A problem (RFC 9457). Only `fieldErrors` are for people.'],
  Account: [accountSchema, "An account of the demo's portal."],
  AccountList: [accountListSchema, 'The accounts that the person can reach.'],
  Person: [personSchema, 'Somebody who can sign in to the demo.'],
  Session: [sessionSchema, 'Who is signed in, and who can be.'],
  SignIn: [signInSchema, 'Who signs in.'],
} as const satisfies Record<string, [z.core.$ZodType, string]>;

/** The name of a schema of the document. */
export type SchemaName = keyof typeof SCHEMAS;

/** Returns the address of a schema in the document. */
export function schemaAddress(name: SchemaName): string {
  return `#/components/schemas/${name}`;
}

/** Returns the schemas of the server and the library as JSON schemas by name. */
export function jsonSchemas(): Record<string, object> {
  const names = z.registry<{ id: string }>();
  for (const [name, [schema]] of Object.entries(SCHEMAS)) names.add(schema, { id: name });
  const { schemas } = z.toJSONSchema(names, { uri: (name) => schemaAddress(name as SchemaName), override });
  return Object.fromEntries(
    Object.entries(SCHEMAS).map(([name, [, description]]) => {
      const { $schema: _dialect, $id: _address, ...schema } = schemas[name] ?? {};
      return [name, { description, ...schema }];
    }),
  );
}

const TIME = { type: 'string', format: 'date-time' } as const;

/** Removes what goes without saying, and allows properties that later versions of the contract may add. */
function override({
  zodSchema,
  jsonSchema,
}: {
  zodSchema: z.core.$ZodType;
  jsonSchema: z.core.JSONSchema.BaseSchema;
}): void {
  if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  delete jsonSchema.propertyNames;
  if (Object.keys(jsonSchema.properties ?? { any: true }).length === 0) delete jsonSchema.properties;
  if (zodSchema === integrationSchema) Object.assign(jsonSchema.properties ?? {}, { addedAt: TIME, changedAt: TIME });
}
