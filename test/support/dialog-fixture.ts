import { fixture, html } from '@open-wc/testing/pure';
import { expect } from 'vitest';
import { page, userEvent, type Locator } from 'vitest/browser';
import { deepActiveElement } from '../../src/ui/dom/focus.ts';
import '../../src/remove-integration-confirm/define.ts';
import type { RemoveIntegrationConfirm } from '../../src/remove-integration-confirm/remove-integration-confirm.ts';
import '../../src/third-party-picker/define.ts';
import type { ThirdPartyPicker } from '../../src/third-party-picker/third-party-picker.ts';
import type { ControlledAdapter } from './controlled-adapter.ts';

/** The button that a test opens a dialog from. */
export const opener = page.getByRole('button', { name: 'Open' });

/** A picker that was opened by a press on a button, in a language. Does not wait for the account. */
export async function openPicker(
  control: Pick<ControlledAdapter, 'adapter'> | undefined,
  properties: Partial<Pick<ThirdPartyPicker, 'kind' | 'vendor' | 'lang' | 'dir'>> = {},
): Promise<ThirdPartyPicker> {
  const { lang = 'en' } = properties;
  const picker = await withOpener<ThirdPartyPicker>(
    html`<third-party-picker account-id="100" lang=${lang} .adapter=${control?.adapter}></third-party-picker>`,
  );
  Object.assign(picker, properties);
  await userEvent.click(opener);
  return picker;
}

/** A confirmation of the removal of an integration that was opened by a press on a button, in a language. */
export async function openRemoval(
  control: ControlledAdapter | undefined,
  integrationId = 'i-cm',
  lang = 'en',
): Promise<RemoveIntegrationConfirm> {
  const confirmation = await withOpener<RemoveIntegrationConfirm>(
    html`<remove-integration-confirm
      account-id="100"
      lang=${lang}
      integration-id=${integrationId}
      .adapter=${control?.adapter}
    ></remove-integration-confirm>`,
  );
  await userEvent.click(opener);
  return confirmation;
}

/** Waits until an element has the focus, in whatever shadow root it is. */
export async function expectFocus(locator: Locator): Promise<void> {
  await expect.element(locator).toBeInTheDocument();
  await expect.poll(() => deepActiveElement()).toBe(locator.element());
}

/** Presses and releases the pointer beside whatever dialog is open. */
export async function pressOutside(): Promise<void> {
  await userEvent.pointer({ coords: { x: 3, y: 3 }, keys: '[MouseLeft]' });
}

/** The texts that the ids in an element's `aria-describedby` stand for, which must all be there. */
export function describedBy(locator: Locator): string {
  const element = locator.element();
  const ids = element.getAttribute('aria-describedby')?.split(' ') ?? [];
  const root = element.getRootNode() as ShadowRoot;
  return ids
    .map((id) => {
      const described = root.getElementById(id);
      expect(described, `#${id}`).not.toBeNull();
      return described?.textContent?.replace(/\s+/g, ' ').trim();
    })
    .join(' ');
}

async function withOpener<T extends HTMLElement & { show(): void }>(element: unknown): Promise<T> {
  const container = await fixture<HTMLElement>(
    html`<div><button type="button" @click=${() => dialog.show()}>Open</button>${element}</div>`,
  );
  const dialog = container.lastElementChild as T;
  return dialog;
}
