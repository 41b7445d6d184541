import type { IntegrationsAdapter } from './adapter.ts';

/** Where the data of one account comes from. */
export interface Source {
  readonly adapter: IntegrationsAdapter;
  readonly accountId: string;
}
