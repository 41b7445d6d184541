import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ConfigurationValue } from '../../../src/model/configuration/configuration-value.ts';
import { catalogueAdapter } from '../../support/fixtures/section-fixture.ts';
import {
  alert,
  button,
  expectClosed,
  expectFocus,
  field,
  openAsking,
  openDialog,
  saveButton,
  sent,
  type OpenDialog,
} from '../../elements/config-dialog.ts';

const SSO = { signInUrl: 'https://theirs.example' };
const url = () => field('Sign-in URL');
const limit = () => field('Limit (optional)');
const choice = (label: string) => page.getByRole('radiogroup', { name: `Value to save: ${label}`, exact: true });
const theirs = (label: string) => choice(label).getByRole('radio', { name: /^Saved by / });
const mine = (label: string) => choice(label).getByRole('radio', { name: /^Your entry / });

/** Somebody else saves a configuration. */
async function changeElsewhere(
  { control }: OpenDialog,
  configuration: Record<string, ConfigurationValue>,
  integrationId = 'i-sso',
): Promise<void> {
  const command = { accountId: '100', integrationId, configuration, idempotencyKey: crypto.randomUUID() };
  await control.adapter.configureIntegration(command);
}

/** A dialog in which the address and the limit were typed, and were then changed by Ann Smith. */
async function openContested(lang = 'en'): Promise<OpenDialog> {
  const opened = await openDialog({ control: catalogueAdapter({ person: 'Ann Smith' }), lang });
  await url().fill('https://typed.example');
  await limit().fill('3');
  await changeElsewhere(opened, { ...SSO, limit: 7 });
  return opened;
}

describe('two values of one field', () => {
  it('stand beside each other, with whose they are, and the typed one is chosen', async () => {
    const { element } = await openContested();
    await expect
      .element(choice('Sign-in URL'))
      .toMatchTextContent(/Saved by Ann Smith https:\/\/theirs\.example.*Your entry https:\/\/typed\.example/s);
    await expect.element(mine('Sign-in URL')).toBeChecked();
    await expect.element(mine('Limit')).toHaveAccessibleName('Your entry 3');
    await expect.element(theirs('Limit')).toHaveAccessibleName('Saved by Ann Smith 7');
    await expect(element).to.be.accessible();
  });

  it('are chosen field by field, and one Save sends what is chosen', async () => {
    const opened = await openContested();
    await theirs('Limit').click();
    await expect.element(limit()).toHaveValue('7');
    await expect.element(url()).toHaveValue('https://typed.example');
    await saveButton().click();
    await expectClosed(opened);
    const own = sent(opened).slice(1);
    expect(own).toMatchObject([{ version: '2', configuration: { signInUrl: 'https://typed.example', limit: 7 } }]);
  });

  it('can be exchanged as often as the user likes: what was typed comes back', async () => {
    const opened = await openContested();
    await theirs('Sign-in URL').click();
    await expect.element(url()).toHaveValue('https://theirs.example');
    await mine('Sign-in URL').click();
    await expect.element(url()).toHaveValue('https://typed.example');
    await theirs('Sign-in URL').click();
    await theirs('Limit').click();
    await expect.element(alert('Ann Smith has changed this configuration in the meantime')).toBeVisible();
    await saveButton().click();
    await expectClosed(opened);
    expect(sent(opened).at(-1)).toMatchObject({ configuration: { signInUrl: 'https://theirs.example', limit: 7 } });
  });

  it('are reached and chosen by keyboard', async () => {
    const opened = await openContested();
    await expect.element(mine('Sign-in URL')).toBeVisible();
    (mine('Sign-in URL').element() as HTMLElement).focus();
    await userEvent.keyboard('{ArrowLeft}');
    await expectFocus(theirs('Sign-in URL'));
    await expect.element(theirs('Sign-in URL')).toBeChecked();
    await userEvent.keyboard('{Enter}');
    await expectClosed(opened);
    expect(sent(opened).at(-1)).toMatchObject({ configuration: { signInUrl: 'https://theirs.example', limit: 3 } });
  });

  it('are followed by what is typed afterwards', async () => {
    await openContested();
    await theirs('Sign-in URL').click();
    await url().fill('https://third.example');
    await expect.element(mine('Sign-in URL')).toBeChecked();
    await expect.element(mine('Sign-in URL')).toHaveAccessibleName('Your entry https://third.example');
  });

  it('are told again if somebody changes them once more: nothing is overwritten that was not seen', async () => {
    const opened = await openContested();
    await mine('Limit').click();
    await theirs('Limit').click();
    await changeElsewhere(opened, { signInUrl: 'https://again.example', limit: 9 });
    await expect.element(theirs('Limit')).toHaveAccessibleName('Saved by Ann Smith 9');
    await saveButton().click();
    await expect.poll(() => sent(opened)).toHaveLength(3);
    await expect.element(saveButton()).toHaveAttribute('aria-busy', 'false');
    expect(opened.element.open).toBe(true);
    await saveButton().click();
    await expectClosed(opened);
    expect(sent(opened).at(-1)).toMatchObject({ configuration: { signInUrl: 'https://typed.example', limit: 9 } });
  });

  it('speak German', async () => {
    await openContested('de');
    const group = page.getByRole('radiogroup', { name: 'Zu speichernder Wert: Sign-in URL', exact: true });
    await expect.element(group).toMatchTextContent(/Gespeichert von Ann Smith.*Ihre Eingabe/s);
  });

  it('are shown as the user reads them: the label of an option, a box, and nothing', async () => {
    const opened = await openAsking(
      [
        { name: 'mode', label: 'Mode', type: 'select', options: [{ value: 'a', label: 'Fast' }, { value: 'b' }] },
        { name: 'open', label: 'Open', type: 'checkbox' },
        { name: 'note', label: 'Note', type: 'text' },
      ],
      { status: 'active', configuration: { values: { note: 'before' }, secrets: [] } },
    );
    await field('Mode (optional)').selectOptions('b');
    await field('Open (optional)').click();
    await field('Note (optional)').fill('typed');
    // A box that was ticked and unticked again by somebody else is as it was, and so no conflict.
    await changeElsewhere(opened, { mode: 'a' }, 'i-1');
    await expect.element(theirs('Mode')).toHaveAccessibleName('Saved by somebody else Fast');
    await expect.element(mine('Mode')).toHaveAccessibleName('Your entry b');
    await expect.element(theirs('Note')).toHaveAccessibleName('Saved by somebody else Empty');
    await expect.element(choice('Open')).not.toBeInTheDocument();
  });
});

