export { BrokenPromise } from './conformance/broken-promise.ts';
export * from './conformance/describe-adapter.ts';
export type * from './conformance/contract-fixture.ts';
export * from './scripted-adapter.ts';
export * from './translations/check-translation.ts';
export * from './translations/pseudo.ts';
