// The names that the root exports of modules of the model, which have more names than these. See index.ts.
export {
  fieldsOf,
  needsSetup,
  redirectSetupOf,
  type Application,
  type ApplicationKind,
  type RedirectSetup,
} from './application.ts';
export { FIELD_TYPES, type FieldType } from './fields/field-type.ts';
export { ParseError, type DataIssue } from './parsing/parse.ts';
export { ALL_PERMITTED, type Permission, type Permissions } from './permissions.ts';
export { textIn, type Text } from './text.ts';
