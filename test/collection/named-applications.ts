import type { Application } from '../../src/model/application.ts';
import { findItems } from '../../src/collection/search.ts';

export const named = (...names: string[]): Application[] =>
  names.map((name, index) => ({ id: `a${index}`, name, kind: 'third-party' }));
export const namesFor = (applications: readonly Application[], search: string): unknown[] =>
  findItems(applications, search).items.map(({ name }) => name);
