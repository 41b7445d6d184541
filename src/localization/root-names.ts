// The name that the root exports of the module of words, which has more names. See index.ts. Not beside the errors: a
// page that only needs those loads no words.
export { registerTranslation } from './registry.ts';
