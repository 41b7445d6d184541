import { createContext } from '@lit/context';
import type { IntegrationsAdapter } from '../../adapter/adapter.ts';

// Registered symbols, so that two copies of the library on a page, and a host's own provider, agree.

/** The context of the adapter that elements below a provider use. */
export const adapterContext = createContext<IntegrationsAdapter | undefined>(
  Symbol.for('integration-elements/adapter'),
);

/** The context of the account that elements below a provider show. */
export const accountIdContext = createContext<string | undefined>(Symbol.for('integration-elements/account-id'));
