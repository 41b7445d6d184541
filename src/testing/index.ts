export * from './describe-adapter.ts';
export { BrokenPromise } from './promise.ts';
export * from './scripted-adapter.ts';
export type { AdapterSubject, CreateSubject } from './subject.ts';
