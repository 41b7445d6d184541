import { fixture, html } from '@open-wc/testing/pure';
import { html as template, LitElement, nothing, type TemplateResult } from 'lit';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ModalController } from '../../src/ui/dialog/modal-controller.ts';
import { deepActiveElement } from '../../src/ui/dom/focus.ts';
import { expectFocus, pressOutside } from '../support/fixtures/dialog-fixture.ts';

/** A dialog that closes only where the test lets it, with a field and, if asked for, another dialog inside. */
class TestModal extends LitElement {
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

const dialog = page.getByRole('dialog', { name: 'Test' });
const field = page.getByRole('textbox', { name: 'Field' });
const first = page.getByRole('button', { name: 'First' });
const opener = page.getByRole('button', { name: 'Open' });

let modal: TestModal;
let events: string[];

async function show(properties: Partial<TestModal> = {}): Promise<void> {
  const container = await fixture<HTMLElement>(
    html`<div><button type="button" @click=${() => (modal.open = true)}>Open</button><test-modal></test-modal></div>`,
  );
  modal = container.querySelector<TestModal>('test-modal')!;
  Object.assign(modal, properties);
  for (const type of ['open', 'close']) {
    modal.addEventListener(type, () => events.push(type));
    container.addEventListener(type, () => events.push(`${type} outside`));
  }
  await userEvent.click(opener);
  await expect.element(dialog).toBeVisible();
}

beforeEach(() => {
  events = [];
});

describe('opening and closing', () => {
  it('shows a modal dialog and says so to the host only', async () => {
    await show();
    expect(dialog.element().matches(':modal')).toBe(true);
    expect(events).toEqual(['open']);
    modal.open = false;
    await expect.element(dialog).not.toBeInTheDocument();
    expect(events).toEqual(['open', 'close']);
  });

  it('shows a dialog that was open before it was connected', async () => {
    const early = document.createElement('test-modal') as TestModal;
    early.open = true;
    const opened: string[] = [];
    early.addEventListener('open', () => opened.push('open'));
    const container = await fixture<HTMLElement>(html`<div></div>`);
    container.append(early);
    await expect.element(dialog).toBeVisible();
    expect(dialog.element().matches(':modal')).toBe(true);
    expect(opened).toEqual(['open']);
  });

  it('opens and closes again and again', async () => {
    await show();
    for (let count = 0; count < 3; count += 1) {
      modal.open = false;
      await modal.updateComplete;
      modal.open = true;
      await modal.updateComplete;
    }
    await expect.element(dialog).toBeVisible();
    expect(dialog.element().matches(':modal')).toBe(true);
    expect(events).toEqual(['open', 'close', 'open', 'close', 'open', 'close', 'open']);
  });
});

describe('Escape', () => {
  it('closes where the host lets it', async () => {
    await show();
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    expect(modal.open).toBe(false);
    expect(modal.asked).toEqual(['escape']);
  });

  it('does not close, however often it is pressed, while the host refuses', async () => {
    await show({ lets: false });
    await userEvent.keyboard('{Escape}{Escape}{Escape}{Escape}');
    await expect.element(dialog).toBeVisible();
    expect(dialog.element().matches(':modal')).toBe(true);
    expect(modal.asked).toEqual(['escape', 'escape', 'escape', 'escape']);
    expect(events).toEqual(['open']);
  });

  it.each([{ isComposing: true }, { keyCode: 229 }])(
    'ends the composition of a text, and is for nothing else: %o',
    async (init) => {
      await show();
      const onPage = vi.fn<() => void>();
      document.addEventListener('keydown', onPage);
      onTestFinished(() => document.removeEventListener('keydown', onPage));
      const options = { key: 'Escape', bubbles: true, composed: true, cancelable: true, ...init };
      expect(field.element().dispatchEvent(new KeyboardEvent('keydown', options))).toBe(true);
      expect(modal.asked).toEqual([]);
      expect(onPage).not.toHaveBeenCalled();
    },
  );

  it('does not close, however often it is pressed, while nothing has the focus', async () => {
    await show({ lets: false });
    await userEvent.click(page.getByText('Text'));
    (deepActiveElement() ?? document.body).blur();
    await userEvent.keyboard('{Escape}');
    await userEvent.keyboard('{Escape}');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => dialog.element().matches(':modal')).toBe(true);
    expect(modal.open).toBe(true);
    // A browser that closes it all the same makes the host answer twice for one press.
    expect(modal.asked.length).toBeGreaterThanOrEqual(3);
    expect(events).toEqual(['open']);
    modal.lets = true;
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    expect(events).toEqual(['open', 'close']);
  });

  it('is shown again where the browser has closed it without asking, and the host refuses', async () => {
    await show({ lets: false });
    const native = dialog.element() as HTMLDialogElement;
    native.close();
    await expect.poll(() => native.matches(':modal')).toBe(true);
    expect(modal.asked).toEqual(['escape']);
    expect(events).toEqual(['open']);
    modal.lets = true;
    native.close();
    await expect.poll(() => modal.open).toBe(false);
    await expect.poll(() => events).toEqual(['open', 'close']);
    await expectFocus(opener);
  });

  it('is left to the page where that has used it before', async () => {
    await show();
    const use = (event: KeyboardEvent): void => event.preventDefault();
    document.defaultView!.addEventListener('keydown', use, { capture: true });
    onTestFinished(() => document.defaultView!.removeEventListener('keydown', use, { capture: true }));
    modal.open = false;
    await modal.updateComplete;
    // Whoever listens on the window in the capture phase comes in the order of registration.
    modal.open = true;
    await modal.updateComplete;
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).toBeVisible();
    expect(modal.asked).toEqual([]);
  });

