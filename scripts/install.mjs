// Runs before `npm start` and `npm test`, on whatever Node the machine has and with nothing installed yet: plain
// JavaScript, Node's own modules only.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const REQUIRED_NODE = 24;

/**
 * Whether everything that the lock file names is installed. npm writes its own record last, after a complete install.
 */
function isInstalled() {
  const record = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(locked).every(([path, { version, optional }]) => {
    if (path === '') return true;
    // An optional package is absent where it is meant for another platform.
    return path in installed ? installed[path].version === version && existsSync(join(root, path)) : optional === true;
  });
}

/** Runs npm with the machine's own Node: the one in node_modules is about to be replaced. */
function npm(...parameters) {
  const path = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((entry) => !entry.endsWith(join('node_modules', '.bin')));
  const { status, error } = spawnSync('npm', parameters, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, PATH: path.join(delimiter) },
  });
  if (error) throw error;
  if (status !== 0) {
    console.error(`\n"npm ${parameters.join(' ')}" failed, see above.`);
    process.exit(status ?? 1);
  }
}

/** The version of the Node that the scripts of package.json get: node_modules/.bin comes first in their path. */
function scriptNodeVersion() {
  const bin = join(root, 'node_modules', '.bin');
  const env = { ...process.env, PATH: [bin, process.env['PATH']].join(delimiter) };
  const { stdout } = spawnSync('node', ['-v'], {
    cwd: root,
    env,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return (stdout ?? '').trim();
}

function isRecent(version) {
  return Number(version.slice(1).split('.')[0]) >= REQUIRED_NODE;
}

if (!isInstalled()) {
  console.log('Installing what package-lock.json names …');
  // Below errors npm warns of engines: the packages run on the Node that comes with them, not on this one.
  npm('ci', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error');
}
// The package `node` gets its binary by an install script, which a configuration of npm may have held back.
if (!isRecent(scriptNodeVersion())) npm('rebuild', 'node', '--ignore-scripts=false', '--foreground-scripts');

const version = scriptNodeVersion();
if (!isRecent(version)) {
  console.error(`This needs Node ${REQUIRED_NODE} or newer, and found ${version || 'none'}. It comes with the package "node",
whose install script did not work here. Install Node ${REQUIRED_NODE}, or allow the script and run "npm ci".`);
  process.exit(1);
}
