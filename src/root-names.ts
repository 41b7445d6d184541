// What the root exports of modules that have more names than those, as far as it needs no schemas. See index.ts.
export { ERROR_CODES, IntegrationsError, type ErrorCode, type IntegrationsErrorDetails } from './model/errors.ts';
export { registerTranslation } from './localization/registry.ts';
