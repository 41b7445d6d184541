// All that the file for script tags has, as modules: the elements are registered, and both languages are there from the start.
import './define.ts';
import './localization/locales/de.ts';
import './localization/locales/en.ts';

export { createMemoryAdapter } from './adapter/memory-adapter.ts';
export { createRestAdapter } from './adapter/rest-adapter.ts';
export * from './index.ts';
