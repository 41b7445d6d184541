import { vi } from 'vitest';
import type { IntegrationsError } from '../../../src/model/errors.ts';
import type { Integration } from '../../../src/model/integration.ts';
import { AccountStore } from '../../../src/store/account-store.ts';
import { loadRemainingPages } from '../../../src/store/catalogue-pages.ts';
import {
  createScriptedAdapter,
  type Script,
  type ScriptedAdapter,
  type Turn,
} from '../../../src/testing/scripted-adapter.ts';
import { APPLICATIONS, INTEGRATIONS } from '../../support/catalogue.ts';

export const ids = APPLICATIONS.map(({ id }) => id);
export const [CM, TEAMS, SSO] = INTEGRATIONS as [Integration, Integration, Integration];

export interface Opened {
  readonly adapter: ScriptedAdapter;
  readonly store: AccountStore;
  readonly codes: string[];
  readonly missed: ReturnType<typeof vi.fn>;
  readonly leave: () => void;
  /** Reads the rest as an element does: after each change. */
  readonly read: () => Promise<void>;
  /** The cursors of the catalogue's pages that were asked for. */
  readonly asked: () => unknown[];
  readonly known: () => string[] | undefined;
}

/** An account whose catalogue comes in pages of two. */
export function open(integrations: readonly Integration[] = [CM], script: Script = {}): Opened {
  const adapter = createScriptedAdapter({ applications: APPLICATIONS, integrations, pageSize: 2 }, script);
  const store = new AccountStore(adapter, '100');
  const codes: string[] = [];
  const report = (error: IntegrationsError): void => void codes.push(error.code);
  const missed = vi.fn();
  return {
    adapter,
    store,
    codes,
    missed,
    leave: store.subscribe({ changed: () => {}, missed }),
    read: async () => {
      for (let before; before !== store.account?.catalogue;) {
        before = store.account?.catalogue;
        await loadRemainingPages(store, report);
      }
    },
    asked: () =>
      adapter.calls
        .filter(({ operation }) => operation === 'listApplications')
        .map(({ argument }) => argument['cursor']),
    known: () => store.account?.applications.map(({ id }) => id),
  };
}

/** What happens at the page of the catalogue after a cursor, of the `times`th try. */
export function atPage(cursor: string, ...turns: (Turn | undefined)[]): Script {
  return { listApplications: ({ argument }) => (argument['cursor'] === cursor ? turns.shift() : undefined) };
}

/** Adds an application elsewhere. */
export function add({ adapter }: Opened, applicationId: string): Promise<unknown> {
  return adapter.addIntegration({ accountId: '100', applicationId, idempotencyKey: applicationId });
}

export function soon(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
