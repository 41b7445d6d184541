import { describe, expect, it } from 'vitest';
import { IntegrationsError } from '../../../src/model/errors.ts';
import { eventsAt } from '../../support/fixtures/section-fixture.ts';
import { alert, expectClosed, expectFocus, field, saveButton, sent } from '../../elements/config-dialog.ts';
import { SECRET, openTyped, secretField, expectTyped } from './support.ts';

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
