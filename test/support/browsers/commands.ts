import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';

/** What stands behind `userEvent` and `page`, by vitest's own names. */
export type Commands<Context> = Record<string, (context: Context, ...parameters: never[]) => Promise<unknown>>;

/** What a command acts on. */
export interface Target {
  selector: string;
}

/** Runs in each page, before its tests: what commands ask of it. */
export const PAGE_SCRIPT = fileURLToPath(new URL('page.ts', import.meta.url));

const TRIES = 5;

/** Has a project use commands in place of its provider's. */
export function registerCommands<Context>(project: TestProject, commands: Commands<Context>): void {
  for (const [name, command] of Object.entries(commands))
    project.browser?.registerCommand(name as never, command as never);
}

/** Presses again where what was to be pressed had moved meanwhile. `press` answers whether it was pressed. */
export async function untilHit({ selector }: Target, press: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) if (await press()) return;
  throw new Error(`The pointer missed ${selector} ${TRIES} times.`);
}
