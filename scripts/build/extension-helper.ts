const HELPER = /^var __rewriteRelativeImportExtension = [\s\S]*?\n};\n/m;
const CALL = /__rewriteRelativeImportExtension\(([^()]*), true\)/g;

/**
 * A compiled module that imports a computed address as it is. TypeScript's helper rewrites `.ts` in it, which no
 * address of a browser has.
 */
export function withoutExtensionHelper(code: string): string {
  return code.replace(HELPER, '').replace(CALL, '$1');
}
