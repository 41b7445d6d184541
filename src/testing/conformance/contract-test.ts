import type * as z from 'zod/mini';
import type { Command, ConfigureIntegration, IntegrationsAdapter } from '../../adapter/adapter.ts';
import { ERROR_CODES, type ErrorCode } from '../../model/errors.ts';
import { newIdempotencyKey } from '../../model/idempotency-key.ts';
import { fieldsOf, type Application } from '../../model/application.ts';
import type { ConfigurationValue } from '../../model/configuration/configuration-value.ts';
import { integrationSchema, type Integration } from '../../model/integration.ts';
import { secretNames } from '../../presets/secret-names.ts';
import { uncheckedPageSchema } from '../../model/page.ts';
import { parse } from '../../model/parsing/parse.ts';
import { BrokenPromise, describeValue } from './broken-promise.ts';
import type { AdapterSubject } from './contract-fixture.ts';

/** Promises in plain words, each with its test. */
export type ContractTests = Readonly<Record<string, (test: ContractTest) => Promise<void>>>;

/** How a call of an adapter ended. */
export type Outcome = { answer: unknown } | { reason: unknown } | 'silence';

/** An `IntegrationsError` of any copy of the library, as an adapter rejects with it. */
interface Refusal {
  readonly code: ErrorCode;
  readonly fieldErrors?: Readonly<Record<string, unknown>>;
}

/** Says that a promise cannot be tried on this adapter, and why. */
export class Skip extends Error {}

/** A list with more pages counts as endless. */
const MAX_PAGES = 1_000;

/** One promise tested on one adapter. Limits every wait, and says what came. */
export class ContractTest {
  readonly subject: AdapterSubject;
  readonly adapter: IntegrationsAdapter;
  readonly accountId: string;
  readonly #patience: number;
  /** Undefined until the catalogue has said which fields are secret. */
  #secretNames: ReadonlySet<string> | undefined;

  constructor(subject: AdapterSubject, patience: number) {
    this.subject = subject;
    this.adapter = subject.adapter;
    this.accountId = subject.accountId;
    this.#patience = patience;
  }

  /** Fails unless the condition holds. */
  expect(holds: boolean, promise: string, came: unknown): void {
    if (!holds) throw this.#broken(promise, describeValue(came, this.#hidden));
  }

  /** Skips the test unless this is given. */
  skipUnless<T>(given: T | false | undefined, reason: string): T {
    if (given === undefined || given === false) throw new Skip(reason);
    return given;
  }

  /** Fails if the value is undefined. */
  expectPresent<T>(value: T | undefined, promise: string, came: unknown): T {
    if (value === undefined) throw this.#broken(promise, describeValue(came, this.#hidden));
    return value;
  }

