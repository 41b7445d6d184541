import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { WebkitPrograms } from './programs.ts';

/** In pixels: larger than any size that a test gives its page. */
export const SCREEN = { width: 1920, height: 1440 };

export interface WebkitProcesses {
  /** Where the driver listens, on 127.0.0.1. */
  port: number;
  stop(): void;
}

/** Starts a screen and, on it, WebKitGTK's driver. Both end with this process at the latest. */
export async function startProcesses(programs: WebkitPrograms): Promise<WebkitProcesses> {
  const screen = spawn(
    programs.screen,
    ['-displayfd', '3', '-screen', '0', `${SCREEN.width}x${SCREEN.height}x24`, '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const children: ChildProcess[] = [screen];
  const stop = () => children.forEach((child) => child.kill());
  process.once('exit', stop);

  const display = await written(screen, screen.stdio[3] as Readable);
  const port = await freePort();
  const driver = spawn(programs.driver, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: `:${display}`,
      GDK_BACKEND: 'x11',
      // No accessibility bus, which a machine without a desktop lacks.
      NO_AT_BRIDGE: '1',
      // Without a graphics card it would compose its layers on the processor, which costs more than the pages
      // themselves.
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      // No page lives as long here as it takes to make its code faster.
      JSC_useFTLJIT: '0',
      // Asks pages for reduced motion.
      XDG_CONFIG_DIRS: fileURLToPath(new URL('settings', import.meta.url)),
    },
  });
  children.push(driver);
  await answers(driver, `http://127.0.0.1:${port}/status`);
  for (const child of children) child.unref();
  return { port, stop };
}

/** What a process writes until it closes the stream. To leave sooner could kill it: it writes a line in two pieces. */
async function written(child: ChildProcess, stream: Readable): Promise<string> {
  const text = (await stream.toArray()).join('').trim();
  if (!text) throw new Error(`${child.spawnfile} ended without a word.`);
  return text;
}

/** Waits until a server listens. */
async function answers(child: ChildProcess, address: string): Promise<void> {
  while (child.exitCode === null) {
    try {
      await fetch(address);
      return;
    } catch {
      await setTimeout(20);
    }
  }
  throw new Error(`${child.spawnfile} ended with ${child.exitCode}.`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
