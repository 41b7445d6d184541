// Values are exported as whole modules only. Where a module names what it exports, esbuild loads all that it imports as soon as
// one of the names is used, and one name of the root would bring all dialogs into a page's first load.
export * from './root-names.ts';
export * from './model/root-names.ts';
export * from './cm-config-dialog/cm-config-dialog.ts';
export * from './integration-config-dialog/integration-config-dialog.ts';
export * from './setup/setup.events.ts';
export * from './ui/host/contexts.ts';
export * from './integrations-context/integrations-context.ts';
export * from './integrations-section/integrations-section.ts';
export * from './integrations-section/integrations-section.events.ts';
export * from './integrations-section/pausing/pausing.events.ts';
export * from './ui/errors.events.ts';
export * from './remove-integration-confirm/remove-integration-confirm.ts';
export * from './remove-integration-confirm/remove-integration-confirm.events.ts';
export * from './third-party-picker/third-party-picker.ts';
export * from './third-party-picker/third-party-picker.events.ts';

export type * from './adapter/adapter.ts';
export type { Operation } from './adapter/operation.ts';
export type { Entry } from './setup/fields/field-entry.ts';
export type { Setup } from './setup/setup-form.ts';
export type { PartialTranslation, Translation } from './localization/translation.ts';
export type { Authorization } from './model/authorization.ts';
export type { ConfigurationTest } from './model/configuration-test.ts';
export type { ConfigurationValue, SentConfiguration } from './model/configuration/configuration-value.ts';
export type { Field, FieldOption } from './model/fields/field.ts';
export type { Configuration, Integration, IntegrationStatus, Version } from './model/integration.ts';
export type { Page } from './model/page.ts';
export type { RemovalPreview } from './model/removal-preview.ts';
