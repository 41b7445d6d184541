// The build makes one file of this, for a script tag.
export * from './cdn.node.ts';