  it('does not reach the page around', async () => {
    await show();
    const reached: string[] = [];
    const reach = ({ key }: KeyboardEvent): void => void reached.push(key);
    for (const type of ['keydown', 'keyup'] as const) {
      document.addEventListener(type, reach, { capture: true });
      onTestFinished(() => document.removeEventListener(type, reach, { capture: true }));
    }
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    expect(reached).toEqual([]);
  });

  it('closes only the inner one of two', async () => {
    await show();
    modal.nested = true;
    await expect.poll(() => dialog.elements()).toHaveLength(2);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => dialog.elements()).toHaveLength(1);
    expect(modal.open).toBe(true);
    expect(modal.asked).toEqual([]);
    expect(events).toEqual(['open']);
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    expect(events).toEqual(['open', 'close']);
  });
});

describe('the pointer', () => {
  it('closes with a press outside where the host lets it', async () => {
    await show({ lets: false });
    await pressOutside();
    await expect.element(dialog).toBeVisible();
    modal.lets = true;
    await pressOutside();
    await expect.element(dialog).not.toBeInTheDocument();
    expect(modal.asked).toEqual(['outside', 'outside']);
  });

  it('does not close with a press inside, on the padding and the border', async () => {
    await show();
    await userEvent.click(page.getByText('Text'));
    const { left, top, width } = dialog.element().getBoundingClientRect();
    for (const inset of [0.5, 4]) {
      await userEvent.pointer({ coords: { x: left + inset, y: top + inset }, keys: '[MouseLeft]' });
      await userEvent.pointer({ coords: { x: left + width / 2, y: top + inset }, keys: '[MouseLeft]' });
    }
    expect(modal.asked).toEqual([]);
  });

  it.for([
    ['from inside to outside', true],
    ['from outside to inside', false],
  ] as const)('does not close with a drag %s', async ([, outward]) => {
    await show();
    const { left, top } = page.getByText('Text').element().getBoundingClientRect();
    const inside = { x: left + 5, y: top + 5 };
    const outside = { x: 3, y: 3 };
    const [from, to] = outward ? [inside, outside] : [outside, inside];
    await userEvent.pointer([
      { coords: from, keys: '[MouseLeft>]' },
      { coords: to, keys: '[/MouseLeft]' },
    ]);
    expect(modal.asked).toEqual([]);
    // The next press outside is one again.
    await pressOutside();
    expect(modal.asked).toEqual(['outside']);
  });

  it('closes only the inner one of two', async () => {
    await show();
    modal.nested = true;
    await expect.poll(() => dialog.elements()).toHaveLength(2);
    await pressOutside();
    await expect.poll(() => dialog.elements()).toHaveLength(1);
    expect(modal.open).toBe(true);
    expect(modal.asked).toEqual([]);
  });
});

