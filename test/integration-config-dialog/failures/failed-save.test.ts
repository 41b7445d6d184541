import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { ERROR_CODES } from '../../../src/model/errors.ts';
import { WRITE_TIMEOUT_MS } from '../../../src/adapter/writes.ts';
import { deepActiveElement } from '../../../src/ui/dom/focus.ts';
import { say } from '../../../src/localization/say.ts';
import { de } from '../../../src/localization/tables/de.ts';
import { en } from '../../../src/localization/locales/en.ts';
import { eventsAt } from '../../support/fixtures/section-fixture.ts';
import { alert, expectClosed, expectFocus, field, openDialog, saveButton, sent } from '../../elements/config-dialog.ts';
import { SECRET, openTyped, expectTyped } from './support.ts';

afterEach(() => vi.useRealTimers());

describe.each([
  ['en', en, 'What you entered is still here.'],
  ['de', de, 'Ihre Eingaben bleiben erhalten.'],
] as const)('a failed save in %s', (lang, translation, stillThere) => {
  it.each(ERROR_CODES.filter((code) => code !== 'conflict' && code !== 'not-found'))(
    'says why where it is %s, keeps what was typed, and works on the next try',
    async (code) => {
      const opened = await openTyped(lang);
      const failures = eventsAt(document, 'integrations-error');
      opened.control.fail('configureIntegration', code, { retryAfter: 30 });
      await saveButton(lang).click();
      await expect.element(alert(stillThere)).toBeVisible();
      await expect.element(alert(say(translation, lang, 'failureReason', { code, retryAfter: 30 }))).toBeVisible();
      await expectTyped(lang);
      expect(failures).toMatchObject([{ operation: 'configureIntegration', error: { code } }]);
      await saveButton(lang).click();
      await expectClosed(opened);
      expect(sent(opened)[1]).toEqual(sent(opened)[0]);
    },
  );

  it('does not say that it may have taken effect where it was answered and the account shows that it has not', async () => {
    const opened = await openTyped(lang);
    for (const code of ERROR_CODES.filter((each) => !['conflict', 'not-found', 'network', 'timeout'].includes(each))) {
      opened.control.fail('configureIntegration', code);
      await saveButton(lang).click();
      await expect.element(alert(say(translation, lang, 'failureReason', { code }))).toBeVisible();
      expect(alert(translation.outcomeUncertain).elements()).toHaveLength(0);
    }
  });

  it.each(['network', 'timeout'] as const)(
    'says that it may still take effect where it is %s, whatever the account shows',
    async (code) => {
      const opened = await openTyped(lang);
      opened.control.fail('configureIntegration', code);
      await saveButton(lang).click();
      await expect.element(alert(translation.outcomeUncertain)).toBeVisible();
      expect(alert(translation.configurationNotSaved).elements()).toHaveLength(0);
    },
  );

  it.each(['network', 'timeout', 'unavailable', 'malformed', 'unknown'] as const)(
    'says that nobody knows whether it took effect where it is %s and the list does not come either',
    async (code) => {
      const opened = await openTyped(lang);
      opened.control.fail('configureIntegration', code);
      opened.control.fail('listIntegrations', 'network');
      await saveButton(lang).click();
      await expect.element(alert(translation.outcomeUncertain)).toBeVisible();
      await expect.element(alert(stillThere)).toBeVisible();
      expect(alert(translation.configurationNotSaved).elements()).toHaveLength(0);
      await expectTyped(lang);
      await saveButton(lang).click();
      await expectClosed(opened);
      expect(sent(opened)[1]).toEqual(sent(opened)[0]);
    },
  );
});

describe('a failed save', () => {
  it('gives up on an adapter that never answers', async () => {
    const opened = await openTyped();
    opened.control.hold('configureIntegration');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    (saveButton().element() as HTMLElement).click();
    vi.advanceTimersByTime(WRITE_TIMEOUT_MS);
    vi.useRealTimers();
    await expect.element(alert('The server did not answer in time.')).toBeVisible();
    await expectTyped();
  });

  it.each([
    ['a malformed answer', () => ({ id: 'i-teams' }), 'The server’s answer could not be read.'],
    [
      'another integration',
      (answer: unknown) => ({ ...(answer as object), id: 'i-cm' }),
      'The server’s answer could not be read.',
    ],
  ])('is what %s counts for', async (_what, answer, text) => {
    const opened = await openTyped();
    opened.control.answer('configureIntegration', answer);
    await saveButton().click();
    await expect.element(alert(text)).toBeVisible();
    await expectTyped();
  });

  it('says nothing that a foreign error says, which may hold anything', async () => {
    const opened = await openTyped();
    const failures = eventsAt(document, 'integrations-error');
    opened.control.answer('configureIntegration', () => {
      throw new Error(`rejected: ${SECRET}`);
    });
    await expect.element(saveButton()).toHaveAttribute('aria-disabled', 'false');
    await saveButton().click();
    await expect.element(alert('Something unexpected went wrong.')).toBeVisible();
    await expectTyped();
    const [{ error } = new ErrorEvent('')] = failures as { error: Error }[];
    expect(`${String(error)} ${String((error as Error).cause)} ${JSON.stringify(error)}`).not.toContain(SECRET);
  });

  it('gives the focus back to a box that lost it while it was disabled', async () => {
    const opened = await openDialog();
    const box = field('Allow own credentials (optional)');
    (box.element() as HTMLElement).focus();
    const release = opened.control.hold('configureIntegration');
    opened.control.fail('configureIntegration', 'network');
    (box.element() as HTMLInputElement).form?.requestSubmit();
    // A disabled control loses the focus only when it is drawn.
    await expect.poll(() => deepActiveElement()).toBeUndefined();
    release();
    await expect.element(alert('The server cannot be reached.')).toBeVisible();
    await expectFocus(box);
  });

  it('says it no more as soon as it is tried again', async () => {
    const opened = await openTyped();
    opened.control.fail('configureIntegration', 'network');
    await saveButton().click();
    await expect.element(alert('The server cannot be reached.')).toBeVisible();
    const release = opened.control.hold('configureIntegration');
    await saveButton().click();
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
    release();
    await expectClosed(opened);
  });
});
