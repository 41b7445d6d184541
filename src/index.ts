// Everything that the package's root exports. Each module is named with all the values that it exports, because the
// build exports it whole (scripts/build/whole-exports.ts): esbuild would otherwise load all dialogs for any one name of
// the root.
export { ERROR_CODES, IntegrationsError, type ErrorCode, type IntegrationsErrorDetails } from './root-names.ts';
export { registerTranslation } from './localization/root-names.ts';
export {
  ALL_PERMITTED,
  FIELD_TYPES,
  ParseError,
  fieldsOf,
  needsSetup,
  redirectSetupOf,
  textIn,
  type Application,
  type ApplicationKind,
  type DataIssue,
  type FieldType,
  type Permission,
  type Permissions,
  type RedirectSetup,
  type Text,
} from './model/root-names.ts';

export { CmConfigDialog } from './cm-config-dialog/cm-config-dialog.ts';
export { IntegrationConfigDialog } from './integration-config-dialog/integration-config-dialog.ts';
export { IntegrationsContext } from './integrations-context/integrations-context.ts';
export { IntegrationsSection } from './integrations-section/integrations-section.ts';
export { RemoveIntegrationConfirm } from './remove-integration-confirm/remove-integration-confirm.ts';
export { ThirdPartyPicker } from './third-party-picker/third-party-picker.ts';

export { accountIdContext, accountNameContext, adapterContext } from './ui/host/contexts.ts';

export { IntegrationConfiguredEvent, IntegrationConfiguringEvent } from './setup/setup.events.ts';
export { IntegrationsLoadedEvent } from './integrations-section/integrations-section.events.ts';
export {
  IntegrationPausedEvent,
  IntegrationPausingEvent,
  IntegrationResumedEvent,
  IntegrationResumingEvent,
} from './integrations-section/pausing/pausing.events.ts';
export {
  IntegrationRemovedEvent,
  IntegrationRemovingEvent,
} from './remove-integration-confirm/remove-integration-confirm.events.ts';
export { IntegrationAddedEvent, IntegrationAddingEvent } from './ui/adding.events.ts';
export { IntegrationsErrorEvent, IntegrationsUnauthenticatedEvent } from './ui/errors.events.ts';

export type {
  AccountQuery,
  AddIntegration,
  ApplicationQuery,
  ChangeIntegration,
  Command,
  ConfigureIntegration,
  IntegrationsAdapter,
  RemoveIntegration,
  StartAuthorization,
} from './adapter/adapter.ts';
export type { Operation } from './adapter/operation.ts';
export type { PartialTranslation, Translation } from './localization/translation.ts';
export type { Authorization } from './model/authorization.ts';
export type { ConfigurationTest } from './model/configuration/configuration-test.ts';
export type { ConfigurationValue, SentConfiguration } from './model/configuration/configuration-value.ts';
export type { Field, FieldOption } from './model/fields/field.ts';
export type { Configuration, Integration, IntegrationStatus, Version } from './model/integration.ts';
export type { IntegrationChange, IntegrationChanged, IntegrationRemoved } from './model/integration-change.ts';
export type { Page } from './model/page.ts';
export type { RemovalPreview } from './model/removal-preview.ts';
export type { Entry } from './model/fields/field-kind.ts';
export type { Setup } from './model/configuration/setup.ts';