describe('a secret in a conflict', () => {
  const secret = () => field('Client secret');

  async function openWithSecret(): Promise<OpenDialog> {
    const control = catalogueAdapter({ person: 'Ann Smith' });
    const opened = await openDialog({ control, integrationId: 'i-teams' });
    await field('Name').fill('Typed');
    await secret().fill('canary-71c0');
    await changeElsewhere(opened, { name: 'Theirs', clientSecret: 'canary-theirs' }, 'i-teams');
    return opened;
  }

  it('is chosen without either value being shown', async () => {
    await openWithSecret();
    await expect.element(theirs('Client secret')).toHaveAccessibleName('Saved by Ann Smith Keep the stored value');
    await expect.element(mine('Client secret')).toHaveAccessibleName('Your entry Use what you entered');
    expect(page.getByRole('dialog').element().textContent).not.toContain('canary');
  });

  it('is kept as it is stored if theirs is chosen', async () => {
    const opened = await openWithSecret();
    await theirs('Client secret').click();
    await expect.element(secret()).toHaveValue('');
    await saveButton().click();
    await expectClosed(opened);
    const { configuration } = sent(opened).at(-1) as { configuration: object };
    expect(configuration).toEqual({ name: 'Typed' });
  });

  it('is sent if mine is chosen after all', async () => {
    const opened = await openWithSecret();
    await theirs('Client secret').click();
    await mine('Client secret').click();
    await saveButton().click();
    await expectClosed(opened);
    expect(sent(opened).at(-1)).toMatchObject({ configuration: { name: 'Typed', clientSecret: 'canary-71c0' } });
  });

  it('is forgotten with the page, even if it was set aside', async () => {
    await openWithSecret();
    await theirs('Client secret').click();
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    await expect.element(choice('Client secret')).not.toBeInTheDocument();
    await expect.element(secret()).toHaveValue('');
    await expect.element(button('Save mine anyway')).toBeVisible();
  });
});
