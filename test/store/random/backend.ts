import type { ChangeIntegration, ConfigureIntegration, IntegrationsAdapter } from '../../../src/adapter/adapter.ts';
import { IntegrationsError, type ErrorCode } from '../../../src/model/errors.ts';
import type { Operation } from '../../../src/adapter/operation.ts';
import type { Application } from '../../../src/model/application.ts';
import type { IntegrationChange } from '../../../src/model/integration-change.ts';
import type { Integration } from '../../../src/model/integration.ts';
import { ALL_PERMITTED } from '../../../src/model/permissions.ts';

/** Stands in every secret that a bad backend gives away. */
export const SECRET = 'canary-4f1c';

const setup = [{ name: 'token', label: 'Token', type: 'secret' as const }];
/** An application of each sort. One has the name of the first integration, too. */
export const CATALOGUE: Application[] = [
  { id: 'single', name: 'Single', kind: 'third-party', setup },
  { id: 'several', name: 'Several', kind: 'third-party', multiple: true, setup },
  { id: 'i-1', name: 'Like an integration', kind: 'third-party', setup },
];

/** What becomes of a call: `lost` is a failure after it took effect, the other failures come before. */
export type Fate = 'right' | 'lost' | 'malformed' | 'broken item' | 'doubled' | 'indiscreet' | ErrorCode;

interface Argument {
  readonly signal?: AbortSignal;
  readonly integrationId?: string;
  readonly applicationId?: string;
  readonly idempotencyKey?: string;
}

/** A call on its way. */
export interface Call {
  readonly operation: Operation;
  readonly argument: Argument;
  /** When it was sent, in milliseconds. */
  readonly sentAt: number;
  /** Lets it take effect, or look at the data. */
  readonly arrive: () => void;
  /** Ends it. It arrives before, where it has not and its fate lets it. */
  readonly end: (fate: Fate) => void;
}

/** A backend that holds the truth, and whose calls arrive and end when a test says so. */
export class Backend {
  integrations: Integration[] = [];
  calls: Call[] = [];
  /** All integrations that it has ever told of to somebody who waited, by what tells one from another. */
  readonly told = new Set<string>();
  /** Which applications were ever added, under which identifier. */
  readonly added = new Map<string, string>();
  /** The keys of actions that took effect. */
  readonly done = new Set<string>();
  readonly subscribers = new Set<(change?: IntegrationChange) => void>();
  readonly adapter: IntegrationsAdapter;
  #number = 0;

  constructor() {
    for (const { id } of CATALOGUE.slice(0, 2)) this.add(id);
    this.adapter = {
      getPermissions: (query) => this.#call('getPermissions', query, () => ALL_PERMITTED),
      listApplications: (query) => this.#call('listApplications', query, () => ({ items: CATALOGUE })),
      listIntegrations: (query) => this.#call('listIntegrations', query, () => ({ items: this.integrations })),
      addIntegration: (command) => this.#call('addIntegration', command, () => this.add(command.applicationId)),
      configureIntegration: (command: ConfigureIntegration) =>
        this.#call('configureIntegration', command, () => this.configure(command)),
      removeIntegration: (command) => this.#call('removeIntegration', command, () => this.remove(command)),
      subscribe: (_query, onChange) => {
        this.subscribers.add(onChange);
        return () => this.subscribers.delete(onChange);
      },
    };
  }

  add(applicationId: string): Integration {
    const isThere = this.integrations.some((integration) => integration.applicationId === applicationId);
    if (isThere && applicationId !== 'several') throw new IntegrationsError('conflict');
    const integration: Integration = {
      id: `i-${(this.#number += 1)}`,
      applicationId,
      status: 'setup-required',
      version: 1,
    };
    this.integrations = [...this.integrations, integration];
    this.added.set(integration.id, applicationId);
    return integration;
  }

  configure({ integrationId, version }: Pick<ChangeIntegration, 'integrationId' | 'version'>): Integration {
    const old = this.#find(integrationId, version);
    const configuration = { values: { name: integrationId }, secrets: ['token'] };
    const changed: Integration = { ...old, status: 'active', version: Number(old.version) + 1, configuration };
    this.integrations = this.integrations.map((integration) => (integration === old ? changed : integration));
    return changed;
  }

  remove({ integrationId, version }: Pick<ChangeIntegration, 'integrationId' | 'version'>): void {
    const old = this.#find(integrationId, version);
    this.integrations = this.integrations.filter((integration) => integration !== old);
  }

  #find(integrationId: string, version: unknown): Integration {
    const integration = this.integrations.find(({ id }) => id === integrationId);
    if (!integration) throw new IntegrationsError('not-found');
    if (version !== undefined && version !== integration.version) throw new IntegrationsError('conflict');
    return integration;
  }

  // The answers are what the adapter's author has typed; what comes out may be anything.
  #call<T>(operation: Operation, argument: Argument, effect: () => unknown): Promise<T> {
    return new Promise<unknown>((resolve, reject) => {
      let answer: (() => unknown) | undefined;
      const arrive = (): void => {
        if (answer) return;
        try {
          const value = structuredClone(effect());
          answer = () => value;
          if (argument.idempotencyKey) this.done.add(argument.idempotencyKey);
        } catch (reason) {
          answer = () => {
            throw reason;
          };
        }
      };
      const end = (fate: Fate): void => {
        this.calls = this.calls.filter((other) => other !== call);
        if (FATES.has(fate)) arrive();
        try {
          // What has taken effect cannot be refused any more.
          const given = spoil(answer && !FATES.has(fate) ? 'lost' : fate, answer?.());
          if (!argument.signal?.aborted) this.#note(given);
          resolve(given);
        } catch (reason) {
          reject(reason);
        }
      };
      const call: Call = { operation, argument, sentAt: Date.now(), arrive, end };
      this.calls.push(call);
    }) as Promise<T>;
  }

  #note(given: unknown): void {
    const integrations =
      given !== null && typeof given === 'object' && 'items' in given ? (given.items as unknown[]) : [given];
    for (const integration of integrations) this.told.add(signature(integration as Integration));
  }
}

const FATES: ReadonlySet<Fate> = new Set<Fate>(['right', 'lost', 'malformed', 'broken item', 'doubled', 'indiscreet']);

/** What tells one state of one integration from all others. */
export function signature(integration: Integration | undefined | null): string {
  return `${integration?.id} ${integration?.applicationId} ${integration?.status} ${integration?.version}`;
}

function spoil(fate: Fate, answer: unknown): unknown {
  if (fate === 'right') return answer;
  if (fate === 'lost') throw new IntegrationsError('network');
  if (fate === 'malformed') return { items: 'none', id: 7 };
  if (!FATES.has(fate)) throw new IntegrationsError(fate as ErrorCode);
  const items = answer && typeof answer === 'object' && 'items' in answer ? (answer.items as Integration[]) : undefined;
  if (fate === 'indiscreet')
    return items ? { items: items.map(indiscreet) } : answer && indiscreet(answer as Integration);
  if (!items) return answer;
  const broken = items.map((item, index) =>
    index === 0 ? { ...item, status: 'unheard-of', kind: 'unheard-of' } : item,
  );
  return { items: fate === 'doubled' ? [...items, ...items] : broken };
}

function indiscreet<T extends object>(item: T): T {
  return 'status' in item ? { ...item, configuration: { values: { token: SECRET }, secrets: [] } } : item;
}
