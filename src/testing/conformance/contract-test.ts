import type { ChangeIntegration, Command, ConfigureIntegration } from '../../adapter/adapter.ts';
import { fieldsOf, type Application } from '../../model/application.ts';
import type { ConfigurationValue } from '../../model/configuration/configuration-value.ts';
import { newIdempotencyKey } from '../../model/idempotency-key.ts';
import { integrationSchema, type Integration, type Version } from '../../model/integration.ts';
import { uncheckedPageSchema } from '../../model/page.ts';
import { secretNames } from '../../presets/secret-names.ts';
import type { AdapterSubject } from './contract-fixture.ts';
import { Expectations } from './expectations.ts';

/** Promises in plain words, each with its test. */
export type ContractTests = Readonly<Record<string, (test: ContractTest) => Promise<void>>>;

/** A list with more pages counts as endless. */
const MAX_PAGES = 1_000;

/** The identifier of no integration. */
export const UNKNOWN = 'no-such-integration';

/** One promise tested on one adapter. */
export class ContractTest extends Expectations {
  readonly subject: AdapterSubject;
  readonly accountId: string;
  /** Undefined until the catalogue has said which fields are secret. */
  #secretNames: ReadonlySet<string> | undefined;

  constructor(subject: AdapterSubject, patience: number) {
    super(subject.adapter, patience);
    this.subject = subject;
    this.accountId = subject.accountId;
  }

  command(): Command {
    return { accountId: this.accountId, idempotencyKey: newIdempotencyKey() };
  }

  /** Returns the command that changes an integration. */
  changing(integrationId: string, command: Partial<ChangeIntegration> = {}): ChangeIntegration {
    return { ...this.command(), integrationId, ...command };
  }

  /** Returns the command that saves the given configuration. */
  configuring(integrationId: string, command: Partial<ConfigureIntegration> = {}): ConfigureIntegration {
    const { configuration } = this.subject.configurable;
    return { configuration: { ...configuration }, ...this.changing(integrationId, command) };
  }

  /** All items of a list, page by page, as they came. */
  async items(what: string, ask: (page: { cursor?: string }) => unknown): Promise<unknown[]> {
    const items: unknown[] = [];
    const cursors = new Set<string>();
    for (let page: { cursor?: string } = {}; ;) {
      const listing = (): unknown => ask(page);
      const { items: more, nextCursor } = await this.answerOf(uncheckedPageSchema, `A page of ${what} comes.`, listing);
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

  /** The identifiers of the applications that a query finds. */
  async applicationIds(query: Parameters<ContractTest['applications']>[0] = {}): Promise<string[]> {
    return (await this.applications(query)).map(({ id }) => id);
  }

  /** The integrations of the account, unchecked. */
  async integrations(accountId = this.accountId): Promise<Integration[]> {
    return (await this.items('integrations', (page) =>
      this.adapter.listIntegrations({ accountId, ...page }),
    )) as Integration[];
  }

  /** The identifiers of the integrations of the account. */
  async ids(accountId = this.accountId): Promise<string[]> {
    return (await this.integrations(accountId)).map(({ id }) => id);
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
    const application = this.expectPresent(
      all.find(({ id }) => id === applicationId),
      `The catalogue holds ${applicationId}, which is to be set up.`,
      all.map(({ id }) => id),
    );
    this.#secretNames = secretNames(application.id, fieldsOf(application));
    return application;
  }

  /** Adds an application. By default, the one that can be set up. */
  add(command: Partial<Command> & { applicationId?: string } = {}): Promise<Integration> {
    const { applicationId } = this.subject.configurable;
    const whole = { applicationId, ...this.command(), ...command };
    const adding = this.call('addIntegration', whole);
    return this.answerOf(integrationSchema, `Adding ${whole.applicationId} succeeds.`, adding);
  }

  /** Adds an application, and returns the integration with its version. Skips the test if it has none. */
  async addVersioned(): Promise<{ id: string; version: Version }> {
    const { id, version } = await this.add();
    return { id, version: this.skipUnless(version, 'The adapter has no versions.') };
  }

  /** Saves a valid configuration. By default, the given one. */
  configure(integrationId: string, command: Partial<ConfigureIntegration> = {}): Promise<Integration> {
    const saving = this.call('configureIntegration', this.configuring(integrationId, command));
    return this.answerOf(integrationSchema, 'Saving a valid configuration succeeds.', saving);
  }

  async remove(integrationId: string, command: Partial<Command> = {}): Promise<void> {
    const removing = this.call('removeIntegration', this.changing(integrationId, command));
    await this.answer('Removing an integration succeeds.', removing);
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
  protected override get hidden(): string[] {
    const given = Object.entries(this.subject.configurable.configuration);
    return given.flatMap(([name, value]) =>
      typeof value === 'string' && value && this.#secretNames?.has(name) !== false ? value : [],
    );
  }
}
