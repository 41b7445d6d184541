import { html, type LitElement } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { LocalizeController } from '../localization/localize-controller.ts';
import type { Integration } from '../model/integration.ts';
import type { AccountStore } from '../store/account-store.ts';
import { integrationRow, type IntegrationView } from './integration-row.ts';
import { loadLateParts } from './load-late-parts.ts';
import type { LongList } from './long-list.ts';

/** More integrations than this are a long list. */
const MANY = 20;
/** How long the list waits for what makes it long, in milliseconds, before it is shown without. */
const PATIENCE = 5_000;

/** The list of integrations. What only a long one needs comes when there is one. */
export class IntegrationList {
  /** Absent where the list is short, while it is on its way, and where it could not be loaded. */
  long: LongList | undefined;
  #longFor: AccountStore | undefined;
  #isAwaited = false;

  /** Draws what an account has. Where `wasSeen`, it has been in the page before, and stays there while more is loaded. */
  render(
    host: LitElement,
    localize: LocalizeController,
    store: AccountStore | undefined,
    integrations: readonly Integration[],
    viewOf: (integration: Integration) => IntegrationView,
    wasSeen: boolean,
  ): unknown {
    // A list that was long stays so until another account is shown.
    if (store !== this.#longFor && integrations.length > MANY) {
      this.#longFor = store;
      this.long = undefined;
      this.#isAwaited = !wasSeen;
      void this.#load(host, localize, store);
    }
    if (store === this.#longFor && (this.long || this.#isAwaited)) return this.long?.render(integrations, viewOf);
    return html`<ul role="list" aria-labelledby="heading">
      ${repeat(
        integrations,
        ({ id }) => id,
        (integration) => integrationRow(viewOf(integration), localize),
      )}
    </ul>`;
  }

  async #load(host: LitElement, localize: LocalizeController, store: AccountStore | undefined): Promise<void> {
    const patience = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE));
    const parts = await Promise.race([loadLateParts(), patience]).catch(() => undefined);
    if (store !== this.#longFor) return;
    this.#isAwaited = false;
    this.long = parts && new parts.LongList(host, localize);
    host.requestUpdate();
  }
}
