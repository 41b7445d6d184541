import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';

const root = join(import.meta.dirname, '../../..');
const MEDIA_TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** An empty project with the packed library installed from its tarball, as anybody's would be. */
export function createHost(): string {
  const host = mkdtempSync(join(tmpdir(), 'integration-elements-host-'));
  // As on a machine that keeps new files to itself.
  const umask = process.umask(0o077);
  try {
    run('npm', ['pack', '--pack-destination', host], root);
  } finally {
    process.umask(umask);
  }
  const [tarball = ''] = readdirSync(host);
  write(host, 'package.json', JSON.stringify({ name: 'host', private: true, type: 'module' }));
  run('npm', ['install', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', `./${tarball}`], host);
  return host;
}

/** Runs a program to its end, failing with all it said. */
export function run(program: string, parameters: string[], folder: string): string {
  const result = tryRun(program, parameters, folder);
  if (result.status !== 0) {
    throw new Error(`${program} ${parameters.join(' ')} failed:\n${result.stdout}\n${result.stderr}`, {
      cause: result.error,
    });
  }
  return result.stdout;
}

/** Writes a file of the host, with the folders that it lies in. */
export function write(host: string, path: string, content: string): void {
  mkdirSync(join(host, path, '..'), { recursive: true });
  writeFileSync(join(host, path), content);
}

/** Builds the host's pages with vite, each a name of an HTML file at the top. */
export function buildPages(host: string, names: string[]): void {
  const input = JSON.stringify(names.map((name) => `${name}.html`));
  write(host, 'vite.config.js', `export default { build: { rolldownOptions: { input: ${input} } } };`);
  run(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build'], host);
}

/** The strictest settings, under which the library's declarations are checked as well. */
export function strictest(moduleResolution: 'bundler' | 'nodenext'): Record<string, unknown> {
  return {
    target: 'es2022',
    module: moduleResolution === 'bundler' ? 'esnext' : 'nodenext',
    moduleResolution,
    lib: ['es2022', 'dom', 'dom.iterable'],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    noEmit: true,
  };
}

/** Checks the host's TypeScript with the compiler, and tells what it finds wrong. */
export function checkTypes(host: string, compilerOptions: object, compiler = 'typescript/bin/tsc'): string {
  write(host, 'tsconfig.json', JSON.stringify({ compilerOptions, include: ['*'] }));
  const { stdout, stderr } = tryRun(process.execPath, [join(root, 'node_modules', compiler)], host);
  return stdout + stderr;
}

/** Serves a folder of the host, and the HTTP contract's reads of an account with one active integration. */
export async function serve(folder: string): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (!answerContract(pathname, response)) answerFile(join(folder, pathname), response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

function answerContract(pathname: string, response: ServerResponse): boolean {
  const [, resource] = /\/accounts\/[^/]+\/(\w+)$/.exec(pathname) ?? [];
  if (resource === undefined) return false;
  if (resource === 'events') {
    response.writeHead(200, { 'content-type': 'text/event-stream' }).write(': open\n\n');
    return true;
  }
  const answers: Record<string, unknown> = {
    applications: { items: [{ id: 'cm.com', name: 'CM.com', kind: 'third-party' }] },
    integrations: { items: [{ id: '1', applicationId: 'cm.com', name: 'CM.com', status: 'active' }] },
    permissions: { supported: true, add: true, configure: true, remove: true },
  };
  const answer = answers[resource];
  response.writeHead(answer ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(answer ?? {}));
  return true;
}

function answerFile(path: string, response: ServerResponse): void {
  try {
    const content = readFileSync(path);
    response.writeHead(200, { 'content-type': MEDIA_TYPES[extname(path)] ?? 'application/octet-stream' }).end(content);
  } catch {
    response.writeHead(404).end();
  }
}

/** Without what this run of npm and vitest put into the environment: they would change what npm and vite do. */
function tryRun(program: string, parameters: string[], folder: string): SpawnSyncReturns<string> {
  const env = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|NODE_ENV$|VITE|TEST$|DEV$|PROD$|MODE$)/i.test(name),
  );
  return spawnSync(program, parameters, {
    cwd: folder,
    encoding: 'utf8',
    env: Object.fromEntries(env),
    shell: process.platform === 'win32',
  });
}
