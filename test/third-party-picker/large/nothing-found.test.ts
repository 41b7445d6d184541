import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { largeCatalogue } from '../../../demo/server/catalogue/large.ts';
import { expectFocus, openPicker } from '../../support/fixtures/dialog-fixture.ts';
import { catalogueAdapter } from '../../support/fixtures/section-fixture.ts';
import { search, panel, category, open, names, nameAt, arrive } from './support.ts';

describe('nothing found', () => {
  it('in the category says so, and offers all categories with the search as it is', async () => {
    await open();
    await arrive();
    await userEvent.selectOptions(category, 'Payments');
    await userEvent.fill(search, 'crm');
    await expect.element(page.getByText('No application in “Payments” matches “crm”.')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Show 100 in “All categories”' }));
    await expect.poll(() => names()[0]).toBe('Nordsoft CRM');
    await expect.element(search).toHaveValue('crm');
    await expect.element(category).toHaveValue('');
    await expectFocus(search);
  });

  it('tells large numbers as the tabs do', async () => {
    await openPicker(catalogueAdapter({ applications: largeCatalogue(5_000), integrations: [] }), {
      lang: 'de',
      kind: 'first-party',
    });
    await arrive();
    await expect
      .element(page.getByRole('tab', { name: 'Drittanbieter' }))
      .toHaveAttribute('aria-description', '4.900 Anwendungen');
    await userEvent.fill(page.getByRole('searchbox'), 'ltd.');
    await userEvent.click(page.getByRole('button', { name: '4.900 Treffer unter „Drittanbieter“ anzeigen' }));
    await expect.element(page.getByText('4.900 Anwendungen', { exact: true })).toBeInTheDocument();
  });

  it('offers the other tab with as many as it has', async () => {
    await open({ kind: 'first-party' });
    await arrive();
    await userEvent.fill(search, 'altosoft');
    await userEvent.click(page.getByRole('button', { name: 'Show 10 in “3rd party”' }));
    await expect.poll(() => names().length).toBe(10);
    await expect.element(search).toHaveValue('altosoft');
    await expectFocus(search);
  });

  it('offers only to start again where the other tab has none either', async () => {
    await open();
    await arrive();
    await userEvent.fill(search, 'qqqqqqqq');
    await expect.element(page.getByText('No application matches “qqqqqqqq”.')).toBeVisible();
    expect(panel.getByRole('button').elements()).toHaveLength(1);
    await userEvent.click(page.getByRole('button', { name: 'Clear search' }));
    await expect.poll(() => names()[0]).toBe(nameAt(0));
  });

  it('starts again from a category, too', async () => {
    await open();
    await arrive();
    await userEvent.selectOptions(category, 'Support');
    await userEvent.fill(search, 'nordsoft crm');
    await userEvent.click(page.getByRole('button', { name: 'Clear search' }));
    await expect.element(category).toHaveValue('');
    await expect.poll(() => names()[0]).toBe(nameAt(0));
  });
});
