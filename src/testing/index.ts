export { BrokenPromise } from './conformance/broken-promise.ts';
export * from './conformance/describe-adapter.ts';
export type * from './conformance/subject.ts';
export * from './scripted-adapter.ts';
