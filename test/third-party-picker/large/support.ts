import { expect } from 'vitest';
import { page } from 'vitest/browser';
import { largeCatalogue } from '../../../demo/server/catalogue/large.ts';
import { deepActiveElement } from '../../../src/ui/dom/focus.ts';
import type { ThirdPartyPicker } from '../../../src/third-party-picker/third-party-picker.ts';
import { expectFocus, openPicker } from '../../support/fixtures/dialog-fixture.ts';
import { catalogueAdapter } from '../../support/fixtures/section-fixture.ts';

export const applications = largeCatalogue(1_000);
export const thirdParty = applications.filter(({ kind }) => kind === 'third-party');

export const search = page.getByRole('searchbox');
export const panel = page.getByRole('tabpanel');
export const category = page.getByRole('combobox', { name: 'Category' });
export const thirdPartyTab = page.getByRole('tab', { name: '3rd party' });

export const open = (properties: Parameters<typeof openPicker>[1] = {}): Promise<ThirdPartyPicker> =>
  openPicker(catalogueAdapter({ applications, integrations: [], pageSize: applications.length }), properties);

export const rows = (): Element[] => panel.getByRole('listitem').elements();
const nameOf = (row: Element | null | undefined): string => row?.querySelector('.name')?.textContent ?? '';
export const names = (): string[] => rows().map(nameOf);
export const focused = (): string => nameOf(deepActiveElement()?.closest('li'));
export const nameAt = (place: number): unknown => thirdParty.at(place)?.name;
export const marked = (): string[] =>
  [...panel.element().querySelectorAll('.name mark')].map(({ textContent }) => textContent);

export async function arrive(): Promise<void> {
  await expect.poll(() => rows().length).toBeGreaterThan(0);
  await expectFocus(search);
}
