export type * from './adapter/adapter.ts';
export { ERROR_CODES, IntegrationsError, type ErrorCode, type IntegrationsErrorDetails } from './adapter/errors.ts';
export type { Operation } from './adapter/operation.ts';
export * from './cm-config-dialog/cm-config-dialog.ts';
export * from './integration-config-dialog/integration-config-dialog.ts';
export * from './integration-config-dialog/integration-config-dialog.events.ts';
export type { Entry, Setup } from './integration-config-dialog/setup-form.ts';
export * from './integrations-context/contexts.ts';
export * from './integrations-context/integrations-context.ts';
export * from './integrations-section/integrations-section.ts';
export * from './integrations-section/integrations-section.events.ts';
export * from './integrations-section/pausing.events.ts';
export * from './internal/errors.events.ts';
export type { Translation } from './localization/translation.ts';
export { registerTranslation } from './localization/tables.ts';
export {
  fieldsOf,
  needsSetup,
  redirectSetupOf,
  type Application,
  type ApplicationKind,
  type RedirectSetup,
} from './model/application.ts';
export type { Authorization } from './model/authorization.ts';
export type { ConfigurationTest } from './model/configuration-test.ts';
export type { ConfigurationValue } from './model/configuration-value.ts';
export type { Field, FieldOption } from './model/field.ts';
export { FIELD_TYPES, type FieldType } from './model/field-type.ts';
export type { Configuration, Integration, IntegrationStatus, Version } from './model/integration.ts';
export type { Page } from './model/page.ts';
export { ParseError, type DataIssue } from './model/parse.ts';
export { ALL_PERMITTED, type Permission, type Permissions } from './model/permissions.ts';
export type { RemovalPreview } from './model/removal-preview.ts';
export { textIn, type Text } from './model/text.ts';
export * from './remove-integration-confirm/remove-integration-confirm.ts';
export * from './remove-integration-confirm/remove-integration-confirm.events.ts';
export * from './third-party-picker/third-party-picker.ts';
export * from './third-party-picker/third-party-picker.events.ts';
