const HELPER = /^var __decorate = [\s\S]*?\n};\n/m;
const DECORATED = /^__decorate\(\[\s*(property|state)\((\{.*\})?\)\s*\], (\w+)\.prototype, "(\w+)", void 0\);\n/gm;
const IMPORT = /^import \{[^}]*\} from 'lit\/decorators\.js';\n/m;

/**
 * A compiled module whose elements declare their properties as Lit does without decorators: less code, and none that
 * decorates.
 */
export function withoutDecorators(code: string): string {
  const properties = new Map<string, string[]>();
  const rest = code.replace(DECORATED, (_all, decorator: string, options = '{}', element: string, name: string) => {
    const declared = `${name}: ${decorator === 'state' ? '{ state: true }' : options}`;
    properties.set(element, [...(properties.get(element) ?? []), declared]);
    return '';
  });
  if (properties.size === 0) return code;
  return [...properties].reduce(
    (changed, [element, declared]) => {
      const beginning = new RegExp(`^export class ${element} .*\\{$`, 'm');
      if (!beginning.test(changed)) throw new Error(`The properties of ${element} have no place to be declared.`);
      return changed.replace(beginning, `$&\n    static { this.properties = { ${declared.join(', ')} }; }`);
    },
    rest.replace(HELPER, '').replace(IMPORT, ''),
  );
}
