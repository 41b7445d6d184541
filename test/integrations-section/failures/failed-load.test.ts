import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { ERROR_CODES } from '../../../src/model/errors.ts';
import type { Operation } from '../../../src/adapter/operation.ts';
import { say } from '../../../src/localization/say.ts';
import { de } from '../../../src/localization/tables/de.ts';
import { enInitial } from '../../../src/localization/tables/en-initial.ts';
import { INTEGRATIONS } from '../../support/catalogue.ts';
import { catalogueAdapter, eventsAt, showSection } from '../../support/fixtures/section-fixture.ts';

const LANGUAGES = [
  {
    lang: 'en',
    words: enInitial,
    failed: 'The integrations could not be loaded.',
    retry: 'Try again',
    stale: 'The list may be out of date.',
    cm: 'CM.com integration',
  },
  {
    lang: 'de',
    words: de,
    failed: 'Die Integrationen konnten nicht geladen werden.',
    retry: 'Erneut versuchen',
    stale: 'Die Liste ist möglicherweise nicht aktuell.',
    cm: 'CM.com-Integration',
  },
] as const;

const alert = page.getByRole('alert');

describe.for(LANGUAGES)('a failed load ($lang)', ({ lang, words, failed, retry, stale, cm }) => {
  it.for(ERROR_CODES)('says what and why after "%s", and the retry works', async (code) => {
    const control = catalogueAdapter();
    control.fail('listIntegrations', code);
    const section = await showSection(control.adapter, lang);
    await expect.element(alert).toMatchTextContent(failed);
    await expect.element(alert).toMatchTextContent(say(words, words.$code, 'failureReason', { code }));
    await expect.element(page.getByRole('list')).not.toBeInTheDocument();

    const loads = eventsAt(section, 'integrations-loaded');
    await page.getByRole('button', { name: retry }).click();
    await expect.element(page.getByRole('switch', { name: cm })).toBeVisible();
    await expect.element(alert).not.toBeInTheDocument();
    expect(loads).toHaveLength(1);
  });

  it('says when to try again, where the adapter knows it', async () => {
    const control = catalogueAdapter();
    control.fail('listIntegrations', 'rate-limited', { retryAfter: 29.2 });
    await showSection(control.adapter, lang);
    await expect.element(alert).toMatchTextContent(/\b30 (seconds|Sekunden)\b/);
  });

  it('keeps what it shows when a refresh fails, says so, and the retry works', async () => {
    const control = catalogueAdapter();
    const section = await showSection(control.adapter, lang);
    await expect.element(page.getByRole('switch', { name: cm })).toBeVisible();
    control.fail('listIntegrations', 'network');
    await section.refresh();
    await expect.element(alert).toMatchTextContent(stale);
    await expect.element(alert).toMatchTextContent(say(words, words.$code, 'failureReason', { code: 'network' }));
    expect(page.getByRole('listitem')).toHaveLength(INTEGRATIONS.length);

    await page.getByRole('button', { name: retry }).click();
    await expect.element(alert).not.toBeInTheDocument();
    expect(page.getByRole('listitem')).toHaveLength(INTEGRATIONS.length);
  });
});

describe('a failed load', () => {
  it('has other words for each reason', () => {
    for (const { words } of LANGUAGES) {
      expect(new Set(ERROR_CODES.map((code) => say(words, words.$code, 'failureReason', { code }))).size).toBe(
        ERROR_CODES.length,
      );
    }
  });

  it.for<Operation>(['getPermissions', 'listIntegrations', 'listApplications'])(
    'says so whichever read it was, and tells the page which: %s',
    async (operation) => {
      const control = catalogueAdapter();
      const release = control.hold(operation);
      control.fail(operation, 'unavailable');
      const section = await showSection(control.adapter);
      const errors = eventsAt(section, 'integrations-error');
      release();
      await expect.element(alert).toBeVisible();
      expect(errors.map((event) => [event.operation, event.error.code])).toEqual([[operation, 'unavailable']]);
    },
  );

  it('says it again when the retry fails, too', async () => {
    const control = catalogueAdapter();
    control.fail('listIntegrations', 'network', {}, 2);
    const section = await showSection(control.adapter);
    const retry = page.getByRole('button', { name: 'Try again' });
    await expect.element(retry).toBeVisible();
    const errors = eventsAt(section, 'integrations-error');
    await retry.click();
    await expect.poll(() => errors).toHaveLength(1);
    await expect.element(retry).toBeVisible();
    await retry.click();
    await expect.element(page.getByRole('switch', { name: 'CM.com integration' })).toBeVisible();
    expect(control.callsOf('listIntegrations')).toHaveLength(3);
  });

  it('shows nothing that the server said', async () => {
    const control = catalogueAdapter();
    control.answer('listIntegrations', () => {
      throw new Error('ORA-00942: table or view does not exist');
    });
    await showSection(control.adapter);
    await expect.element(alert).toMatchTextContent(say(enInitial, 'en', 'failureReason', { code: 'unknown' }));
    await expect.element(page.getByText(/ORA-00942/)).not.toBeInTheDocument();
  });
});
