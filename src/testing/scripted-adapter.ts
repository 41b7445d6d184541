import type { AccountQuery, Command, IntegrationsAdapter } from '../adapter/adapter.ts';
import {
  createMemoryAdapter,
  type MemoryAdapter,
  type MemoryAdapterOptions,
} from '../adapter/memory/memory-adapter.ts';
import { OPERATIONS, type Operation } from '../adapter/operation.ts';
import { pause } from '../adapter/pause.ts';
import { IntegrationsError, type ErrorCode } from '../model/errors.ts';

/** A call that a scripted adapter has received: the `number`th one of its operation, counted from 1. */
export interface Call {
  readonly operation: Operation;
  readonly number: number;
  /** The query or command, as it was given. */
  readonly argument: Readonly<AccountQuery | Command> & { readonly [name: string]: unknown };
}

/** How a call fails: a code, or an error with details. */
export type ScriptedFailure = ErrorCode | IntegrationsError;

/**
 * What happens at one call. Steps run in this order. An empty turn behaves like the memory adapter.
 */
export interface Turn {
  /** Waits: milliseconds, or until a promise settles. If it rejects, the call fails with its reason. */
  readonly delay?: number | PromiseLike<unknown>;
  /** Never answers. A read still ends when it is aborted. */
  readonly hang?: boolean;
  /** Fails before anything takes effect. */
  readonly fail?: ScriptedFailure;
  /**
   * Changes that another user makes before the call takes effect, by calls of the memory adapter. A stale version is
   * then a `conflict`.
   */
  readonly meanwhile?: (data: IntegrationsAdapter, call: Call) => unknown;
  /** Takes effect and fails all the same, so that the caller does not know the outcome. */
  readonly failAfter?: ScriptedFailure;
  /**
   * Answers with no page and no integration, with a list that holds an unreadable item besides, or with what a function
   * makes of the answer.
   */
  readonly answer?: 'malformed' | 'malformed-item' | ((answer: unknown) => unknown);
}

/**
 * What happens at the calls of an operation: the same each time, call by call (and then nothing special), or as decided
 * at each call.
 */
export type Turns = Turn | readonly (Turn | undefined)[] | ((call: Call) => Turn | undefined);

/** What happens, by operation. */
export type Script = { [name in Operation]?: Turns };

/** An adapter on data in memory that also fails as scripted. */
export interface ScriptedAdapter extends MemoryAdapter {
  /** Looked up at each call, so that a test can change it on the way. */
  readonly script: Script;
  /** All calls so far, in order. */
  readonly calls: readonly Call[];
}

/**
 * A memory adapter, with its `options`, that follows a script: for tests and stories of rare failures. Without a script
 * it behaves like the memory adapter.
 *
 * ```ts
 * createScriptedAdapter({ applications }, {
 *   listIntegrations: { delay: 2_000 },
 *   addIntegration: ({ argument }) => (argument.applicationId === 'gateway' ? { fail: 'forbidden' } : undefined),
 *   removeIntegration: [{ failAfter: 'timeout' }],
 * });
 * ```
 */
export function createScriptedAdapter(options: MemoryAdapterOptions, script: Script = {}): ScriptedAdapter {
  const data = createMemoryAdapter(options);
  const calls: Call[] = [];

  async function act(
    operation: Operation,
    argument: Call['argument'],
    method: (argument: never) => Promise<unknown>,
  ): Promise<unknown> {
    const number = calls.filter((call) => call.operation === operation).length + 1;
    const call: Call = { operation, number, argument: { ...argument } };
    calls.push(call);
    const turn = turnOf(script[operation], call);
    const { signal } = argument as Partial<AccountQuery>;
    if (turn.delay !== undefined) await pause(turn.delay, signal);
    if (turn.hang) await pause(new Promise(() => {}), signal);
    if (turn.fail) throw toError(turn.fail);
    await turn.meanwhile?.(data, call);
    const answer = await method(argument as never);
    if (turn.failAfter) throw toError(turn.failAfter);
    return replaced(turn.answer, answer);
  }

  const acts = OPERATIONS.flatMap((operation) => {
    const method = data[operation];
    return method ? [[operation, (argument: Call['argument']) => act(operation, argument, method)]] : [];
  });
  // A script may answer what the contract does not allow: the types end here.
  return { ...data, ...(Object.fromEntries(acts) as Partial<IntegrationsAdapter>), script, calls };
}

function turnOf(turns: Turns | undefined, call: Call): Turn {
  if (typeof turns === 'function') return turns(call) ?? {};
  return (isList(turns) ? turns[call.number - 1] : turns) ?? {};
}

function isList(turns: Turn | readonly (Turn | undefined)[] | undefined): turns is readonly (Turn | undefined)[] {
  return Array.isArray(turns);
}

function toError(failure: ScriptedFailure): IntegrationsError {
  return typeof failure === 'string' ? new IntegrationsError(failure) : failure;
}

function replaced(replacement: Turn['answer'], answer: unknown): unknown {
  if (typeof replacement === 'function') return replacement(answer);
  if (replacement === 'malformed') return { unexpected: true };
  return replacement === 'malformed-item' && isPage(answer) ? { ...answer, items: [{}, ...answer.items] } : answer;
}

function isPage(answer: unknown): answer is { readonly items: readonly unknown[] } {
  return typeof answer === 'object' && answer !== null && 'items' in answer && Array.isArray(answer.items);
}
