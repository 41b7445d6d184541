import { fixture, html } from '@open-wc/testing/pure';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../src/integration-config-dialog/define.ts';
import type { IntegrationConfigDialog } from '../../src/integration-config-dialog/integration-config-dialog.ts';
import '../../src/remove-integration-confirm/define.ts';
import '../../src/third-party-picker/define.ts';
import { deepActiveElement } from '../../src/ui/dom/focus.ts';
import type { ControlledAdapter } from '../support/controlled-adapter.ts';
import { catalogueAdapter } from '../support/fixtures/section-fixture.ts';

/** The ways in which pages hide a part of themselves, and how they show it again. */
const HIDING: [string, (place: HTMLElement) => void, (place: HTMLElement) => void][] = [
  ['the attribute hidden', (place) => (place.hidden = true), (place) => (place.hidden = false)],
  [
    'display: none, as Suspense does',
    ({ style }) => style.setProperty('display', 'none', 'important'),
    ({ style }) => style.removeProperty('display'),
  ],
  [
    'content-visibility: hidden',
    ({ style }) => style.setProperty('content-visibility', 'hidden'),
    ({ style }) => style.removeProperty('content-visibility'),
  ],
  ['visibility: hidden', ({ style }) => (style.visibility = 'hidden'), ({ style }) => (style.visibility = '')],
  [
    'a closed details',
    (place) => place.closest('details')!.removeAttribute('open'),
    (place) => place.closest('details')!.setAttribute('open', ''),
  ],
];

/** The dialogs, each with something to press or type into that is to be there again. */
const DIALOGS = [
  ['third-party-picker', 'searchbox', 'Search applications'],
  ['integration-config-dialog', 'textbox', 'Sign-in URL'],
  ['remove-integration-confirm', 'button', 'Remove integration'],
] as const;

const beside = page.getByRole('button', { name: 'Beside' });

async function place(tag: string): Promise<{
  element: IntegrationConfigDialog;
  around: HTMLElement;
  control: ControlledAdapter;
  pressed: () => number;
}> {
  let pressed = 0;
  const control = catalogueAdapter();
  const element = document.createElement(tag) as IntegrationConfigDialog;
  Object.assign(element, { adapter: control.adapter, accountId: '100', integrationId: 'i-sso' });
  const container = await fixture<HTMLElement>(html`<div lang="en">
    <button type="button" @click=${() => (pressed += 1)}>Beside</button>
    <details open><summary>More</summary><div class="around">${element}</div></details>
  </div>`);
  element.open = true;
  return { element, around: container.querySelector<HTMLElement>('.around')!, control, pressed: () => pressed };
}

function isModal(element: HTMLElement): boolean {
  return element.shadowRoot!.querySelector('dialog')!.matches(':modal');
}

describe.each(HIDING)('something around an open dialog is hidden by %s', (_way, hide, show) => {
  it.each(DIALOGS)('%s lets go of the page, and is there again with it', async (tag, role, name) => {
    const { element, around, pressed } = await place(tag);
    const control = page.getByRole(role, { name, exact: true });
    await expect.element(control).toBeVisible();
    (control.element() as HTMLElement).focus();
    hide(around);
    await expect.poll(() => isModal(element)).toBe(false);
    await beside.click();
    expect(pressed()).toBe(1);
    expect(element.open).toBe(true);
    show(around);
    await expect.poll(() => isModal(element)).toBe(true);
    await expect.poll(() => deepActiveElement()).toBe(control.element());
    element.open = false;
    await expect.element(control).not.toBeInTheDocument();
    await beside.click();
    expect(pressed()).toBe(2);
  });

  it('keeps what was typed, also while it is asked whether to discard it', async () => {
    const { element, around, pressed } = await place('integration-config-dialog');
    const url = page.getByRole('textbox', { name: 'Sign-in URL' });
    const question = page.getByRole('alertdialog');
    await url.fill('https://typed.example');
    await userEvent.keyboard('{Escape}');
    await expect.element(question).toBeVisible();
    hide(around);
    await expect.poll(() => isModal(element)).toBe(false);
    await beside.click();
    expect(pressed()).toBe(1);
    show(around);
    await expect.element(question).toBeVisible();
    await expect.poll(() => deepActiveElement()?.textContent).toBe('Keep editing');
    // The question is above the dialog, as before.
    await question.getByRole('button', { name: 'Keep editing' }).click();
    await expect.element(url).toHaveValue('https://typed.example');
    await userEvent.keyboard('{Escape}');
    await expect.element(question).toBeVisible();
  });

  it('finishes what it was saving', async () => {
    const { element, around, control, pressed } = await place('integration-config-dialog');
    await page.getByRole('textbox', { name: 'Sign-in URL' }).fill('https://typed.example');
    const release = control.hold('configureIntegration');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(() => control.callsOf('configureIntegration')).toHaveLength(1);
    hide(around);
    await expect.poll(() => isModal(element)).toBe(false);
    await beside.click();
    release();
    await expect.poll(() => element.open).toBe(false);
    show(around);
    await beside.click();
    expect(pressed()).toBe(2);
  });

  it('opens there without making the page inert, and comes with it', async () => {
    const { element, around, pressed } = await place('integration-config-dialog');
    element.open = false;
    await element.updateComplete;
    hide(around);
    element.open = true;
    await element.updateComplete;
    await expect.poll(() => isModal(element)).toBe(false);
    await beside.click();
    expect(pressed()).toBe(1);
    show(around);
    await expect.poll(() => isModal(element)).toBe(true);
  });
});

it('a removal in the picker stays above it', async () => {
  const { element, around } = await place('third-party-picker');
  await page.getByRole('switch', { name: 'CM.com integration' }).click();
  const removal = page.getByRole('alertdialog');
  await expect.element(removal).toBeVisible();
  around.hidden = true;
  await expect.poll(() => isModal(element)).toBe(false);
  around.hidden = false;
  await expect.poll(() => isModal(element)).toBe(true);
  await removal.getByRole('button', { name: 'Cancel' }).click();
  await expect.element(removal).not.toBeInTheDocument();
  expect(isModal(element)).toBe(true);
});

it('listens to nothing while it is closed', async () => {
  const added = vi.spyOn(window, 'addEventListener');
  const removed = vi.spyOn(window, 'removeEventListener');
  onTestFinished(() => [added, removed].forEach((spy) => spy.mockRestore()));
  const typesOf = (spy: typeof added | typeof removed): unknown[] =>
    spy.mock.calls.map(([type]) => type).filter((type) => ['keydown', 'wheel', 'touchmove'].includes(type));
  const { element } = await place('integration-config-dialog');
  await expect.element(page.getByRole('textbox', { name: 'Sign-in URL' })).toBeVisible();
  expect(typesOf(added)).toEqual(['keydown', 'wheel', 'touchmove']);
  element.open = false;
  await element.updateComplete;
  expect(typesOf(removed)).toEqual(typesOf(added));
});
