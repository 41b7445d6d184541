// All that the file for script tags has, as modules: the elements are registered, and both languages are there from the
// start.
import './define.ts';
import './localization/locales/de.ts';
import './localization/locales/en.ts';

export { createMemoryAdapter } from './adapter/memory/memory-adapter.ts';
export { createRestAdapter } from './adapter/rest/rest-adapter.ts';
export * from './index.ts';
