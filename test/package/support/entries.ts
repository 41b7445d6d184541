import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NAME } from './names.ts';

/** The paths that the package exports, as its manifest names them. */
export function exportedPaths(host: string): string[] {
  const manifest = readFileSync(join(host, 'node_modules', NAME, 'package.json'), 'utf8');
  const { exports } = JSON.parse(manifest) as { exports: object };
  return Object.keys(exports);
}

/** The entries that are modules: not data, style sheets, or types for a framework, which a host has or has not. */
export function moduleEntries(host: string): string[] {
  return exportedPaths(host)
    .filter((path) => !/\.(json|css)$/.test(path) && !path.startsWith('./types/'))
    .map((path) => path.replace('.', NAME));
}
