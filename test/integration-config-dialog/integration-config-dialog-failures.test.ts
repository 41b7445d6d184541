import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { ERROR_CODES, IntegrationsError } from '../../src/model/errors.ts';
import { WRITE_TIMEOUT_MS } from '../../src/adapter/writes.ts';
import { deepActiveElement } from '../../src/ui/dom/focus.ts';
import { say } from '../../src/localization/say.ts';
import { de } from '../../src/localization/tables/de.ts';
import { en } from '../../src/localization/locales/en.ts';
import { eventsAt } from '../support/fixtures/section-fixture.ts';
import {
  alert,
  expectClosed,
  expectFocus,
  field,
  openDialog,
  saveButton,
  sent,
  type OpenDialog,
} from '../elements/config-dialog.ts';

const SECRET = 's3cret-value';

/** A dialog with typed input, among it a secret. */
async function openTyped(lang = 'en'): Promise<OpenDialog> {
  const opened = await openDialog({ integrationId: 'i-teams', lang });
  await field('Name').fill('Typed');
  await secretField(lang).fill(SECRET);
  return opened;
}

function secretField(lang = 'en') {
  return field(lang === 'de' ? 'Geheimer Clientschlüssel' : 'Client secret');
}

async function expectTyped(lang = 'en'): Promise<void> {
  await expect.element(field('Name')).toHaveValue('Typed');
  await expect.element(secretField(lang)).toHaveValue(SECRET);
}

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

describe('an entry that the adapter refuses', () => {
  it('has what is wrong with it at its field, in the language of the page, live, with the focus there', async () => {
    const opened = await openTyped();
    opened.control.fail('configureIntegration', 'invalid', {
      fieldErrors: { clientSecret: { en: 'This secret has expired.', de: 'Dieser Schlüssel ist abgelaufen.' } },
    });
    await saveButton().click();
    await expect.element(alert('This secret has expired.')).toBeVisible();
    await expect.element(secretField()).toBeInvalid();
    await expect
      .element(secretField())
      .toHaveAccessibleDescription('This secret has expired. A value is stored. Leave this empty to keep it.');
    await expectFocus(secretField());
    await expect.element(alert('could not be saved')).not.toBeInTheDocument();
    opened.wrapper.lang = 'de';
    await expect.element(alert('Dieser Schlüssel ist abgelaufen.')).toBeVisible();
    await expectTyped('de');
  });

  it('is not called wrong any more once it is changed, while the others are', async () => {
    const opened = await openTyped();
    opened.control.fail('configureIntegration', 'invalid', {
      fieldErrors: { name: 'Taken.', clientSecret: 'Expired.' },
    });
    await saveButton().click();
    await expect.element(alert('2 fields need your attention.')).toBeVisible();
    await expectFocus(field('Name'));
    await field('Name').fill('Other');
    await expect.element(alert('Taken.')).not.toBeInTheDocument();
    await expect.element(alert('Expired.')).toBeVisible();
  });

  it('can be sent again as it is, for what was wrong may be right by now', async () => {
    const opened = await openTyped();
    opened.control.fail('configureIntegration', 'invalid', { fieldErrors: { name: 'Taken.' } });
    await saveButton().click();
    await expect.element(alert('Taken.')).toBeVisible();
    const release = opened.control.hold('configureIntegration');
    await saveButton().click();
    await expect.element(alert('Taken.')).not.toBeInTheDocument();
    release();
    await expectClosed(opened);
    expect(sent(opened)[1]).toEqual(sent(opened)[0]);
  });

  it.each([
    ['is unknown', { other: 'Wrong.' }, 'The server did not accept the entries.'],
    ['has no text', { name: '' }, 'The server does not accept this value.'],
    ['has no text in any language', { name: {} }, 'The server does not accept this value.'],
  ])('has a message of ours where its field %s', async (_what, fieldErrors, message) => {
    const opened = await openTyped();
    opened.control.fail('configureIntegration', 'invalid', { fieldErrors });
    await saveButton().click();
    await expect.element(alert(message)).toBeVisible();
    await expectTyped();
  });

  it('has both where only some of the fields are known', async () => {
    const opened = await openTyped();
    opened.control.fail('configureIntegration', 'invalid', { fieldErrors: { name: 'Taken.', constructor: 'Wrong.' } });
    await saveButton().click();
    await expect.element(alert('The server did not accept the entries.')).toBeVisible();
    await expect.element(alert('Taken.')).toBeVisible();
    await expectFocus(field('Name'));
  });

  it('is not blamed where the failure was another one', async () => {
    const opened = await openTyped();
    opened.control.fail('configureIntegration', 'forbidden', { fieldErrors: { name: 'Taken.' } });
    await saveButton().click();
    await expect.element(alert('You do not have permission for this.')).toBeVisible();
    await expect.element(field('Name')).toHaveAttribute('aria-invalid', 'false');
  });

  it('is shown as text, and not at all where the adapter repeats a secret in it', async () => {
    const opened = await openTyped();
    const failures = eventsAt(document, 'integrations-error');
    opened.control.fail('configureIntegration', 'invalid', {
      fieldErrors: {
        name: '<b>Taken</b>.',
        clientSecret: { en: `<b>${SECRET}</b> is wrong.`, de: `${SECRET} ist falsch.` },
      },
    });
    await saveButton().click();
    await expect.element(alert('<b>Taken</b>.')).toBeVisible();
    await expect.element(alert('The server does not accept this value.')).toBeVisible();
    expect(alert('is wrong').elements()).toHaveLength(0);
    expect(JSON.stringify(failures[0]?.error)).not.toContain(SECRET);
    expect(failures[0]?.error).toBeInstanceOf(IntegrationsError);
    await expectTyped();
  });
});
