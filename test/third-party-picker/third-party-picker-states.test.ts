import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ERROR_CODES } from '../../src/model/errors.ts';
import { say } from '../../src/localization/say.ts';
import { de } from '../../src/localization/tables/de.ts';
import { enInitial } from '../../src/localization/tables/en-initial.ts';
import { ALL_PERMITTED } from '../../src/model/permissions.ts';
import { describedBy, expectFocus, openPicker, opener } from '../support/fixtures/dialog-fixture.ts';
import { catalogueAdapter, eventsAt } from '../support/fixtures/section-fixture.ts';
import { dialog, search, done, cancel, addCm, addTeams, cmSwitch } from './locators.ts';

describe('loading', () => {
  it('says so, can be left, and goes on to the catalogue', async () => {
    const control = catalogueAdapter({ integrations: [] });
    const release = control.hold('listApplications');
    await openPicker(control);
    await expect.element(page.getByRole('status')).toMatchTextContent('Loading applications…');
    await expect.element(done).toHaveAttribute('aria-disabled', 'true');
    await expect.element(search).not.toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    await userEvent.click(opener);
    release();
    await expect.element(addCm).toBeVisible();
    await expect.element(done).toHaveAttribute('aria-disabled', 'false');
    await expect.element(page.getByText('Loading applications…')).not.toBeInTheDocument();
  });

  it('does nothing on Done meanwhile', async () => {
    const control = catalogueAdapter({ integrations: [] });
    const release = control.hold('listApplications');
    await openPicker(control);
    await userEvent.click(done, { force: true });
    await expect.element(dialog).toBeVisible();
    release();
  });
});

describe('failed', () => {
  it.for(ERROR_CODES)('says why in both languages, and loads again: %s', async (code) => {
    const control = catalogueAdapter({ integrations: [] });
    control.fail('listIntegrations', code);
    const picker = await openPicker(control);
    const alert = page.getByRole('alert');
    await expect
      .element(alert)
      .toMatchTextContent(`The integrations could not be loaded. ${say(enInitial, 'en', 'failureReason', { code })}`);
    picker.lang = 'de';
    await expect
      .element(alert)
      .toMatchTextContent(
        `Die Integrationen konnten nicht geladen werden. ${say(de, 'de', 'failureReason', { code })}`,
      );
    await userEvent.click(page.getByRole('button', { name: 'Erneut versuchen' }));
    await expect.element(page.getByRole('button', { name: 'Hinzufügen: CM.com' })).toBeVisible();
    await expect.element(alert).not.toBeInTheDocument();
  });

  it('tells the page, and keeps the focus through the retry', async () => {
    const control = catalogueAdapter({ integrations: [] });
    control.fail('listIntegrations', 'unavailable');
    const errors = eventsAt(document.body, 'integrations-error');
    await openPicker(control);
    const retry = page.getByRole('button', { name: 'Try again' });
    await expect.element(retry).toBeVisible();
    expect(errors.map(({ operation, error }) => [operation, error.code])).toEqual([
      ['listIntegrations', 'unavailable'],
    ]);

    const release = control.hold('listIntegrations');
    await userEvent.click(retry);
    await expect.element(page.getByRole('status')).toMatchTextContent('Loading applications…');
    await expectFocus(page.getByRole('button', { name: 'Close' }));
    release();
    await expectFocus(search);
  });

  it('keeps the focus through the retry of a catalogue', async () => {
    const control = catalogueAdapter({ integrations: [] });
    control.fail('listApplications', 'unavailable');
    await openPicker(control);
    await userEvent.click(page.getByRole('button', { name: 'Try again' }));
    await expectFocus(search);
    await expect.element(addCm).toBeVisible();
  });

  it('keeps what it shows and what was chosen when a load after the first one fails', async () => {
    const control = catalogueAdapter({ integrations: [] });
    const picker = await openPicker(control);
    const errors = eventsAt(picker, 'integrations-error');
    await userEvent.click(addCm);
    await userEvent.click(addTeams);
    control.fail('listIntegrations', 'network', {}, 3);
    control.fail('addIntegration', 'timeout');
    await userEvent.click(done);
    await expect
      .element(addCm)
      .toHaveAccessibleDescription(
        `We couldn’t confirm whether this went through. ${say(enInitial, 'en', 'failureReason', { code: 'timeout' })}`,
      );
    await expect.element(addCm).toHaveAttribute('aria-pressed', 'true');
    expect(errors.some(({ operation }) => operation === 'addIntegration')).toBe(true);
  });
});

