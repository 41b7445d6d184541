// What every entry that defines elements is where there is no DOM: nothing to define.
export type * from '../define.ts';
