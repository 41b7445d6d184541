import { fixture, html } from '@open-wc/testing/pure';
import { expect } from 'vitest';
import { page, userEvent, type Locator } from 'vitest/browser';
import '../../src/cm-config-dialog/define.ts';
import '../../src/integration-config-dialog/define.ts';
import type { IntegrationConfigDialog } from '../../src/integration-config-dialog/integration-config-dialog.ts';
import { deepActiveElement } from '../../src/ui/dom/focus.ts';
import type { Field } from '../../src/model/fields/field.ts';
import type { Integration } from '../../src/model/integration.ts';
import { controlledAdapter, type ControlledAdapter } from '../support/controlled-adapter.ts';
import { catalogueAdapter } from '../support/fixtures/section-fixture.ts';

export const GUID = '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed';
export const TOKEN = '9f8e7d6c-1234-4abc-8def-0123456789ab';

interface Options {
  tag?: 'cm-config-dialog' | 'integration-config-dialog';
  integrationId?: string;
  control?: ControlledAdapter;
  lang?: string;
}

export interface OpenDialog {
  readonly element: IntegrationConfigDialog;
  readonly control: ControlledAdapter;
  /** What had the focus when the dialog opened. */
  readonly opener: HTMLButtonElement;
  /** Holds the language. */
  readonly wrapper: HTMLElement;
}

/** A configuration dialog beside a button, closed. */
export async function placeDialog(options: Options = {}): Promise<OpenDialog> {
  const {
    tag = 'integration-config-dialog',
    integrationId = 'i-sso',
    control = catalogueAdapter(),
    lang = 'en',
  } = options;
  const element = document.createElement(tag);
  Object.assign(element, { adapter: control.adapter, accountId: '100', integrationId });
  const wrapper = await fixture<HTMLElement>(
    html`<div lang=${lang}><button type="button">Opener</button>${element}</div>`,
  );
  await element.updateComplete;
  return { element, control, opener: wrapper.querySelector('button')!, wrapper };
}

/** A configuration dialog that has opened over a button, with its fields there. */
export async function openDialog(options: Options = {}): Promise<OpenDialog> {
  const opened = await placeDialog(options);
  opened.opener.focus();
  opened.element.show();
  await expect.element(saveButton(options.lang)).toHaveAttribute('aria-disabled', 'false');
  return opened;
}

/** The dialog of CM.com, not set up yet. */
export function openCm(options: Options = {}): Promise<OpenDialog> {
  return openDialog({ tag: 'cm-config-dialog', integrationId: 'i-cm', ...options });
}

/** An adapter with one integration, `i-1`, of an application that asks for these fields. */
export function adapterAsking(setup: readonly Field[], integration: Partial<Integration> = {}): ControlledAdapter {
  return controlledAdapter({
    applications: [{ id: 'custom', name: 'Custom', kind: 'third-party', setup: [...setup] }],
    integrations: [{ id: 'i-1', applicationId: 'custom', status: 'setup-required', version: '1', ...integration }],
  });
}

/** A dialog that asks for these fields. */
export function openAsking(setup: readonly Field[], integration: Partial<Integration> = {}): Promise<OpenDialog> {
  return openDialog({ control: adapterAsking(setup, integration), integrationId: 'i-1' });
}

/** The configuration dialog, by the role and state that a person meets. */
export function dialog(): Locator {
  return page.getByRole('dialog');
}

/** The question whether to discard. */
export function question(lang?: string): Locator {
  return page.getByRole('alertdialog', {
    name: lang === 'de' ? 'Änderungen verwerfen?' : 'Discard changes?',
    exact: true,
  });
}

/** A field by its label. */
export function field(label: string): Locator {
  return page.getByLabelText(label, { exact: true });
}

/** A button by its name. */
export function button(name: string): Locator {
  return page.getByRole('button', { name, exact: true });
}

export function saveButton(lang = 'en'): Locator {
  return button(lang === 'de' ? 'Speichern' : 'Save');
}

/** An announced error that holds a text. */
export function alert(text: string): Locator {
  return page.getByRole('alert').filter({ hasText: text });
}

/** What matches each text that holds another one. */
export function holding(text: string): RegExp {
  return new RegExp(text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
}

/** Waits until an element has the focus, however deep in shadow roots. */
export async function expectFocus(locator: Locator): Promise<void> {
  await expect.element(locator).toBeVisible();
  await expect.poll(() => deepActiveElement()).toBe(locator.element());
}

/** Waits until the configuration dialog is closed. */
export async function expectClosed({ element }: OpenDialog): Promise<void> {
  await expect.poll(() => element.open).toBe(false);
  await expect.element(dialog()).not.toBeInTheDocument();
}

/**
 * Types into an empty field, key by key, and goes on to the next control: only then do all browsers tell of a change.
 */
export async function typeAndLeave(locator: Locator, text: string): Promise<void> {
  // What would name a key is doubled.
  await userEvent.type(locator, text.replaceAll(/[{[]/g, '$&$&'));
  await userEvent.tab();
}

/** Fills CM.com's three fields with what is right. */
export async function fillCm(): Promise<void> {
  await field('Name').fill('Support');
  await field('CM.com account ID').fill(GUID);
  await field('Product token').fill(TOKEN);
}

/** Presses outside of the dialog, in the corner of the page. */
export async function pressOutside(): Promise<void> {
  await userEvent.click(document.documentElement, { position: { x: 2, y: 2 }, force: true });
}

/** What was sent with each try to save. */
export function sent({ control }: OpenDialog): Record<string, unknown>[] {
  return control.callsOf('configureIntegration').map(({ argument }) => argument);
}
