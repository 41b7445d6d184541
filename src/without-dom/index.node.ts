import './lit.ts';
export * from '../index.ts';
