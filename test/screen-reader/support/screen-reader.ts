import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Desktop } from './desktop.ts';

/** Orca's modules belong to the system's Python. */
const PYTHON = '/usr/bin/python3';
const PROGRAM = fileURLToPath(new URL('run-orca.py', import.meta.url));

/**
 * How long nothing is spoken before an act counts as over, in milliseconds. Browsers tell of changes a little later,
 * and announcements wait for a moment themselves. A moved focus is spoken at once.
 */
export const SILENCE_MS = { afterChanges: 900, afterFocus: 350 };

type Message = { readonly spoken: string } | { readonly idle: string };

/** Orca, which reads the browser of a desktop. */
export class ScreenReader {
  readonly #program: ChildProcess;
  #spoken: string[] = [];
  #lastSound = 0;
  #questions = 0;
  readonly #answers = new Map<string, () => void>();

  private constructor(desktop: Desktop) {
    this.#program = desktop.spawn(PYTHON, [PROGRAM]);
    createInterface({ input: this.#program.stdout as Readable }).on('line', (line) => this.#handle(line));
  }

  static async start(desktop: Desktop): Promise<ScreenReader> {
    const reader = new ScreenReader(desktop);
    await reader.#idle();
    return reader;
  }

  /** Waits until nothing more is spoken, and answers with what was spoken since the last time. */
  async heard(silenceMs: number = SILENCE_MS.afterChanges): Promise<string[]> {
    this.#lastSound = performance.now();
    for (let silence = 0; silence < silenceMs; silence = performance.now() - this.#lastSound) {
      await setTimeout(silenceMs - silence);
      await this.#idle();
    }
    return this.#spoken.splice(0);
  }

  /** Waits until Orca has handled every event that it has received. */
  #idle(): Promise<void> {
    if (this.#program.exitCode !== null) return Promise.reject(new Error(`Orca ended with ${this.#program.exitCode}.`));
    const question = String((this.#questions += 1));
    return new Promise((resolve) => {
      this.#answers.set(question, resolve);
      (this.#program.stdin as Writable).write(`${question}\n`);
    });
  }

  #handle(line: string): void {
    const message = JSON.parse(line) as Message;
    if ('idle' in message) {
      this.#answers.get(message.idle)?.();
      return;
    }
    this.#spoken.push(message.spoken);
    this.#lastSound = performance.now();
  }
}
