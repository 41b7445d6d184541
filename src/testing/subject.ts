import type { IntegrationsAdapter } from '../adapter/adapter.ts';
import { newIdempotencyKey } from '../adapter/idempotency-key.ts';
import type { Application } from '../model/application.ts';
import type { ConfigurationValue } from '../model/field.ts';
import { integrationSchema, type Integration } from '../model/integration.ts';
import { pageSchema } from '../model/page.ts';
import { promised } from './promise.ts';

/** An adapter to be tested, on data that a test may change. Made anew for each test. */
export interface AdapterSubject {
  readonly adapter: IntegrationsAdapter;
  /** An account on which everything is allowed and nothing is yet. */
  readonly accountId: string;
  /** An application with a set-up, not `multiple`, and values that its set-up accepts. */
  readonly configurable: { readonly applicationId: string; readonly configuration: Readonly<Record<string, ConfigurationValue>> };
  /** Ends what was begun for the test. */
  readonly dispose?: () => unknown;
}

/** Makes what a test needs. */
export type CreateSubject = () => AdapterSubject | Promise<AdapterSubject>;

/** The pages of a list that are read at most: more is taken for a list without an end. */
const MOST_PAGES = 500;

/** All items of a list, page by page. */
export async function itemsOf(ask: (cursor: string | undefined) => Promise<unknown>): Promise<unknown[]> {
  const items: unknown[] = [];
  let cursor: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const answer: unknown = await ask(cursor);
    const page = pageSchema.safeParse(answer);
    promised(page.success, 'A list answers with {items, nextCursor?}.', answer);
    items.push(...page.data.items);
    if (!page.data.nextCursor) return items;
    cursor = page.data.nextCursor;
  }
  throw new Error(`A list ends. It had more than ${MOST_PAGES} pages.`);
}

/** What is on the account. */
export async function integrationsOf({ adapter, accountId }: AdapterSubject): Promise<Integration[]> {
  return (await itemsOf((cursor) => adapter.listIntegrations({ accountId, ...(cursor && { cursor }) }))) as Integration[];
}

/** The catalogue. */
export async function applicationsOf({ adapter, accountId }: AdapterSubject): Promise<Application[]> {
  return (await itemsOf((cursor) => adapter.listApplications({ accountId, ...(cursor && { cursor }) }))) as Application[];
}

/** Adds the application that can be set up. */
export async function added(subject: AdapterSubject, idempotencyKey = newIdempotencyKey()): Promise<Integration> {
  const { adapter, accountId, configurable } = subject;
  const answer: unknown = await adapter.addIntegration({ accountId, applicationId: configurable.applicationId, idempotencyKey });
  const integration = integrationSchema.safeParse(answer);
  promised(integration.success, 'Adding answers with the integration.', answer);
  return integration.data;
}

/** Sets an integration up. */
export async function configured(
  { adapter, accountId, configurable }: AdapterSubject,
  { id, version }: Pick<Integration, 'id' | 'version'>,
  configuration: Readonly<Record<string, ConfigurationValue>> = configurable.configuration,
  idempotencyKey = newIdempotencyKey(),
): Promise<Integration> {
  const command = { accountId, integrationId: id, configuration: { ...configuration }, idempotencyKey };
  const answer: unknown = await adapter.configureIntegration({ ...command, ...(version !== undefined && { version }) });
  const integration = integrationSchema.safeParse(answer);
  promised(integration.success, 'Saving a configuration answers with the integration in its new state.', answer);
  return integration.data;
}

/** The names of the secret fields of the application that can be set up. */
export async function secretNamesOf(subject: AdapterSubject): Promise<string[]> {
  const application = (await applicationsOf(subject)).find(({ id }) => id === subject.configurable.applicationId);
  return (application?.setup ?? []).filter(({ type }) => type === 'secret').map(({ name }) => name);
}
