import { fixture, html } from '@open-wc/testing/pure';
import { html as template, LitElement, nothing, type TemplateResult } from 'lit';
import { expect } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ModalController } from '../../../src/ui/dialog/modal-controller.ts';

/** A dialog that closes only where the test lets it, with a field and, if asked for, another dialog inside. */
export class TestModal extends LitElement {
  static override properties = {
    open: { type: Boolean },
    stage: { type: String },
    nested: { type: Boolean },
  };

  declare open: boolean;
  declare stage: 'early' | 'late' | 'other';
  declare nested: boolean;
  asked: string[] = [];
  lets = true;

  constructor() {
    super();
    this.open = false;
    this.stage = 'late';
    this.nested = false;
    new ModalController(this, {
      dialog: () => this.renderRoot.querySelector('dialog'),
      mayClose: (how) => {
        this.asked.push(how);
        return this.lets;
      },
    });
  }

  protected override render(): TemplateResult {
    return template`<dialog aria-label="Test">
      <button type="button">First</button>
      ${this.stage === 'other' ? template`<button type="button">Other</button>` : nothing}
      ${this.stage === 'late' ? template`<input aria-label="Field" autofocus />` : nothing}
      ${this.nested && this.open ? template`<test-modal open></test-modal>` : nothing}
      <p>Text</p>
      <a href="#help">Help</a>
    </dialog>`;
  }
}
customElements.define('test-modal', TestModal);

export const dialog = page.getByRole('dialog', { name: 'Test' });
export const field = page.getByRole('textbox', { name: 'Field' });
export const first = page.getByRole('button', { name: 'First' });
export const opener = page.getByRole('button', { name: 'Open' });

export interface Shown {
  readonly modal: TestModal;
  /** What the modal said so far, and what of it was heard outside. */
  readonly events: string[];
}

/** Shows a modal beside the button that opens it, and opens it. */
export async function show(properties: Partial<TestModal> = {}): Promise<Shown> {
  const events: string[] = [];
  const container = await fixture<HTMLElement>(
    html`<div><button type="button" @click=${() => (modal.open = true)}>Open</button><test-modal></test-modal></div>`,
  );
  const modal = container.querySelector<TestModal>('test-modal')!;
  Object.assign(modal, properties);
  for (const type of ['open', 'close']) {
    modal.addEventListener(type, () => events.push(type));
    container.addEventListener(type, () => events.push(`${type} outside`));
  }
  await userEvent.click(opener);
  await expect.element(dialog).toBeVisible();
  return { modal, events };
}
