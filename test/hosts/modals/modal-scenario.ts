import type { Field, IntegrationsAdapter } from 'integration-elements';
import { describe, expect, it, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { deepActiveElement } from '../../../src/ui/dom/focus.ts';
import { controlledAdapter, type ControlledAdapter } from '../../support/controlled-adapter.ts';

/** A modal of a framework, named "Customer", in which the section stands. */
export interface HostModal {
  /** Whether it is still open, as its framework sees it. */
  isOpen(): boolean;
  close(): void;
  unmount(): void;
}

/** Opens the modal, with a section on account 100 of this adapter. */
export type OpenModal = (adapter: IntegrationsAdapter) => Promise<HostModal> | HostModal;

/** So many fields that the form scrolls. */
const SETUP: Field[] = Array.from({ length: 30 }, (_, index) => ({
  name: `field-${index}`,
  label: `Field ${index}`,
  type: 'text',
}));

const picker = page.getByRole('dialog', { name: 'Integrations', exact: true });
const setup = page.getByRole('dialog', { name: 'Many configuration', exact: true });
const question = page.getByRole('alertdialog', { name: 'Discard changes?' });
const removal = page.getByRole('alertdialog', { name: 'Remove Many integration' });
const first = setup.getByRole('textbox', { name: 'Field 0 (optional)', exact: true });
const section = page.getByRole('region', { name: 'Integrations', exact: true });

/** Tests that the dialogs of a section live in the modal of a framework, and that it survives them. */
export function describeHostModal(name: string, open: OpenModal): void {
  describe(name, () => {
    async function show(): Promise<{ host: HostModal; control: ControlledAdapter }> {
      const control = controlledAdapter({
        applications: [{ id: 'many', name: 'Many', kind: 'third-party', setup: SETUP }, ...others()],
        integrations: [{ id: 'i-1', applicationId: 'many', status: 'active', version: '1' }],
      });
      const host = await open(control.adapter);
      onTestFinished(() => host.unmount());
      await expect.element(section).toBeVisible();
      return { host, control };
    }

    async function showTyped(): Promise<{ host: HostModal; control: ControlledAdapter }> {
      const shown = await show();
      await section.getByRole('button', { name: 'Edit: Many' }).click();
      await expect.element(first).toBeVisible();
      await first.click();
      await userEvent.keyboard('typed');
      return shown;
    }

    it('stays open where Escape asks, takes the question back and closes, and closes at its own', async () => {
      const { host } = await showTyped();
      await userEvent.keyboard('{Escape}');
      await expect.element(question).toBeVisible();
      await userEvent.keyboard('{Escape}');
      await expect.element(question).not.toBeInTheDocument();
      await expect.element(first).toHaveValue('typed');
      expect(host.isOpen()).toBe(true);
      await userEvent.keyboard('{Escape}');
      await question.getByRole('button', { name: 'Discard' }).click();
      await expect.element(setup).not.toBeInTheDocument();
      expect(host.isOpen()).toBe(true);
      await expect.poll(() => deepActiveElement()?.textContent?.trim()).toBe('Edit');
      await userEvent.keyboard('{Escape}');
      await expect.poll(() => host.isOpen()).toBe(false);
    });

    it('stays open where Escape closes the picker and a removal, also while nothing has the focus', async () => {
      const { host } = await show();
      await section.getByRole('button', { name: '+ Add new' }).click();
      await expect.element(picker).toBeVisible();
      deepActiveElement()?.blur();
      await userEvent.keyboard('{Escape}');
      await expect.element(picker).not.toBeInTheDocument();
      await section.getByRole('switch', { name: 'Many integration' }).click();
      await expect.element(removal).toBeVisible();
      await userEvent.keyboard('{Escape}');
      await expect.element(removal).not.toBeInTheDocument();
      expect(host.isOpen()).toBe(true);
    });

    it('lets Tab go round in the dialog', async () => {
      await showTyped();
      await tabTo('{Tab}', ({ id }) => id === 'field-1');
      await tabTo('{Shift>}{Tab}{/Shift}', (element) => element.getAttribute('part') === 'close-button');
      await tabTo('{Tab}', ({ id }) => id === 'field-2');
    });

    it('lets the wheel scroll what is long in the dialog', async () => {
      await showTyped();
      const wheel = new WheelEvent('wheel', { deltaY: 200, bubbles: true, composed: true, cancelable: true });
      first.element().dispatchEvent(wheel);
      expect(wheel.defaultPrevented).toBe(false);
      const touch = new Event('touchmove', { bubbles: true, composed: true, cancelable: true });
      first.element().dispatchEvent(touch);
      expect(touch.defaultPrevented).toBe(false);
    });

    it('stays open on a press outside, which closes the picker and asks nothing of what was typed', async () => {
      const { host } = await showTyped();
      await pressCorner();
      await expect.element(first).toHaveValue('typed');
      expect(host.isOpen()).toBe(true);
      await setup.getByRole('button', { name: 'Save' }).click();
      await expect.element(setup).not.toBeInTheDocument();
      await section.getByRole('button', { name: '+ Add new' }).click();
      await expect.element(picker).toBeVisible();
      await pressCorner();
      await expect.element(picker).not.toBeInTheDocument();
      expect(host.isOpen()).toBe(true);
    });

    it('can be pressed and typed into everywhere', async () => {
      const { control } = await showTyped();
      await setup.getByRole('button', { name: 'Save' }).click();
      await expect.element(setup).not.toBeInTheDocument();
      expect(control.callsOf('configureIntegration')).toMatchObject([
        { argument: { configuration: { 'field-0': 'typed' } } },
      ]);
      await section.getByRole('button', { name: '+ Add new' }).click();
      await picker.getByRole('searchbox').fill('Other');
      await picker.getByRole('button', { name: 'Add: Other', exact: true }).click();
      await picker.getByRole('button', { name: 'Done' }).click();
      await expect.element(picker).not.toBeInTheDocument();
      expect(control.callsOf('addIntegration')).toHaveLength(1);
    });

    it('closed by its page while a dialog is open leaves the page usable', async () => {
      const { host } = await showTyped();
      const beside = document.createElement('button');
      beside.textContent = 'Beside';
      let pressed = 0;
      beside.addEventListener('click', () => (pressed += 1));
      document.body.prepend(beside);
      onTestFinished(() => beside.remove());
      host.close();
      await expect.poll(() => host.isOpen()).toBe(false);
      await page.getByRole('button', { name: 'Beside' }).click();
      expect(pressed).toBe(1);
    });
  });
}

function others(): { id: string; name: string; kind: 'third-party' }[] {
  return ['Other', 'Another'].map((name) => ({ id: name.toLowerCase(), name, kind: 'third-party' }));
}

async function pressCorner(): Promise<void> {
  await userEvent.click(document.documentElement, { position: { x: 3, y: 3 }, force: true });
}

/** An element in which a framework shows its modal. */
export function newPlace(): HTMLElement {
  const place = document.createElement('div');
  document.body.append(place);
  return place;
}

/** A section on account 100. */
export function newSection(adapter: IntegrationsAdapter): HTMLElement {
  const section = document.createElement('integrations-section');
  Object.assign(section, { adapter, accountId: '100' });
  return section;
}

/**
 * Presses a key until the focus is where it has to come, past no more than four other stops: Firefox stops at what
 * scrolls.
 */
async function tabTo(keys: string, isThere: (element: Element) => boolean): Promise<void> {
  for (let presses = 0; presses < 5; presses += 1) {
    await userEvent.keyboard(keys);
    const focused = deepActiveElement();
    if (focused && isThere(focused)) return;
  }
  expect(deepActiveElement()).toSatisfy(isThere);
}
