import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The first of these programs that is on this machine and starts: by name in the path, then by the whole path. */
export function findProgram(names: readonly string[], places: readonly string[] = []): string | undefined {
  return [...names.flatMap(inPath), ...places].find(works);
}

/** Starting it tells more than its being there: some distributions have a placeholder that only asks to be replaced. */
export function works(executablePath: string): boolean {
  if (!existsSync(executablePath)) return false;
  // On Windows the question for the version would open a window.
  if (process.platform === 'win32') return true;
  const { stdout } = spawnSync(executablePath, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return /\d+\.\d+/.test(stdout);
}

/** Where a program would be in each folder of the path. */
export function inPath(name: string): string[] {
  return (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name));
}
