import { fixture, html } from '@open-wc/testing/pure';
import { expect, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { IntegrationConfigDialog } from '../../../src/integration-config-dialog/integration-config-dialog.ts';
import type { Application } from '../../../src/model/application.ts';
import type { Permissions } from '../../../src/model/permissions.ts';
import { APPLICATIONS, INTEGRATIONS } from '../../support/catalogue.ts';
import { controlledAdapter, type ControlledAdapter } from '../../support/controlled-adapter.ts';
import type { Kind } from './kinds.ts';

const CONSENT: Application = { id: 'consent', name: 'Consent', kind: 'third-party', setup: { kind: 'redirect' } };

type Element = IntegrationConfigDialog;

export interface Opened {
  readonly kind: Kind;
  readonly element: Element;
  readonly control: ControlledAdapter;
  readonly other: ControlledAdapter;
  readonly permissions: { current: Permissions };
  /** Lets go of what is on its way. */
  release(): void;
}

const ALLOWED: Permissions = { supported: true, add: true, configure: true, remove: true };

export async function open(kind: Kind): Promise<Opened> {
  const windows = vi.spyOn(window, 'open').mockReturnValue(null);
  onTestFinished(() => windows.mockRestore());
  const permissions = { current: ALLOWED };
  const options = {
    applications: [...APPLICATIONS, CONSENT, { id: 'extra', name: 'Extra', kind: 'third-party' as const }],
    testConfiguration: () => ({ result: 'passed' as const }),
    startAuthorization: () => ({ url: 'https://consent.example/' }),
    integrations: [
      ...INTEGRATIONS,
      { id: 'i-consent', applicationId: 'consent', status: 'setup-required' as const, version: '1' },
    ],
  };
  const withPermissions = (made: ControlledAdapter): ControlledAdapter => {
    const getPermissions = (): Promise<Permissions> => Promise.resolve(permissions.current);
    const adapter = new Proxy(made.adapter, {
      get: (target, name) => (name === 'getPermissions' ? getPermissions : (Reflect.get(target, name) as unknown)),
    });
    return { ...made, adapter };
  };
  const control = withPermissions(controlledAdapter(options));
  const other = withPermissions(controlledAdapter(options));
  const element = document.createElement(kind.tag) as Element;
  Object.assign(element, { adapter: control.adapter, accountId: '100', integrationId: kind.integrationId });
  await fixture(html`<div lang="en">${element}</div>`);
  element.open = true;
  await expect.element(page.getByRole('button', { name: kind.send })).toHaveAttribute('aria-disabled', 'false');
  return { kind, element, control, other, permissions, release: () => {} };
}

export function isModal(element: HTMLElement): boolean {
  return element.shadowRoot!.querySelector('dialog')!.matches(':modal');
}

/** Every write to whatever account. */
export function writes({ control, other }: Opened): string[] {
  return [control, other].flatMap(({ calls }) =>
    calls
      .filter(({ operation }) => /^(add|configure|remove|start)/.test(operation))
      .map(({ operation, argument }) => `${operation} ${String(argument['accountId'])}`),
  );
}

/** Escape, and where that asks, the answer that nothing is to be kept, close the dialog. */
export async function leave({ element }: Opened): Promise<void> {
  if (element.open) {
    await userEvent.keyboard('{Escape}');
    await element.updateComplete;
    const discard = page.getByRole('button', { name: /^(Discard|Verwerfen)$/ }).query() as HTMLElement | null;
    if (element.open) discard?.click();
  }
  await expect.poll(() => element.open, { message: 'the dialog is open' }).toBe(false);
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  expect(document.querySelector(':modal')).toBeNull();
}

export async function expectTyped({ kind, element }: Opened): Promise<void> {
  if (!kind.typed) return;
  expect(element.open).toBe(true);
  await expect.element(page.getByLabelText(kind.typed.label, { exact: true })).toHaveValue(kind.typed.text);
}
