// The contract as zod schemas, for hosts and servers, with the types of what they describe.
export { applicationPageSchema, applicationSchema, integrationPageSchema, pageSchema } from './contract.ts';
export {
  applicationKindSchema,
  redirectSetupSchema,
  type Application,
  type ApplicationKind,
  type RedirectSetup,
} from '../model/application.ts';
export { authorizationSchema, type Authorization } from '../model/authorization.ts';
export { configurationTestSchema, type ConfigurationTest } from '../model/configuration/configuration-test.ts';
export { configurationValueSchema, type ConfigurationValue } from '../model/configuration/configuration-value.ts';
export { fieldOptionSchema, fieldSchema, type Field, type FieldOption } from '../model/fields/field.ts';
export { FIELD_TYPES, type FieldType } from '../model/fields/field-type.ts';
export {
  configurationSchema,
  integrationSchema,
  integrationStatusSchema,
  versionSchema,
  type Configuration,
  type Integration,
  type IntegrationStatus,
  type Version,
} from '../model/integration.ts';
export {
  integrationChangedSchema,
  integrationChangeSchema,
  integrationRemovedSchema,
  type IntegrationChange,
  type IntegrationChanged,
  type IntegrationRemoved,
} from '../model/integration-change.ts';
export type { Page } from '../model/page.ts';
export { permissionSchema, permissionsSchema, type Permission, type Permissions } from '../model/permissions.ts';
export { removalPreviewSchema, type RemovalPreview } from '../model/removal-preview.ts';
export { setupSchema } from '../model/configuration/setup.ts';
export { textSchema, type Text } from '../model/text.ts';
export * from './json-schema.ts';
export * from './standard-schema.ts';