  /** Returns how a call ends, or that it did not end in time. */
  async outcome(ask: () => unknown): Promise<Outcome> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<'silence'>((resolve) => {
      timer = setTimeout(resolve, this.#patience, 'silence');
    });
    const asking = new Promise((resolve) => resolve(ask()));
    const ended = asking.then(
      (answer) => ({ answer }),
      (reason: unknown) => ({ reason }),
    );
    try {
      return await Promise.race([ended, silence]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** The answer of a call that has to succeed. */
  async answer(promise: string, ask: () => unknown): Promise<unknown> {
    const outcome = await this.outcome(ask);
    if (outcome !== 'silence' && 'answer' in outcome) return outcome.answer;
    throw this.#broken(promise, this.#outcomeInWords(outcome));
  }

  /** The answer of a call that has to succeed and follow the schema. */
  async answerOf<T>(schema: z.core.$ZodType<T>, promise: string, ask: () => unknown): Promise<T> {
    return this.parsed(schema, `${promise} The answer has the shape of the contract.`, await this.answer(promise, ask));
  }

  /** Returns the answer if it follows the schema. Fails otherwise. */
  parsed<T>(schema: z.core.$ZodType<T>, promise: string, came: unknown): T {
    const result = parse(schema, came);
    if (result.success) return result.data;
    const wrong = result.error.issues.map(
      ({ path, expected }) => `${path.map(String).join('.') || 'all of it'} (expected ${expected})`,
    );
    throw this.#broken(`${promise} Wrong is ${wrong.join(', ')}.`, describeValue(came, this.#hidden));
  }

  /** Fails unless a call is refused with one of these codes. By default, any code of the contract will do. */
  async refused(promise: string, ask: () => unknown, codes: readonly ErrorCode[] = ERROR_CODES): Promise<Refusal> {
    const outcome = await this.outcome(ask);
    if (
      outcome !== 'silence' &&
      'reason' in outcome &&
      isRefusal(outcome.reason) &&
      codes.includes(outcome.reason.code)
    ) {
      return outcome.reason;
    }
    const wanted = codes === ERROR_CODES ? 'with an IntegrationsError' : `with the code ${codes.join(' or ')}`;
    throw this.#broken(`${promise} It is refused ${wanted}.`, this.#outcomeInWords(outcome));
  }

  command(): Command {
    return { accountId: this.accountId, idempotencyKey: newIdempotencyKey() };
  }

  /** All items of a list, page by page, as they came. */
  async items(what: string, ask: (page: { cursor?: string }) => unknown): Promise<unknown[]> {
    const items: unknown[] = [];
    const cursors = new Set<string>();
    for (let page: { cursor?: string } = {}; ;) {
      const { items: more, nextCursor } = await this.answerOf(uncheckedPageSchema, `A page of ${what} comes.`, () =>
        ask(page),
      );
      items.push(...more);
      if (!nextCursor) return items;
      const isEndless = cursors.has(nextCursor) || cursors.size === MAX_PAGES;
      this.expect(!isEndless, `The list of ${what} comes to an end, and no cursor comes twice.`, {
        nextCursor,
        pages: cursors.size + 1,
      });
      cursors.add(nextCursor);
      page = { cursor: nextCursor };
    }
  }

  /** The applications that a query finds, unchecked. By default, the whole catalogue. */
  async applications(
    query: { kind?: Application['kind']; search?: string; ids?: string[] } = {},
  ): Promise<Application[]> {
    const { adapter, accountId } = this;
    return (await this.items('applications', (page) =>
      adapter.listApplications({ accountId, ...query, ...page }),
    )) as Application[];
  }

  /** The integrations of the account, unchecked. */
  async integrations(accountId = this.accountId): Promise<Integration[]> {
    return (await this.items('integrations', (page) =>
      this.adapter.listIntegrations({ accountId, ...page }),
    )) as Integration[];
  }

  /** The integration with an identifier. Fails if the account has none. */
  async stored(id: string): Promise<Integration> {
    const all = await this.integrations();
    return this.expectPresent(
      all.find((item) => item.id === id),
      'An integration that was added and not removed is in the list.',
      all,
    );
  }

  /** The application that can be set up. */
  async application(): Promise<Application> {
    const { applicationId } = this.subject.configurable;
    const all = await this.applications();
    const ids = all.map(({ id }) => id);
    const application = this.expectPresent(
      all.find(({ id }) => id === applicationId),
      `The catalogue holds ${applicationId}, which is to be set up.`,
      ids,
    );
    this.#secretNames = secretNames(application.id, fieldsOf(application));
    return application;
  }

  /** Adds an application. By default, the one that can be set up. */
  add(command: Partial<Command> & { applicationId?: string } = {}): Promise<Integration> {
    const { applicationId } = this.subject.configurable;
    const whole = { applicationId, ...this.command(), ...command };
    return this.answerOf(integrationSchema, `Adding ${whole.applicationId} succeeds.`, () =>
      this.adapter.addIntegration(whole),
    );
  }

  /** Saves a valid configuration. By default, the given one. */
  configure(integrationId: string, command: Partial<ConfigureIntegration> = {}): Promise<Integration> {
    const whole = { ...this.configuring(integrationId), ...command };
    return this.answerOf(integrationSchema, 'Saving a valid configuration succeeds.', () =>
      this.adapter.configureIntegration(whole),
    );
  }

  /** Returns the command that saves the given configuration. */
  configuring(integrationId: string): ConfigureIntegration {
    return { ...this.command(), integrationId, configuration: { ...this.subject.configurable.configuration } };
  }

  async remove(integrationId: string, command: Partial<Command> = {}): Promise<void> {
    const whole = { ...this.command(), integrationId, ...command };
    await this.answer('Removing an integration succeeds.', () => this.adapter.removeIntegration(whole));
  }

  /** Fails unless the account has so many integrations of an application. */
  async expectCount(applicationId: string, count: number): Promise<void> {
    const ids = (await this.integrations()).filter((item) => item.applicationId === applicationId).map(({ id }) => id);
    this.expect(ids.length === count, `The account has ${count} of ${applicationId}.`, ids);
  }

  /** The given values of the fields that are secret. */
  async secrets(): Promise<[name: string, value: string][]> {
    await this.application();
    const given: [string, ConfigurationValue][] = Object.entries(this.subject.configurable.configuration);
    return given.filter(([name]) => this.#secretNames?.has(name)).map(([name, value]) => [name, String(value)]);
  }

  // The credentials may be real: until it is known which fields are secret, every value may be a secret.
  get #hidden(): string[] {
    const given = Object.entries(this.subject.configurable.configuration);
    return given.flatMap(([name, value]) =>
      typeof value === 'string' && value && this.#secretNames?.has(name) !== false ? value : [],
    );
  }

  #outcomeInWords(outcome: Outcome): string {
    if (outcome === 'silence') return `nothing, for ${this.#patience} ms`;
    return 'reason' in outcome
      ? describeValue(outcome.reason, this.#hidden)
      : `the answer ${describeValue(outcome.answer, this.#hidden)}`;
  }

  #broken(promise: string, came: string): BrokenPromise {
    return new BrokenPromise(`Promised: ${promise} Came: ${came}`);
  }
}

function isRefusal(reason: unknown): reason is Refusal {
  if (typeof reason !== 'object' || reason === null) return false;
  const { name, code } = reason as { name?: unknown; code?: unknown };
  return name === 'IntegrationsError' && ERROR_CODES.some((known) => known === code);
}
