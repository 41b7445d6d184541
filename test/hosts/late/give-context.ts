import { ContextProvider } from '@lit/context';
import { LitElement } from 'lit';
import { createMemoryAdapter } from '../../../src/adapter/memory/memory-adapter.ts';
import { accountIdContext, adapterContext } from '../../../src/ui/host/contexts.ts';
import { APPLICATIONS, INTEGRATIONS } from '../../support/catalogue.ts';

/** A provider of the page's own, which stands around everything. */
class PagesOwn extends LitElement {
  readonly adapter = new ContextProvider(this, {
    context: adapterContext,
    initialValue: createMemoryAdapter({ applications: APPLICATIONS, integrations: { 100: INTEGRATIONS } }),
  });
  readonly accountId = new ContextProvider(this, { context: accountIdContext, initialValue: '100' });

  override createRenderRoot(): this {
    return this;
  }
}

customElements.define('pages-own', PagesOwn);
