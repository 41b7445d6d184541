import type { IntegrationsAdapter } from './adapter.ts';

/** The source of one account's data. */
export interface Source {
  readonly adapter: IntegrationsAdapter;
  readonly accountId: string;
}