describe('nothing to choose from', () => {
  it('says that the page names no data source', async () => {
    const picker = await openPicker(undefined);
    await expect.element(page.getByText(enInitial.noDataSource)).toBeVisible();
    await expect.element(done).toHaveAttribute('aria-disabled', 'true');
    picker.lang = 'de';
    await expect.element(page.getByText(de.noDataSource)).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Abbrechen' }));
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  });

  it('says why the account can hold no integrations, and closes only on Cancel', async () => {
    const supported = { en: 'A partner account has none.', de: 'Ein Partnerkonto hat keine.' };
    const control = catalogueAdapter({ permissions: { ...ALL_PERMITTED, supported } });
    const picker = await openPicker(control);
    await expect.element(page.getByText('A partner account has none.')).toBeVisible();
    await expect.element(search).not.toBeInTheDocument();
    await expect.element(done).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(done, { force: true });
    await expect.element(dialog).toBeVisible();
    picker.lang = 'de';
    await expect.element(page.getByText('Ein Partnerkonto hat keine.')).toBeVisible();
    picker.lang = 'en';
    await userEvent.click(cancel);
    await expect.element(dialog).not.toBeInTheDocument();
  });

  it('says that the catalogue is empty', async () => {
    const control = catalogueAdapter({ applications: [], integrations: [] });
    const picker = await openPicker(control);
    await expect.element(page.getByText('There are no applications here.')).toBeVisible();
    picker.lang = 'de';
    await expect.element(page.getByText('Hier gibt es keine Anwendungen.')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Fertig' }));
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
  });
});

describe('denied', () => {
  it('shows Add disabled with the reason, and takes no choice', async () => {
    const add = { en: 'Ask an owner to add.', de: 'Bitten Sie einen Inhaber.' };
    const control = catalogueAdapter({ integrations: [], permissions: { ...ALL_PERMITTED, add } });
    const picker = await openPicker(control);
    await expect.element(addCm).toHaveAttribute('aria-disabled', 'true');
    expect(describedBy(addCm)).toBe('Ask an owner to add.');
    await expect.element(page.getByText('Ask an owner to add.')).toBeVisible();
    await userEvent.click(addCm, { force: true });
    await expect.element(addCm).toHaveAttribute('aria-pressed', 'false');
    await expect.element(done).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(done, { force: true });
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    expect(control.callsOf('addIntegration')).toEqual([]);

    picker.lang = 'de';
    await userEvent.click(opener);
    const hinzufuegen = page.getByRole('button', { name: 'Hinzufügen: CM.com' });
    await expect.element(hinzufuegen).toBeVisible();
    expect(describedBy(hinzufuegen)).toBe('Bitten Sie einen Inhaber.');
  });

  it('shows the switch disabled with the reason, and does not ask', async () => {
    const control = catalogueAdapter({ permissions: { ...ALL_PERMITTED, remove: 'Ask an owner to remove.' } });
    await openPicker(control);
    await expect.element(cmSwitch).toHaveAttribute('aria-disabled', 'true');
    expect(describedBy(cmSwitch)).toBe('Ask an owner to remove.');
    await userEvent.click(cmSwitch, { force: true });
    await expect.element(page.getByRole('alertdialog')).not.toBeInTheDocument();
    await expect.element(addTeams).toHaveAttribute('aria-disabled', 'false');
  });

  it('gives the reason once where it is the same, and none for what is not done here', async () => {
    const permissions = { ...ALL_PERMITTED, add: 'Read only.', remove: 'Read only.', configure: 'Not by you.' };
    await openPicker(catalogueAdapter({ permissions }));
    await expect.element(page.getByText('Read only.')).toBeVisible();
    expect(page.getByText('Read only.').elements()).toHaveLength(1);
    await expect.element(page.getByText('Not by you.')).not.toBeInTheDocument();
    expect(describedBy(addTeams)).toBe('Read only.');
    expect(describedBy(cmSwitch)).toBe('Read only.');
  });
});
