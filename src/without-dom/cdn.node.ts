import './lit.ts';
export * from '../cdn.node.ts';
