import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { inPath } from '../../support/browsers/programs.ts';

/** Each program, with the Debian package that it comes in. */
const PACKAGES: readonly (readonly [program: string, name: string])[] = [
  ['Xvfb', 'xvfb'],
  ['dbus-daemon', 'dbus-daemon'],
  ['gdbus', 'libglib2.0-bin'],
  ['matchbox-window-manager', 'matchbox-window-manager'],
  ['xdotool', 'xdotool'],
  ['orca', 'orca'],
  ['/usr/libexec/at-spi-bus-launcher', 'at-spi2-core'],
];

const SCREEN = '1280x1024x24';

/** A screen with a window manager and an accessibility bus, for one browser and one screen reader. */
export class Desktop {
  /** The environment of the programs on this desktop. */
  readonly env: Record<string, string>;
  readonly #programs: ChildProcess[] = [];
  readonly #home = mkdtempSync(join(tmpdir(), 'desktop-'));

  private constructor() {
    this.env = {
      PATH: process.env['PATH'] ?? '',
      HOME: this.#home,
      XDG_RUNTIME_DIR: this.#home,
      LANG: 'C.UTF-8',
      ACCESSIBILITY_ENABLED: '1',
      GTK_MODULES: 'gail:atk-bridge',
      GDK_BACKEND: 'x11',
      GSETTINGS_BACKEND: 'memory',
    };
    process.once('exit', () => this.stop());
  }

  static async start(): Promise<Desktop> {
    const missing = PACKAGES.filter(([program]) => !isInstalled(program)).map(([, name]) => name);
    if (missing.length > 0) throw new Error(`Install the packages ${missing.join(', ')} to hear a screen reader.`);
    const desktop = new Desktop();
    try {
      await desktop.#start();
      return desktop;
    } catch (error) {
      desktop.stop();
      throw error;
    }
  }

  /** Starts a program that ends with this desktop. */
  spawn(program: string, args: readonly string[]): ChildProcess {
    const child = spawn(program, args, {
      env: this.env,
      stdio: ['pipe', 'pipe', 'ignore'],
      // A group of its own, so that what it starts ends with it.
      detached: true,
    });
    this.#programs.push(child);
    return child;
  }

  /** Presses a key, as X names it: `Tab`, `Return`, `shift+Tab`. */
  press(key: string): void {
    execFileSync('xdotool', ['key', '--clearmodifiers', key], { env: this.env });
  }

  /** Clicks at a place of the screen, in pixels. */
  click(x: number, y: number): void {
    execFileSync('xdotool', ['mousemove', String(x), String(y), 'click', '1'], { env: this.env });
  }

  stop(): void {
    for (const { pid } of this.#programs.splice(0).toReversed()) killGroup(pid);
    rmSync(this.#home, { recursive: true, force: true });
  }

  async #start(): Promise<void> {
    const screen = this.spawn('Xvfb', ['-displayfd', '1', '-screen', '0', SCREEN, '-nolisten', 'tcp']);
    this.env['DISPLAY'] = `:${await firstLine(screen)}`;
    const bus = this.spawn('dbus-daemon', ['--session', '--nofork', '--print-address=1']);
    this.env['DBUS_SESSION_BUS_ADDRESS'] = await firstLine(bus);
    this.spawn('matchbox-window-manager', ['-use_titlebar', 'no']);
    this.spawn('/usr/libexec/at-spi-bus-launcher', ['--launch-immediately']);
    // Browsers offer their trees to whoever is said to be there.
    for (const property of ['IsEnabled', 'ScreenReaderEnabled']) this.#say(property);
  }

  #say(property: string): void {
    const object = ['--session', '--dest', 'org.a11y.Bus', '--object-path', '/org/a11y/bus'];
    const set = ['--method', 'org.freedesktop.DBus.Properties.Set', 'org.a11y.Status', property, '<true>'];
    execFileSync('gdbus', ['call', ...object, ...set], { env: this.env });
  }
}

function isInstalled(program: string): boolean {
  return program.startsWith('/') ? existsSync(program) : inPath(program).some((path) => existsSync(path));
}

async function firstLine({ stdout, spawnfile }: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: stdout as Readable })) return line;
  throw new Error(`${spawnfile} ended without a word.`);
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
