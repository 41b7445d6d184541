import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
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
  const screen = spawn(programs.screen, ['-displayfd', '3', '-screen', '0', `${SCREEN.width}x${SCREEN.height}x24`, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const children: ChildProcess[] = [screen];
  const stop = () => children.forEach((child) => child.kill());
  process.once('exit', stop);

  const display = await firstLine(screen, screen.stdio[3] as Readable);
  const port = await freePort();
  const driver = spawn(programs.driver, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    // No accessibility bus, which a machine without a desktop lacks.
    env: { ...process.env, DISPLAY: `:${display}`, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1' },
  });
  children.push(driver);
  await answers(driver, `http://127.0.0.1:${port}/status`);
  for (const child of children) child.unref();
  return { port, stop };
}

async function firstLine(child: ChildProcess, stream: Readable): Promise<string> {
  const failure = once(child, 'exit').then(([code]) => {
    throw new Error(`${child.spawnfile} ended with ${String(code)}.`);
  });
  const [line] = (await Promise.race([once(stream, 'data'), failure])) as [Buffer];
  stream.destroy();
  return line.toString().trim();
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
