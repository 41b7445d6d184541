import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Chunk } from './bundle.ts';

/** A comment with the licence of everything that a file was bundled from, each text once. */
export function licenceComment(chunk: Chunk): string {
  const packages = new Set(Object.keys(chunk.modules).flatMap((module) => packageOf(module) ?? []));
  const namesByText = new Map<string, string[]>();
  for (const folder of [...packages].toSorted()) {
    const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      name: string;
      version: string;
    };
    const text = licenceText(folder, name);
    namesByText.set(text, [...(namesByText.get(text) ?? []), `${name} ${version}`]);
  }
  const parts = [...namesByText].map(([text, names]) => `${names.join(', ')}\n\n${text}`);
  return `/*!\n${parts.join('\n\n---\n\n').replaceAll('*/', '* /')}\n*/\n`;
}

/** The folder of the package that a module is from. Absent for a module that the bundler has made up. */
function packageOf(module: string): string | undefined {
  for (let folder = dirname(module); folder !== dirname(folder); folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (existsSync(file) && 'version' in (JSON.parse(readFileSync(file, 'utf8')) as object)) return folder;
  }
  return undefined;
}

function licenceText(folder: string, name: string): string {
  const [file] = globSync('{LICENSE,LICENCE,license}*', { cwd: folder });
  if (!file) throw new Error(`${name} is part of a bundle and has no licence file.`);
  return readFileSync(join(folder, file), 'utf8').trim();
}
