import { IntegrationsError, type ErrorCode } from '../adapter/errors.ts';

/** A promise of the contract that an adapter has broken, in plain words. */
export class BrokenPromise extends Error {
  override readonly name = 'BrokenPromise';
}

/** Fails unless something holds. `promise` says what was promised, `came` what came instead. */
export function promised(holds: boolean, promise: string, came?: unknown): asserts holds {
  if (!holds) throw new BrokenPromise(came === undefined ? promise : `${promise} What came: ${show(came)}`);
}

/** Fails unless an action is refused with one of these codes. */
export async function refused(action: () => Promise<unknown>, codes: readonly ErrorCode[], promise: string): Promise<IntegrationsError> {
  let answer: unknown;
  try {
    answer = await action();
  } catch (error) {
    const isKnown = error instanceof IntegrationsError || (error instanceof Error && error.name === 'IntegrationsError');
    const code = isKnown ? (error as IntegrationsError).code : undefined;
    promised(code !== undefined && codes.includes(code), promise, code ?? error);
    return error as IntegrationsError;
  }
  throw new BrokenPromise(`${promise} It was not refused. What came: ${show(answer)}`);
}

function show(value: unknown): string {
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 500 ? `${text.slice(0, 500)} …` : text;
}
