import { describe, expect, it } from 'vitest';
import type { ControlledAdapter } from '../../support/controlled-adapter.ts';
import { catalogueAdapter } from '../../support/fixtures/section-fixture.ts';
import {
  alert,
  button,
  expectClosed,
  expectFocus,
  field,
  openDialog,
  saveButton,
  sent,
  type OpenDialog,
} from '../../elements/config-dialog.ts';

const ACCOUNT = { accountId: '100' };
const url = () => field('Sign-in URL');
const addAgain = () => button('Add again and save');

/**
 * Waits until the page has asked for what somebody else has changed. The second of two changes in a row comes after a
 * rest.
 */
async function seen<T>(control: ControlledAdapter, change: Promise<T>): Promise<T> {
  const asked = (): number => control.callsOf('listIntegrations').length;
  const before = asked();
  const result = await change;
  await expect.poll(asked).toBeGreaterThan(before);
  return result;
}

/** Somebody else takes an integration off the account. */
async function removeElsewhere(control: ControlledAdapter, integrationId: string): Promise<void> {
  await seen(
    control,
    control.adapter.removeIntegration({ ...ACCOUNT, integrationId, idempotencyKey: crypto.randomUUID() }),
  );
}

/** Somebody else adds single sign-on; answers with its identifier. */
async function addElsewhere(control: ControlledAdapter): Promise<string> {
  const command = { ...ACCOUNT, applicationId: 'single-sign-on', idempotencyKey: crypto.randomUUID() };
  return (await seen(control, control.adapter.addIntegration(command))).id;
}

/** Somebody else sets it up. */
async function setUpElsewhere({ adapter }: ControlledAdapter, integrationId: string): Promise<void> {
  const configuration = { signInUrl: 'https://theirs.example' };
  await adapter.configureIntegration({ ...ACCOUNT, integrationId, configuration, idempotencyKey: crypto.randomUUID() });
}

async function openVanished(): Promise<OpenDialog> {
  const opened = await openDialog();
  await url().fill('https://typed.example');
  await removeElsewhere(opened.control, 'i-sso');
  await expect.element(addAgain()).toBeVisible();
  return opened;
}

async function signOns({ control }: OpenDialog): Promise<unknown[]> {
  const { items } = await control.adapter.listIntegrations(ACCOUNT);
  return items
    .filter(({ applicationId }) => applicationId === 'single-sign-on')
    .map(({ configuration }) => configuration?.values['signInUrl']);
}

describe('an integration in place of one that somebody else has removed', () => {
  it('is not added before there is what it needs: the stored secret has gone with the other one', async () => {
    const opened = await openDialog({ control: catalogueAdapter(), integrationId: 'i-teams' });
    await field('Name').fill('Sales');
    await removeElsewhere(opened.control, 'i-teams');
    await addAgain().click();
    await expect.element(alert('This field is required.')).toBeVisible();
    await expectFocus(field('Client secret'));
    expect(opened.control.callsOf('addIntegration')).toEqual([]);
    await field('Client secret').fill('another one');
    await addAgain().click();
    await expectClosed(opened);
    expect(opened.control.callsOf('addIntegration')).toHaveLength(1);
  });

  it('is saved with what was typed, even if the secrets are forgotten while it is added', async () => {
    const opened = await openDialog({ control: catalogueAdapter(), integrationId: 'i-teams' });
    await field('Name').fill('Sales');
    await removeElsewhere(opened.control, 'i-teams');
    await field('Client secret').fill('another one');
    const release = opened.control.hold('addIntegration');
    await addAgain().click();
    await expect.poll(() => opened.control.callsOf('addIntegration')).toHaveLength(1);
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    release();
    await expect
      .poll(() => sent(opened))
      .toMatchObject([{ configuration: { name: 'Sales', clientSecret: 'another one' } }]);
  });

  it('is the one that somebody else has added, where there can be only one', async () => {
    const opened = await openVanished();
    const id = await addElsewhere(opened.control);
    await addAgain().click();
    await expectClosed(opened);
    expect(opened.control.callsOf('addIntegration')).toHaveLength(1);
    expect(sent(opened)).toMatchObject([{ integrationId: id }]);
    expect(await signOns(opened)).toEqual(['https://typed.example']);
  });

  it('is told where somebody else has added it and set it up, before that is overwritten', async () => {
    const opened = await openVanished();
    await setUpElsewhere(opened.control, await addElsewhere(opened.control));
    await addAgain().click();
    await expect.element(alert('Somebody else has made a change in the meantime.')).toBeVisible();
    await expect.element(url()).toHaveValue('https://typed.example');
    expect(await signOns(opened)).toEqual(['https://theirs.example']);
    await addAgain().click();
    await expectClosed(opened);
    expect(await signOns(opened)).toEqual(['https://typed.example']);
  });

  it('is told where somebody else was quicker to set up what was added here', async () => {
    const opened = await openVanished();
    opened.control.fail('configureIntegration', 'forbidden');
    await addAgain().click();
    await expect.element(alert('The configuration could not be saved.')).toBeVisible();
    await setUpElsewhere(opened.control, String(sent(opened)[0]?.['integrationId']));
    await addAgain().click();
    await expect.element(alert('Somebody else has made a change in the meantime.')).toBeVisible();
    await addAgain().click();
    await expectClosed(opened);
    expect(await signOns(opened)).toEqual(['https://typed.example']);
  });

  it('is another one where that was removed, too', async () => {
    const opened = await openVanished();
    opened.control.fail('configureIntegration', 'forbidden');
    await addAgain().click();
    await expect.element(alert('The configuration could not be saved.')).toBeVisible();
    await removeElsewhere(opened.control, String(sent(opened)[0]?.['integrationId']));
    await addAgain().click();
    await expectClosed(opened);
    const keys = opened.control.callsOf('addIntegration').map(({ argument }) => argument['idempotencyKey']);
    expect(new Set(keys).size).toBe(2);
    expect(await signOns(opened)).toEqual(['https://typed.example']);
  });

  it('is saved once, where only the answer was lost', async () => {
    const opened = await openVanished();
    opened.control.answer('configureIntegration', () => 'nonsense');
    await addAgain().click();
    await expectClosed(opened);
    await expect.element(saveButton()).not.toBeInTheDocument();
    expect(sent(opened)).toHaveLength(1);
  });
});
