import type { IntegrationsAdapter } from './adapter.ts';

/** The method of the adapter in which something failed. */
export type Operation = Exclude<keyof IntegrationsAdapter, 'subscribe'>;
