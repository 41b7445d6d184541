export { BrokenContract } from './conformance/broken-contract.ts';
export * from './conformance/describe-adapter.ts';
export type * from './conformance/contract-fixture.ts';
export * from './scripted-adapter.ts';
