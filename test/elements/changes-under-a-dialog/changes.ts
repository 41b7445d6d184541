import { fixture, html } from '@open-wc/testing/pure';
import { expect } from 'vitest';
import { storeOf } from '../../../src/store/stores.ts';
import { type Opened, isModal } from './opened.ts';

type Change = (opened: Opened) => void | Promise<void>;

/** After these nothing may be sent any more, and the dialog of another account closes, unless something was typed. */
export const LEAVING: Readonly<Record<string, Change>> = {
  adapter: ({ element, other }) => void (element.adapter = other.adapter),
  account: ({ element }) => void (element.accountId = '200'),
};
export const LOCKING: Readonly<Record<string, Change>> = {
  readonly: ({ element }) => void (element.readonly = true),
  permission: async ({ control, permissions }) => {
    permissions.current = {
      supported: true,
      add: 'Not any more.',
      configure: 'Not any more.',
      remove: 'Not any more.',
    };
    await storeOf(control.adapter, '100').load();
  },
};
/** These change what is shown, and nothing of what was typed. */
export const SHOWING: Readonly<Record<string, Change>> = {
  application: async ({ control }) => {
    control.answer('listApplications', (answer) => ({ ...(answer as object), items: [] }));
    await storeOf(control.adapter, '100').load();
  },
  integration: async ({ control }) => {
    control.answer('listIntegrations', (answer) => ({ ...(answer as object), items: [] }));
    await storeOf(control.adapter, '100').load();
  },
  language: ({ element }) => void (element.lang = 'de'),
  'visibility, for a while': async ({ element }) => {
    const around = element.parentElement!;
    around.hidden = true;
    await expect.poll(() => isModal(element)).toBe(false);
    around.hidden = false;
    await expect.poll(() => isModal(element)).toBe(true);
  },
  place: async ({ element }) => {
    const place = await fixture<HTMLElement>(html`<main lang="en"></main>`);
    place.append(element);
    await element.updateComplete;
  },
};
