export * from './json-schema.ts';
export * from './standard-schema.ts';
