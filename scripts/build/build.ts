// Builds the npm package: one module per source file, and the file for script tags.
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './bundle.ts';
import { withoutDecorators } from './decorators.ts';
import { withoutExtensionHelper } from './extension-helper.ts';
import { licenceComment } from './licences.ts';
import { shortenTemplates } from './templates.ts';
import { exportWhole } from './whole-exports.ts';

const root = join(import.meta.dirname, '../..');
const dist = join(root, 'dist');

// Compiled elsewhere first, so that a server that is running from the last build always finds a whole one.
const compiled = join(root, 'dist.next');
rmSync(compiled, { recursive: true, force: true });
const compiler = [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(root, 'tsconfig.build.json')];
const { status } = spawnSync(process.execPath, [...compiler, '--outDir', compiled], { stdio: 'inherit' });
if (status !== 0) process.exit(1);
rmSync(dist, { recursive: true, force: true });
renameSync(compiled, dist);

for (const file of globSync('**/*.js', { cwd: dist })) {
  const path = join(dist, file);
  writeFileSync(path, shortenTemplates(withoutExtensionHelper(withoutDecorators(readFileSync(path, 'utf8')))));
}

const index = join(dist, 'index.js');
const codeOf = (address: string): string => readFileSync(join(dist, address), 'utf8');
writeFileSync(index, exportWhole(codeOf('index.js'), codeOf));

const script = join(dist, 'cdn.js');
const [chunk, ...others] = await bundle(script, { codeSplitting: false });
if (!chunk || others.length > 0) throw new Error('The file for script tags is not one file.');
writeFileSync(script, licenceComment(chunk) + chunk.code);

// A decorator that was not compiled away is a syntax error in every browser, and one that was compiled is code. The
// rules named here are of style sheets.
const decorator = /^\s*@(?!container|media|supports)\w+\(|__decorate/m;
const raw = globSync('**/*.js', { cwd: dist }).filter((file) => decorator.test(readFileSync(join(dist, file), 'utf8')));
if (raw.length > 0) {
  console.error(`Decorators are left in ${raw.join(', ')}.`);
  process.exit(1);
}
