// What the root exports of modules that have more names than those. See index.ts.
export { ERROR_CODES, IntegrationsError, type ErrorCode, type IntegrationsErrorDetails } from './adapter/errors.ts';
export { registerTranslation } from './localization/register-translation.ts';
export {
  fieldsOf,
  needsSetup,
  redirectSetupOf,
  type Application,
  type ApplicationKind,
  type RedirectSetup,
} from './model/application.ts';
export { FIELD_TYPES, type FieldType } from './model/field-type.ts';
export { ParseError, type DataIssue } from './model/parse.ts';
export { ALL_PERMITTED, type Permission, type Permissions } from './model/permissions.ts';
export { textIn, type Text } from './model/text.ts';
