import * as fc from 'fast-check';
import { ERROR_CODES } from '../../src/model/errors.ts';
import type { Application } from '../../src/model/application.ts';
import type { Integration } from '../../src/model/integration.ts';

/** Makes a value that may throw when it is touched. Made late, so that nothing else touches it before. */
export type Maker = () => unknown;

const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withSet: true,
});

/** Values of every sort, among them those that throw when they are read. */
export const hostileValue: fc.Arbitrary<Maker> = fc.oneof(
  { weight: 2, arbitrary: anything.map((value) => () => value) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Maker>(
      throwingProxy,
      revokedProxy,
      cyclic,
      () => throwing('items', 'id', 'code', 'name', 'nextCursor', 'supported'),
      () => ({ items: throwingProxy() }),
      () => ({ items: { length: 3, 0: {} } }),
      () => ({ items: 'abc' }),
      () => ({ items: [], nextCursor: 7 }),
      () => ({ items: [], nextCursor: {} }),
      () => JSON.parse('{"__proto__": {"items": []}, "constructor": 1}'),
      () => Symbol('answer'),
      () => new Map([['items', []]]),
      () => new Proxy({}, { get: (_target, name) => (name === 'then' ? fail : undefined) }),
      () => '<!doctype html><title>Sign in</title>',
    ),
  },
);

/** What an adapter may do with a call: answer with a promise or without, reject, throw, or nothing at all. */
export type Reaction =
  | { readonly kind: 'answer' | 'return' | 'reject' | 'throw'; readonly make: Maker }
  | { readonly kind: 'never' };

const KINDS = ['answer', 'return', 'reject', 'throw'] as const;

/** Reactions that are no success of any operation with a checked answer. */
export const hostileReaction: fc.Arbitrary<Reaction> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constantFrom(...KINDS), make: hostileValue }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constantFrom('reject' as const, 'throw' as const),
      make: fc.constant(() => foreignError({})),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'never' as const }) },
);

/** Does what a reaction says. */
export function react(reaction: Reaction): unknown {
  if (reaction.kind === 'never') return new Promise(() => {});
  if (reaction.kind === 'throw') throw reaction.make();
  const made = reaction.make();
  if (reaction.kind === 'return') return made;
  return reaction.kind === 'reject' ? Promise.reject(made) : Promise.resolve(made);
}

/** An error as another copy of the library makes it: the same shape, another class. */
export function foreignError(details: Record<string, unknown>): Error {
  return Object.assign(new Error('foreign'), { name: 'IntegrationsError', code: 'forbidden', ...details });
}

/** Codes that are known, and those that are not. */
export const anyCode = fc.oneof(
  fc.constantFrom<unknown>(...ERROR_CODES),
  fc.constantFrom<unknown>('', 'teapot', 'Network', 404, null, {}),
);

/** Identifiers from a small pool, so that they meet. */
export const identifier = fc.constantFrom('a', 'b', 'c', 'cm.com', '__proto__', 'constructor', ' ');
const text = fc.oneof(fc.string(), fc.dictionary(fc.constantFrom('en', 'de', 'de-AT', 'constructor'), fc.string()));

/** An integration as the contract wants it. */
export const validIntegration: fc.Arbitrary<Integration> = fc.record(
  {
    id: identifier,
    applicationId: identifier,
    status: fc.constantFrom(
      'setup-required' as const,
      'pending' as const,
      'active' as const,
      'error' as const,
      'paused' as const,
    ),
    name: fc.string(),
    statusReason: text,
    configuration: fc.record({
      values: fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean()), { noNullPrototype: true }),
      secrets: fc.array(fc.string()),
    }),
    version: fc.oneof(fc.string(), fc.integer()),
    addedAt: fc.string(),
  },
  { requiredKeys: ['id', 'applicationId', 'status'], noNullPrototype: true },
);

/** An application as the contract wants it. */
export const validApplication: fc.Arbitrary<Application> = fc.record(
  {
    id: identifier,
    name: text,
    kind: fc.constantFrom('first-party' as const, 'third-party' as const),
    description: text,
    keywords: fc.array(fc.string()),
    logoUrl: fc.string(),
    multiple: fc.boolean(),
    setup: fc.array(
      fc.record({
        name: fc.constantFrom('name', 'token'),
        label: text,
        type: fc.constantFrom('text' as const, 'secret' as const),
      }),
      { maxLength: 3 },
    ),
  },
  { requiredKeys: ['id', 'name', 'kind'], noNullPrototype: true },
);

const WRONG_INTEGRATION: readonly (readonly [keyof Integration, unknown])[] = [
  ...WRONG_TEXT('statusReason'),
  ['id', ''],
  ['id', 7],
  ['id', undefined],
  ['applicationId', null],
  ['applicationId', ''],
  ['status', undefined],
  ['status', 'activated'],
  ['name', 7],
  ['configuration', { values: {} }],
  ['configuration', { values: { a: {} }, secrets: [] }],
  ['configuration', { values: {}, secrets: 'token' }],
  ['configuration', []],
  ['version', Number.NaN],
  ['version', {}],
  ['addedAt', 0],
];

const WRONG_APPLICATION: readonly (readonly [keyof Application, unknown])[] = [
  ...WRONG_TEXT('name'),
  ...WRONG_TEXT('removalNotice'),
  ['id', ''],
  ['id', undefined],
  ['name', undefined],
  ['kind', 'thirdparty'],
  ['kind', undefined],
  ['keywords', 'sms'],
  ['multiple', 'true'],
  ['name', null],
  ['logoUrl', 7],
  ['setup', {}],
  ['setup', 'name'],
];

function WRONG_TEXT<K extends string>(key: K): (readonly [K, unknown])[] {
  return [7, [], { en: 7 }].map((value) => [key, value] as const);
}

/** One wrong thing in something valid, or something hostile. Never valid. */
function brokenOf<T extends object>(
  valid: fc.Arbitrary<T>,
  wrong: readonly (readonly [keyof T, unknown])[],
): fc.Arbitrary<Maker> {
  return fc.oneof(
    fc.tuple(valid, fc.constantFrom(...wrong)).map(([item, [key, value]]) => () => ({ ...item, [key]: value })),
    fc.tuple(valid, fc.constantFrom(...wrong)).map(
      ([item, [key]]) =>
        () =>
          Object.defineProperty({ ...item }, key, { enumerable: true, get: fail }),
    ),
    fc.constantFrom<Maker>(
      throwingProxy,
      revokedProxy,
      () => null,
      () => undefined,
      () => [],
      () => 'item',
      () => ({}),
    ),
  );
}

/** Integrations that are not as the contract wants them. */
export const brokenIntegration = brokenOf(validIntegration, WRONG_INTEGRATION);
/** Applications that are not as the contract wants them. */
export const brokenApplication = brokenOf(validApplication, WRONG_APPLICATION);

/** An object whose properties throw when they are read. */
export function throwing(...names: string[]): object {
  const object = {};
  for (const name of names) Object.defineProperty(object, name, { enumerable: true, get: fail });
  return object;
}

function fail(): never {
  throw new Error('Read a property that throws');
}

function throwingProxy(): object {
  // Without an answer to `then` it could not even be the answer of a promise.
  return new Proxy(
    {},
    { get: (_target, name) => (name === 'then' ? undefined : fail()), has: fail, ownKeys: fail, getPrototypeOf: fail },
  );
}

function revokedProxy(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

function cyclic(): object {
  const object: Record<string, unknown> = { items: [], id: 'a' };
  object['items'] = [object];
  object['nextCursor'] = object;
  return object;
}
