import { expect } from 'vitest';
import { page, type Locator } from 'vitest/browser';

export const section = page.getByRole('region', { name: 'Integrations', exact: true });
export const customer = page.getByRole('heading', { level: 1 });
export const addNew = section.getByRole('button', { name: '+ Add new', exact: true });
export const completeSetup = section.getByRole('button', { name: 'Complete setup: CM.com', exact: true });
export const edit = section.getByRole('button', { name: 'Edit: CM.com', exact: true });
export const cmSwitch = section.getByRole('switch', { name: 'CM.com integration', exact: true });
export const nothingThere = section.getByText(/no integrations yet/);
export const picker = page.getByRole('dialog', { name: 'Integrations', exact: true });
export const addCm = picker.getByRole('button', { name: 'Add: CM.com' });
export const done = picker.getByRole('button', { name: 'Done', exact: true });
export const configuration = page.getByRole('dialog', { name: 'CM.com configuration', exact: true });
export const save = configuration.getByRole('button', { name: 'Save', exact: true });
export const removal = page.getByRole('alertdialog', { name: 'Remove CM.com integration', exact: true });
export const remove = removal.getByRole('button', { name: 'Remove integration', exact: true });
export const field = (name: string): Locator => configuration.getByRole('textbox', { name, exact: true });

/** Waits until an element has the focus in its own shadow root. */
export async function expectFocus(locator: Locator): Promise<void> {
  await expect.poll(() => (locator.element().getRootNode() as ShadowRoot).activeElement).toBe(locator.element());
}
