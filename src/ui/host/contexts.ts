import type { Context } from '@lit/context';
import type { IntegrationsAdapter } from '../../adapter/adapter.ts';

// Registered symbols, so that two copies of the library on a page, and a host's own provider, agree.

type ContextOf<Value> = Context<unknown, Value | undefined>;

/** The context of the adapter that elements below a provider use. */
export const adapterContext = Symbol.for('integration-elements/adapter') as unknown as ContextOf<IntegrationsAdapter>;

/** The context of the account that elements below a provider show. */
export const accountIdContext = Symbol.for('integration-elements/account-id') as unknown as ContextOf<string>;

/** The context of the name of the account, as people know it. */
export const accountNameContext = Symbol.for('integration-elements/account-name') as unknown as ContextOf<string>;
