// The names that the root exports of the module of errors, which has more names than these. See index.ts.
export { ERROR_CODES, IntegrationsError, type ErrorCode, type IntegrationsErrorDetails } from './model/errors.ts';
