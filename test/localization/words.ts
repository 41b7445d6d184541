import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { LocalizeController } from '../../src/localization/localize-controller.ts';

/** All statuses. */
export const INTEGRATION_STATUSES = ['setup-required', 'pending', 'active', 'error', 'paused'] as const;

/** An element that shows some words in the language around it, and how often it was updated. */
export class LocalizedWords extends LitElement {
  readonly localize = new LocalizeController(this);
  updates = 0;

  override updated(): void {
    this.updates += 1;
  }

  override render(): TemplateResult | typeof nothing {
    return this.localize.ready ? html`${this.localize.term('completeSetup')}` : nothing;
  }

  /** What a person reads. */
  get words(): string {
    return this.renderRoot.textContent ?? '';
  }
}

customElements.define('localized-words', LocalizedWords);

declare global {
  interface HTMLElementTagNameMap {
    'localized-words': LocalizedWords;
  }
}
