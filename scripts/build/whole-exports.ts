// Makes modules that name what they export of others into ones that export those whole. See docs/decisions/098.
import { parseAst } from 'rolldown/parseAst';

const NAMED = /^export \{([^}]*)\} from '([^']+)';$/gm;

/** Throws if the other module (`codeOf` its address) exports other names than the given ones. */
export function exportWhole(code: string, codeOf: (address: string) => string): string {
  return code.replace(NAMED, (_statement, list: string, address: string) => {
    const named = list.split(',').map((name) => name.trim());
    const missing = namesOf(codeOf(address)).filter((name) => !named.includes(name));
    if (missing.length > 0) throw new Error(`${address} also exports ${missing.join(', ')}, which are not named.`);
    return `export * from '${address}';`;
  });
}

/** The names that a compiled module exports. */
function namesOf(code: string): string[] {
  return parseAst(code).body.flatMap((statement) => {
    if (statement.type === 'ExportAllDeclaration') throw new Error('A module that exports another whole has no names.');
    if (statement.type !== 'ExportNamedDeclaration') return [];
    const { declaration, specifiers } = statement;
    const declared =
      declaration?.type === 'VariableDeclaration'
        ? declaration.declarations.map(({ id }) => id)
        : [declaration && 'id' in declaration ? declaration.id : null];
    return [...declared, ...specifiers.map(({ exported }) => exported)].flatMap((name) =>
      name && 'name' in name ? name.name : [],
    );
  });
}