describe('focus', () => {
  it('goes to what asks for it, and back to the opener', async () => {
    await show();
    await expectFocus(field);
    modal.open = false;
    await expect.element(dialog).not.toBeInTheDocument();
    await expectFocus(opener);
  });

  it('goes back to an opener in a shadow root', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const root = host.attachShadow({ mode: 'open' });
    const inner = document.createElement('button');
    inner.textContent = 'Inner';
    modal = document.createElement('test-modal') as TestModal;
    root.append(inner, modal);
    inner.focus();
    modal.open = true;
    await expectFocus(field);
    modal.open = false;
    await expect.element(dialog).not.toBeInTheDocument();
    await expectFocus(page.getByRole('button', { name: 'Inner' }));
  });

  it('goes nowhere when the opener is gone', async () => {
    await show();
    opener.element().remove();
    modal.open = false;
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.poll(() => deepActiveElement()).toBeUndefined();
    expect(events).toEqual(['open', 'close']);
  });

  it('moves to what asks for it later', async () => {
    await show({ stage: 'early' });
    await expectFocus(first);
    modal.stage = 'late';
    await expectFocus(field);
  });

  it('stays where somebody has moved it when something comes that asks for it', async () => {
    await show({ stage: 'early' });
    await expectFocus(first);
    const other = page.getByRole('link', { name: 'Help' });
    await userEvent.tab();
    await expectFocus(other);
    modal.stage = 'late';
    await expect.element(field).toBeVisible();
    await expectFocus(other);
  });

  it('is not lost when what has it goes', async () => {
    await show({ stage: 'other' });
    await userEvent.click(page.getByRole('button', { name: 'Other' }));
    modal.stage = 'late';
    await expectFocus(field);
    modal.stage = 'early';
    await expectFocus(first);
  });

  it('stays where it is while the dialog is updated', async () => {
    await show();
    await userEvent.click(first);
    modal.requestUpdate();
    await modal.updateComplete;
    await expectFocus(first);
  });
});

describe('removed and moved', () => {
  it('is modal again after a move, and says nothing of it', async () => {
    await show();
    const elsewhere = await fixture<HTMLElement>(html`<div></div>`);
    elsewhere.append(modal);
    await expect.poll(() => dialog.element().matches(':modal')).toBe(true);
    expect(events).toEqual(['open']);
    modal.open = false;
    await expect.element(dialog).not.toBeInTheDocument();
    expect(events).toEqual(['open', 'close']);
    await expectFocus(opener);
  });

  it('gives the focus back where it is removed, after the removal', async () => {
    await show();
    modal.remove();
    await expectFocus(opener);
  });

  it('leaves the focus where the page brings it when it removes the dialog', async () => {
    await show();
    const other = document.createElement('button');
    modal.parentElement!.append(other);
    modal.remove();
    other.focus();
    await Promise.resolve();
    expect(deepActiveElement()).toBe(other);
  });

  it('leaves the page usable when it is removed, and comes back when it does', async () => {
    await show();
    const parent = modal.parentElement!;
    modal.remove();
    await expect.element(dialog).not.toBeInTheDocument();
    await userEvent.click(opener);
    expect(events).toEqual(['open']);
    parent.append(modal);
    await expect.element(dialog).toBeVisible();
    expect(dialog.element().matches(':modal')).toBe(true);
  });

  it('says that it has closed when that happens while it is out of the document', async () => {
    await show();
    const parent = modal.parentElement!;
    modal.remove();
    modal.open = false;
    await modal.updateComplete;
    expect(events).toEqual(['open', 'close']);
    parent.append(modal);
    await modal.updateComplete;
    await expect.element(dialog).not.toBeInTheDocument();
    expect(events).toEqual(['open', 'close']);
  });
});
