import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const CACHE = join(import.meta.dirname, '../../../node_modules/.cache');
const PACKAGE = '@sparticuz/chromium';

/**
 * The package's own file names fonts in `/tmp` alone. Chromium ends itself at the first form control where there is no
 * font.
 */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/** Starts Chromium with the libraries and fonts that came with it, whatever the environment of its caller. */
const PROGRAM = `#!/bin/sh
folder=$(cd "$(dirname "$0")" && pwd)
export FONTCONFIG_FILE="$folder/fonts.conf" LD_LIBRARY_PATH="$folder/al2023/lib"
exec "$folder/chromium" "$@"
`;

/**
 * Unpacks in a process of its own: the package unpacks into the temporary folder and changes its process's environment.
 */
const UNPACK = `import(${JSON.stringify(PACKAGE)}).then(({ default: chromium }) => chromium.executablePath())`;

/** Whether there is a Chromium from npm for this machine. */
export const hasChromiumFromNpm = process.platform === 'linux' && process.arch === 'x64';

/**
 * The program that starts the Chromium of the package `@sparticuz/chromium`. The first caller unpacks it into a folder
 * of the cache. That folder gets its name only when it is complete, so that several callers at once never find half of
 * it. Rejects where {@link hasChromiumFromNpm} is false.
 */
export async function chromiumFromNpm(cache = CACHE): Promise<string> {
  const folder = join(cache, `chromium-${installedVersion()}`);
  const program = join(folder, 'start');
  if (existsSync(program)) return program;

  await mkdir(cache, { recursive: true });
  const unpacked = await mkdtemp(join(cache, 'chromium-unpacking-'));
  try {
    await unpack(unpacked);
    await writeFile(join(unpacked, 'fonts.conf'), FONTS);
    await writeFile(join(unpacked, 'start'), PROGRAM);
    await chmod(join(unpacked, 'start'), 0o755);
    await rename(unpacked, folder).catch((error: unknown) => {
      // Somebody else was faster, and theirs is complete.
      if (!existsSync(program)) throw error;
    });
  } finally {
    await rm(unpacked, { recursive: true, force: true });
  }
  return program;
}

async function unpack(folder: string): Promise<void> {
  // The runtime's name makes the package unpack the system libraries that a bare machine lacks.
  const env = { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' };
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', UNPACK], {
    cwd: import.meta.dirname,
    env,
  });
}

function installedVersion(): string {
  const entry = createRequire(import.meta.url).resolve(PACKAGE);
  const { version } = JSON.parse(readFileSync(join(dirname(entry), '../package.json'), 'utf8')) as { version: string };
  return version;
}
