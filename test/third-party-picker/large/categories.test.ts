import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openPicker } from '../../support/fixtures/dialog-fixture.ts';
import { catalogueAdapter } from '../../support/fixtures/section-fixture.ts';
import { category, thirdPartyTab, open, names, nameAt, arrive } from './support.ts';

describe('categories', () => {
  it('narrow the list together with the search, in the language shown', async () => {
    await open({ lang: 'de' });
    await arrive();
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Kategorie' }), 'Kundendienst');
    await expect.poll(() => names().every((name) => name.endsWith('Helpdesk'))).toBe(true);
    await expect.element(page.getByText('100 Anwendungen', { exact: true })).toBeInTheDocument();
    await userEvent.fill(page.getByRole('searchbox'), 'nordsoft');
    await expect.poll(names).toEqual(['Nordsoft Helpdesk']);
  });

  it('follow the language: one that is called otherwise narrows nothing any more', async () => {
    const picker = await open();
    await arrive();
    await userEvent.selectOptions(category, 'Payments');
    await expect.poll(() => names().every((name) => name.endsWith('Payments'))).toBe(true);
    picker.lang = 'de';
    await expect.element(page.getByRole('combobox', { name: 'Kategorie' })).toHaveValue('');
    await expect.poll(() => names()[0]).toBe(nameAt(0));
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Kategorie' }), 'Umfragen');
    await expect.poll(() => names().every((name) => name.endsWith('Surveys'))).toBe(true);
  });

  it('are called the same in two languages for different applications', async () => {
    const named = (index: number) => (index % 2 === 0 ? { en: 'Post', de: 'Telefon' } : { en: 'Phone', de: 'Post' });
    const crossed = Array.from({ length: 30 }, (_, index) => ({
      id: `${index}`,
      name: `Name ${index}`,
      kind: 'third-party' as const,
      category: named(index),
    }));
    const picker = await openPicker(catalogueAdapter({ applications: crossed, integrations: [] }));
    await arrive();
    await userEvent.selectOptions(category, 'Post');
    await expect.poll(() => names()[0]).toBe('Name 0');
    picker.lang = 'de';
    await expect.element(page.getByRole('combobox', { name: 'Kategorie' })).toHaveValue('Post');
    await expect.poll(() => names()[0]).toBe('Name 1');
  });

  it('are for one tab, and not there in a small catalogue', async () => {
    await open();
    await arrive();
    await userEvent.selectOptions(category, 'Support');
    await expect.poll(() => names()[0]).toBe('Nordsoft Helpdesk');
    await userEvent.click(page.getByRole('tab', { name: 'Mitel' }));
    // Those of the invented ones are all of one category.
    await expect.element(category).not.toBeInTheDocument();
    await userEvent.click(thirdPartyTab);
    await expect.element(category).toHaveValue('');
  });
});
