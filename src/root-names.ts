// The names that the root exports of modules with more names than these, as far as they need no schemas. See index.ts.
export { ERROR_CODES, IntegrationsError, type ErrorCode, type IntegrationsErrorDetails } from './model/errors.ts';
export { registerTranslation } from './localization/registry.ts';
