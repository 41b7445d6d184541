import type {
  AccountQuery,
  ChangeIntegration,
  Command,
  ConfigureIntegration,
  IntegrationsAdapter,
  RemoveIntegration,
  StartAuthorization,
} from '../adapter/adapter.ts';
import { IntegrationsError, type ErrorCode } from '../model/errors.ts';
import { createMemoryAdapter, type MemoryAdapterOptions } from '../adapter/memory/memory-adapter.ts';
import type { Operation } from '../adapter/operation.ts';
import { ALL_PERMITTED } from '../model/permissions.ts';

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

/** The methods that a scripted adapter has only if the memory adapter has them. */
type Optional =
  | 'testConfiguration'
  | 'previewRemoval'
  | 'pauseIntegration'
  | 'resumeIntegration'
  | 'startAuthorization';

/** An adapter on data in memory that also fails as scripted. */
export interface ScriptedAdapter
  extends Required<Omit<IntegrationsAdapter, Optional>>, Pick<IntegrationsAdapter, Optional> {
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

  async function act<A extends AccountQuery | Command, T>(
    operation: Operation,
    argument: A,
    method: ((argument: A) => Promise<T>) | undefined,
  ): Promise<T> {
    const number = calls.filter((call) => call.operation === operation).length + 1;
    const call: Call = { operation, number, argument: { ...argument } };
    calls.push(call);
    const turn = turnOf(script[operation], call);
    const signal = 'signal' in argument ? argument.signal : undefined;
    if (turn.delay !== undefined) await orAborted(waitFor(turn.delay), signal);
    if (turn.hang) await orAborted(new Promise(() => {}), signal);
    if (turn.fail) throw toError(turn.fail);
    await turn.meanwhile?.(data, call);
    const answer = await method?.(argument);
    if (turn.failAfter) throw toError(turn.failAfter);
    // The script says what the contract does not allow: the type ends here.
    return replaced(turn.answer, answer) as T;
  }

  return {
    script,
    calls,
    listApplications: (query) => act('listApplications', query, data.listApplications),
    listIntegrations: (query) => act('listIntegrations', query, data.listIntegrations),
    getPermissions: (query) => act('getPermissions', query, data.getPermissions ?? (async () => ALL_PERMITTED)),
    addIntegration: (command) => act('addIntegration', command, data.addIntegration),
    configureIntegration: (command) => act('configureIntegration', command, data.configureIntegration),
    removeIntegration: (command) => act('removeIntegration', command, data.removeIntegration),
    ...(data.pauseIntegration && {
      pauseIntegration: (command: ChangeIntegration) => act('pauseIntegration', command, data.pauseIntegration),
      resumeIntegration: (command: ChangeIntegration) => act('resumeIntegration', command, data.resumeIntegration),
    }),
    ...(data.startAuthorization && {
      startAuthorization: (command: StartAuthorization) => act('startAuthorization', command, data.startAuthorization),
    }),
    ...(data.testConfiguration && {
      testConfiguration: (command: ConfigureIntegration) => act('testConfiguration', command, data.testConfiguration),
    }),
    ...(data.previewRemoval && {
      previewRemoval: (command: RemoveIntegration) => act('previewRemoval', command, data.previewRemoval),
    }),
    subscribe: (account, onChange) => data.subscribe?.(account, onChange) ?? (() => {}),
  };
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

function waitFor(delay: number | PromiseLike<unknown>): PromiseLike<unknown> {
  return typeof delay === 'number' ? new Promise((resolve) => setTimeout(resolve, delay)) : delay;
}

/** Waits, or rejects with the signal's reason as soon as it aborts. */
function orAborted(waiting: PromiseLike<unknown>, signal: AbortSignal | undefined): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const handleAbort = (): void => reject(signal?.reason);
    if (signal?.aborted) handleAbort();
    signal?.addEventListener('abort', handleAbort, { once: true });
    waiting.then(resolve, reject);
  });
}
