import type { Integration, IntegrationsAdapter } from 'integration-elements';
import 'integration-elements/define/integrations-section';

/** A page that is a custom element itself, with the section in its shadow root. */
export class AccountPage extends HTMLElement {
  onAdded?: (integration: Integration) => void;
  mayRemove?: (integrationId: string) => boolean;
  readonly #heading = document.createElement('h1');
  readonly #section = document.createElement('integrations-section');

  constructor() {
    super();
    this.#section.addEventListener('integration-added', (event) => this.onAdded?.(event.integration));
    this.#section.addEventListener('integration-removing', (event) => {
      if (this.mayRemove?.(event.integrationId) === false) event.preventDefault();
    });
    this.attachShadow({ mode: 'open' }).append(this.#heading, this.#section);
  }

  set customer(customer: string) {
    this.#heading.textContent = customer;
  }

  set accountId(accountId: string) {
    this.#section.accountId = accountId;
  }

  set adapter(adapter: IntegrationsAdapter) {
    this.#section.adapter = adapter;
  }
}

customElements.define('account-page', AccountPage);
