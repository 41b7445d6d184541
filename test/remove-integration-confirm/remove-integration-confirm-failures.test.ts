import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ERROR_CODES, IntegrationsError } from '../../src/model/errors.ts';
import { say } from '../../src/localization/say.ts';
import { de } from '../../src/localization/tables/de.ts';
import { enDeferred } from '../../src/localization/tables/en-deferred.ts';
import { enInitial } from '../../src/localization/tables/en-initial.ts';
import { openRemoval } from '../support/fixtures/dialog-fixture.ts';
import { catalogueAdapter, eventsAt } from '../support/fixtures/section-fixture.ts';
import { anyDialog, dialog, cancel, remove, alert } from './locators.ts';

function loseAnswer(): never {
  throw new IntegrationsError('network');
}

describe('a removal that fails', () => {
  it.for(ERROR_CODES)('says why, in both languages, and tries again with the same key: %s', async (code) => {
    const control = catalogueAdapter();
    const confirmation = await openRemoval(control);
    const errors = eventsAt(document.body, 'integrations-error');
    const removed = eventsAt(confirmation, 'integration-removed');
    control.fail('removeIntegration', code);
    await userEvent.click(remove);
    const isConflict = code === 'conflict';
    // What was sent may still be on its way.
    const isUncertain = code === 'network' || code === 'timeout';
    const why = (words: typeof de | typeof enDeferred, reason: string) =>
      isUncertain
        ? [words.outcomeUncertain, reason, words.retryIsSafe, words.checkAgain]
        : [words.integrationNotRemoved, reason];
    const english = isConflict
      ? [say(enDeferred, 'en', 'removalChanged', { who: '' })]
      : why(enDeferred, say(enInitial, 'en', 'failureReason', { code }));
    const german = isConflict
      ? [say(de, 'de', 'removalChanged', { who: '' })]
      : why(de, say(de, 'de', 'failureReason', { code }));
    const text = () => alert.element().textContent?.replace(/\s+/g, ' ').trim();
    await expect.element(alert).toBeVisible();
    expect(text()).toBe(english.filter(Boolean).join(' '));
    expect(errors.map(({ operation, error }) => [operation, error.code])).toEqual([['removeIntegration', code]]);
    expect(removed).toEqual([]);
    await expect.element(cancel).toHaveAttribute('aria-disabled', 'false');
    await expect.element(remove).toHaveAttribute('aria-disabled', 'false');

    confirmation.lang = 'de';
    await expect.poll(text).toBe(german.filter(Boolean).join(' '));
    await userEvent.click(page.getByRole('button', { name: 'Integration entfernen' }));
    await expect.element(anyDialog).not.toBeInTheDocument();
    const [first, second] = control.callsOf('removeIntegration').map(({ argument }) => argument['idempotencyKey']);
    expect(second).toBe(first);
    expect(removed).toHaveLength(1);
  });

  it('says after how long to try again', async () => {
    const control = catalogueAdapter();
    control.fail('removeIntegration', 'rate-limited', { retryAfter: 30 });
    await openRemoval(control);
    await userEvent.click(remove);
    await expect.element(alert).toMatchTextContent(/Try again in 30 seconds\./);
  });

  it('takes the message away while it tries again, and when it is opened anew', async () => {
    const control = catalogueAdapter();
    const confirmation = await openRemoval(control);
    control.fail('removeIntegration', 'forbidden');
    await userEvent.click(remove);
    await expect.element(alert).toBeVisible();
    const release = control.hold('removeIntegration');
    await userEvent.click(remove);
    await expect.element(alert).not.toBeInTheDocument();
    control.fail('removeIntegration', 'forbidden');
    release();
    await expect.element(alert).toBeVisible();
    await userEvent.click(cancel);
    confirmation.show();
    await expect.element(dialog).toBeVisible();
    await expect.element(alert).not.toBeInTheDocument();
    await userEvent.click(remove);
    await expect.element(anyDialog).not.toBeInTheDocument();
    const keys = control.callsOf('removeIntegration').map(({ argument }) => argument['idempotencyKey']);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  it('sends the new version after somebody else has changed the integration', async () => {
    const control = catalogueAdapter();
    await openRemoval(control, 'i-sso');
    await expect.element(page.getByRole('alertdialog', { name: 'Remove Single sign-on integration' })).toBeVisible();
    const configuration = { signInUrl: 'https://idp.example/other' };
    await control.adapter.configureIntegration({
      accountId: '100',
      integrationId: 'i-sso',
      configuration,
      idempotencyKey: 'other',
    });
    await expect.poll(() => control.callsOf('listIntegrations').length).toBe(2);
    await userEvent.click(remove);
    await expect.element(anyDialog).not.toBeInTheDocument();
    expect(control.callsOf('removeIntegration').map(({ argument }) => argument['version'])).toEqual(['2']);
  });

  it.for([
    ['the answer was lost', loseAnswer],
    [
      'the server does not find it any more',
      () => {
        throw new IntegrationsError('not-found');
      },
    ],
  ] as const)('counts as done where %s, but the account has it no more', async ([, answer]) => {
    const control = catalogueAdapter();
    const confirmation = await openRemoval(control);
    const removed = eventsAt(confirmation, 'integration-removed');
    const errors = eventsAt(confirmation, 'integrations-error');
    control.answer('removeIntegration', answer);
    await userEvent.click(remove);
    await expect.element(anyDialog).not.toBeInTheDocument();
    expect(removed.map(({ integrationId }) => integrationId)).toEqual(['i-cm']);
    expect(errors).toEqual([]);
  });

  it('stays a failure where the answer was lost and the list does not come either', async () => {
    const control = catalogueAdapter();
    await openRemoval(control);
    await expect.element(dialog).toBeVisible();
    control.answer('removeIntegration', loseAnswer);
    control.fail('listIntegrations', 'network', {}, 2);
    await userEvent.click(remove);
    await expect.element(alert).toMatchTextContent(/We couldn’t confirm whether this went through/);
    await userEvent.click(remove);
    await expect.element(anyDialog).not.toBeInTheDocument();
    const [first, second] = control.callsOf('removeIntegration').map(({ argument }) => argument['idempotencyKey']);
    expect(second).toBe(first);
  });

  it('finds out by itself what nobody knew, once a list comes that has the integration no more', async () => {
    const control = catalogueAdapter();
    const confirmation = await openRemoval(control);
    const removed = eventsAt(confirmation, 'integration-removed');
    control.answer('removeIntegration', loseAnswer);
    control.fail('listIntegrations', 'network', {}, 2);
    await userEvent.click(remove);
    await expect.element(alert).toMatchTextContent(/We couldn’t confirm whether this went through/);
    await control.adapter.addIntegration({
      accountId: '100',
      applicationId: 'microsoft-teams',
      idempotencyKey: 'other',
    });
    await expect.element(anyDialog).not.toBeInTheDocument();
    expect(removed.map(({ integrationId }) => integrationId)).toEqual(['i-cm']);
    expect(control.callsOf('removeIntegration')).toHaveLength(1);
  });
});
