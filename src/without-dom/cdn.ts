// What the file for script tags exports where there is no DOM: the same names as cdn.ts.
import '../localization/locales/de.ts';
import '../localization/locales/en.ts';

export { createMemoryAdapter } from '../adapter/memory/memory-adapter.ts';
export { createRestAdapter } from '../adapter/rest/rest-adapter.ts';
export * from './index.ts';
