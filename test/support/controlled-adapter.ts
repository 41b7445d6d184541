import type { IntegrationsAdapter } from '../../src/adapter/adapter.ts';
import { IntegrationsError, type ErrorCode, type IntegrationsErrorDetails } from '../../src/model/errors.ts';
import { createMemoryAdapter, type MemoryAdapterOptions } from '../../src/adapter/memory/memory-adapter.ts';
import type { Operation } from '../../src/adapter/operation.ts';

/** A call that an adapter has received. */
export interface Call {
  readonly operation: Operation;
  readonly argument: Readonly<Record<string, unknown>>;
}

/** An adapter on real (in-memory) data whose answers a test can hold back, fail and replace. */
export interface ControlledAdapter {
  readonly adapter: IntegrationsAdapter;
  /** All calls so far, in order. */
  readonly calls: readonly Call[];
  /** The calls of one operation. */
  callsOf(operation: Operation): readonly Call[];
  /** Holds all calls of an operation back, before they take effect, until the returned function is called. */
  hold(operation: Operation): () => void;
  /** Fails the next call of an operation (or the next several) before it takes effect. */
  fail(operation: Operation, code: ErrorCode, details?: IntegrationsErrorDetails, times?: number): void;
  /** Replaces the answer of the next call of an operation. It takes effect all the same. */
  answer(operation: Operation, replace: (answer: unknown) => unknown): void;
}

/** What a controlled adapter starts with: the memory adapter's options, and what `subscribe` tells. */
export interface ControlledAdapterOptions extends MemoryAdapterOptions {
  /** Whether changes are told as changes. Without it, an adapter says only that something has changed. */
  tellsChanges?: boolean;
}

/** Makes a controlled adapter. */
export function controlledAdapter({ tellsChanges, ...options }: ControlledAdapterOptions): ControlledAdapter {
  const calls: Call[] = [];
  const held = new Map<Operation, Promise<void>>();
  const failures = new Map<Operation, IntegrationsError[]>();
  const answers = new Map<Operation, ((answer: unknown) => unknown)[]>();
  const latency = async (operation: Operation): Promise<void> => {
    await held.get(operation);
    const failure = failures.get(operation)?.shift();
    if (failure) throw failure;
  };
  const memory = createMemoryAdapter({ ...options, latency });
  const tellPlainly: IntegrationsAdapter['subscribe'] = (account, onChange) =>
    memory.subscribe?.(account, () => onChange()) ?? (() => {});
  const adapter = new Proxy(memory, {
    get(target, name: keyof IntegrationsAdapter) {
      const method = target[name] as ((argument: Call['argument']) => Promise<unknown>) | undefined;
      if (name === 'subscribe' && !tellsChanges) return tellPlainly;
      if (name === 'subscribe' || typeof method !== 'function') return method;
      return async (argument: Call['argument']) => {
        calls.push({ operation: name, argument });
        const answer = await method(argument);
        const replace = answers.get(name)?.shift();
        return replace ? replace(answer) : answer;
      };
    },
  });
  return {
    adapter,
    calls,
    callsOf: (operation) => calls.filter((call) => call.operation === operation),
    hold(operation) {
      const { promise, resolve } = Promise.withResolvers<void>();
      held.set(operation, promise);
      return () => {
        held.delete(operation);
        resolve();
      };
    },
    fail(operation, code, details, times = 1) {
      const queue = failures.get(operation) ?? [];
      for (let count = 0; count < times; count += 1) queue.push(new IntegrationsError(code, details));
      failures.set(operation, queue);
    },
    answer(operation, replace) {
      answers.set(operation, [...(answers.get(operation) ?? []), replace]);
    },
  };
}
