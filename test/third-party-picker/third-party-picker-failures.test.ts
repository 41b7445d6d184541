import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ERROR_CODES, IntegrationsError } from '../../src/model/errors.ts';
import { say } from '../../src/localization/say.ts';
import { de } from '../../src/localization/tables/de.ts';
import { enDeferred } from '../../src/localization/tables/en-deferred.ts';
import { enInitial } from '../../src/localization/tables/en-initial.ts';
import { expectFocus, openPicker, opener } from '../support/fixtures/dialog-fixture.ts';
import { catalogueAdapter, eventsAt } from '../support/fixtures/section-fixture.ts';

const dialog = page.getByRole('dialog', { name: 'Integrations' });
const done = page.getByRole('button', { name: 'Done' });
const addCm = page.getByRole('button', { name: /^Add: CM\.com/ });
const addSso = page.getByRole('button', { name: /^Add: Single sign-on/ });
const addDirectory = page.getByRole('button', { name: /^Add: Directory sync/ });
const cmSwitch = page.getByRole('switch', { name: 'CM.com integration' });

const empty = () => catalogueAdapter({ integrations: [] });

describe('additions that fail', () => {
  it('keeps what succeeded, marks what failed with the reason beside it, and tries only that again, with the same key', async () => {
    const control = empty();
    const picker = await openPicker(control);
    const added = eventsAt(picker, 'integration-added');
    const errors = eventsAt(document.body, 'integrations-error');
    await userEvent.click(addCm);
    await userEvent.click(addSso);
    await userEvent.click(addDirectory);
    control.fail('addIntegration', 'forbidden');
    control.fail('addIntegration', 'rate-limited', { retryAfter: 4.2 });
    await userEvent.click(done);

    await expect.element(page.getByRole('alert')).toMatchTextContent('2 applications could not be added.');
    await expect.element(page.getByRole('switch', { name: 'Directory sync integration' })).toBeChecked();
    await expect
      .element(addCm)
      .toHaveAccessibleDescription(`Not added. ${say(enInitial, 'en', 'failureReason', { code: 'forbidden' })}`);
    await expect
      .element(addSso)
      .toHaveAccessibleDescription('Not added. There were too many requests. Try again in 5 seconds.');
    await expect.element(addCm).toHaveAttribute('aria-pressed', 'true');
    await expect.element(page.getByText('2 applications will be added')).toBeVisible();
    await expectFocus(done);
    expect(errors.map(({ operation, error }) => [operation, error.code])).toEqual([
      ['addIntegration', 'forbidden'],
      ['addIntegration', 'rate-limited'],
    ]);
    expect(errors[0]?.error).toBeInstanceOf(IntegrationsError);
    expect(added.map(({ integration }) => integration.applicationId)).toEqual(['directory-sync']);

    await userEvent.click(done);
    await expect.element(dialog).not.toBeInTheDocument();
    const sent = control.callsOf('addIntegration').map(({ argument }) => argument);
    expect(sent.map(({ applicationId }) => applicationId)).toEqual([
      'cm.com',
      'single-sign-on',
      'directory-sync',
      'cm.com',
      'single-sign-on',
    ]);
    expect(sent[3]?.['idempotencyKey']).toBe(sent[0]?.['idempotencyKey']);
    expect(sent[4]?.['idempotencyKey']).toBe(sent[1]?.['idempotencyKey']);
    expect(added).toHaveLength(3);
  });

  it('takes a failed application back on another press, and has a new key when it is chosen anew', async () => {
    const control = empty();
    await openPicker(control);
    await userEvent.click(addCm);
    control.fail('addIntegration', 'unavailable');
    await userEvent.click(done);
    await expect.element(page.getByRole('alert')).toBeVisible();
    await userEvent.click(addCm);
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
    await expect.element(page.getByText('Not added.')).not.toBeInTheDocument();
    await userEvent.click(addCm);
    await userEvent.click(done);
    await expect.element(dialog).not.toBeInTheDocument();
    const [first, second] = control.callsOf('addIntegration').map(({ argument }) => argument['idempotencyKey']);
    expect(second).not.toBe(first);
  });

  it('scrolls what failed into view, however far down it is', async () => {
    const applications = Array.from({ length: 40 }, (_, index) => ({
      id: `app-${index}`,
      name: `Application ${index}`,
      kind: 'third-party' as const,
    }));
    const control = catalogueAdapter({ applications, integrations: [] });
    await openPicker(control);
    for (const name of [/^Add: Application 0/, /^Add: Application 39/])
      await userEvent.click(page.getByRole('button', { name }));
    page
      .getByRole('button', { name: /^Add: Application 0/ })
      .element()
      .scrollIntoView();
    control.answer('addIntegration', (answer) => answer);
    control.answer('addIntegration', () => 'nonsense');
    control.fail('listIntegrations', 'network', {}, 4);
    await userEvent.click(page.getByRole('button', { name: 'Done' }));
    const failed = page.getByRole('listitem').filter({ hasText: 'Application 39' });
    await expect.element(failed.getByText(enDeferred.outcomeUncertain)).toBeInViewport();
  });

  it('brings what failed into view, whatever tab and search were left on', async () => {
    const control = empty();
    await openPicker(control);
    await userEvent.click(addCm);
    await userEvent.click(page.getByRole('tab', { name: 'Mitel' }));
    await userEvent.fill(page.getByRole('searchbox'), 'gateway');
    control.fail('addIntegration', 'unavailable');
    await userEvent.click(done);
    await expect.element(page.getByRole('tab', { name: '3rd party' })).toHaveAttribute('aria-selected', 'true');
    await expect.element(page.getByRole('searchbox')).toHaveValue('');
    await expect.element(addCm).toHaveAccessibleDescription(/Not added/);
  });

  it.for(ERROR_CODES)('says why in both languages: %s', async (code) => {
    const control = empty();
    const picker = await openPicker(control);
    await userEvent.click(addCm);
    control.fail('addIntegration', code);
    await userEvent.click(done);
    // What was sent may still be on its way.
    const isUncertain = code === 'network' || code === 'timeout';
    const english = isUncertain ? enDeferred.outcomeUncertain : 'Not added.';
    await expect
      .element(addCm)
      .toHaveAccessibleDescription(`${english} ${say(enInitial, 'en', 'failureReason', { code })}`);

    picker.lang = 'de';
    await expect
      .element(page.getByRole('button', { name: 'Hinzufügen: CM.com, Vorgemerkt' }))
      .toHaveAccessibleDescription(
        `${isUncertain ? de.outcomeUncertain : 'Nicht hinzugefügt.'} ${say(de, 'de', 'failureReason', { code })}`,
      );
    await expect
      .element(page.getByRole('alert'))
      .toMatchTextContent(isUncertain ? de.outcomeUncertain : '1 Anwendung konnte nicht hinzugefügt werden.');
    expect(control.callsOf('addIntegration')).toHaveLength(1);
  });

  it('takes an addition whose answer was lost for done where the account has it', async () => {
    const control = empty();
    const picker = await openPicker(control);
    const added = eventsAt(picker, 'integration-added');
    const errors = eventsAt(picker, 'integrations-error');
    await userEvent.click(addCm);
    control.answer('addIntegration', () => {
      throw new IntegrationsError('network');
    });
    await userEvent.click(done);
    await expect.element(dialog).not.toBeInTheDocument();
    expect(added.map(({ integration }) => integration.applicationId)).toEqual(['cm.com']);
    expect(errors).toEqual([]);
    await userEvent.click(opener);
    await expect.element(cmSwitch).toBeChecked();
  });

  it('keeps an addition marked where neither its answer nor the list comes, and tries it again with the same key', async () => {
    const control = empty();
    await openPicker(control);
    await userEvent.click(addCm);
    control.answer('addIntegration', () => {
      throw new IntegrationsError('network');
    });
    control.fail('listIntegrations', 'network', {}, 2);
    await userEvent.click(done);
    await expect
      .element(addCm)
      .toHaveAccessibleDescription(
        `${enDeferred.outcomeUncertain} ${say(enInitial, 'en', 'failureReason', { code: 'network' })}`,
      );
    await expect.element(page.getByRole('alert')).toMatchTextContent(enDeferred.outcomeUncertain);
    await userEvent.click(done);
    await expect.element(dialog).not.toBeInTheDocument();
    const [first, second] = control.callsOf('addIntegration').map(({ argument }) => argument['idempotencyKey']);
    expect(second).toBe(first);
    await userEvent.click(opener);
    await expect.element(cmSwitch).toBeChecked();
  });
});
