import { aTimeout, fixture, html } from '@open-wc/testing/pure';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { IntegrationConfigDialog } from '../../src/integration-config-dialog/integration-config-dialog.ts';
import '../../src/integrations-context/define.ts';
import { INTEGRATIONS } from '../support/catalogue.ts';
import { catalogueAdapter, eventsAt } from '../support/fixtures/section-fixture.ts';
import {
  alert,
  button,
  dialog,
  expectClosed,
  expectFocus,
  field,
  openDialog,
  placeDialog,
  pressOutside,
  question,
  saveButton,
  sent,
} from '../elements/config-dialog.ts';

const url = () => field('Sign-in URL');

async function openTyped() {
  const opened = await openDialog();
  await url().fill('https://typed.example');
  return opened;
}

/** Takes an element out of the document for so long that its account is not kept. */
async function takeAway(element: HTMLElement): Promise<void> {
  element.remove();
  await aTimeout(0);
}

describe('an open configuration dialog', () => {
  it('keeps what was typed when it is moved, and is modal and guarded as before', async () => {
    const opened = await openTyped();
    const place = await fixture<HTMLElement>(html`<main></main>`);
    place.append(opened.element);
    await opened.element.updateComplete;
    await expect.element(url()).toHaveValue('https://typed.example');
    expect(dialog().element().matches(':modal')).toBe(true);
    await pressOutside();
    await userEvent.keyboard('{Escape}');
    await expect.element(question()).toBeVisible();
    await button('Keep editing').click();
    await saveButton().click();
    await expectClosed(opened);
    await expectFocus(button('Opener'));
    expect(sent(opened)).toHaveLength(1);
  });

  it('keeps what was typed when it is taken away and comes back after a while', async () => {
    const opened = await openTyped();
    await takeAway(opened.element);
    const release = opened.control.hold('listIntegrations');
    opened.wrapper.append(opened.element);
    await expect.element(url()).toHaveValue('https://typed.example');
    await userEvent.keyboard('{Escape}');
    await expect.element(question()).toBeVisible();
    await button('Keep editing').click();
    release();
    await expect.element(saveButton()).toHaveAttribute('aria-disabled', 'false');
    await saveButton().click();
    await expectClosed(opened);
    expect(sent(opened)).toHaveLength(1);
  });

  it('keeps what was typed where the account cannot be loaded again', async () => {
    const opened = await openTyped();
    await takeAway(opened.element);
    opened.control.fail('listIntegrations', 'network');
    opened.wrapper.append(opened.element);
    await expect.element(alert('The integrations could not be loaded.')).toBeVisible();
    await expect.element(url()).toHaveValue('https://typed.example');
    await button('Try again').click();
    await saveButton().click();
    await expectClosed(opened);
  });

  it('keeps what was typed when it comes back into the context that gives its account', async () => {
    const { adapter } = catalogueAdapter();
    const context = await fixture<HTMLElementTagNameMap['integrations-context']>(
      html`<integrations-context account-id="100" .adapter=${adapter}>
        <integration-config-dialog integration-id="i-sso" open></integration-config-dialog>
      </integrations-context>`,
    );
    const element = context.querySelector('integration-config-dialog')!;
    await url().fill('https://typed.example');
    await userEvent.keyboard('{Escape}');
    await expect.element(question()).toBeVisible();
    await takeAway(element);
    context.append(element);
    await expect.element(saveButton()).toHaveAttribute('aria-disabled', 'false');
    await expect.element(url()).toHaveValue('https://typed.example');
  });

  it('can be answered when it was moved with its question open', async () => {
    const opened = await openTyped();
    await userEvent.keyboard('{Escape}');
    await expect.element(question()).toBeVisible();
    const place = await fixture<HTMLElement>(html`<main></main>`);
    place.append(opened.element);
    await opened.element.updateComplete;
    await expect.element(question()).not.toBeInTheDocument();
    await expect.element(url()).toHaveValue('https://typed.example');
    await url().click();
    await userEvent.keyboard('{Escape}');
    await expect.element(question()).toBeVisible();
    await button('Discard').click();
    await expectClosed(opened);
  });

  it('finishes what it was saving when it is moved', async () => {
    const opened = await openTyped();
    const release = opened.control.hold('configureIntegration');
    await saveButton().click();
    await expect.poll(() => sent(opened)).toHaveLength(1);
    const place = await fixture<HTMLElement>(html`<main></main>`);
    place.append(opened.element);
    const configured = eventsAt(document, 'integration-configured');
    release();
    await expectClosed(opened);
    expect(configured).toHaveLength(1);
    expect(sent(opened)).toHaveLength(1);
  });

  it('keeps what was typed when its host gives it the same integration as another object', async () => {
    const opened = await openTyped();
    opened.element.integrationId = undefined;
    opened.element.integration = { ...INTEGRATIONS[2]! };
    await opened.element.updateComplete;
    opened.element.integration = { ...INTEGRATIONS[2]! };
    await opened.element.updateComplete;
    await expect.element(url()).toHaveValue('https://typed.example');
  });
});

describe('a configuration dialog', () => {
  it('opens with its attribute, by property and by method, and reflects it', async () => {
    const { adapter } = catalogueAdapter();
    const element = await fixture<IntegrationConfigDialog>(
      html`<integration-config-dialog account-id="100" integration-id="i-sso" open .adapter=${adapter}></integration-config-dialog>`,
    );
    await expect.element(url()).toBeVisible();
    element.open = false;
    await expect.element(dialog()).not.toBeInTheDocument();
    expect(element.hasAttribute('open')).toBe(false);
    element.show();
    await expect.element(dialog()).toBeVisible();
    expect(element.hasAttribute('open')).toBe(true);
  });

  it('tells of opening and closing, once each, to nobody else', async () => {
    const { element } = await placeDialog();
    const heard: string[] = [];
    for (const type of ['open', 'close']) {
      element.addEventListener(type, () => heard.push(type));
      element.parentElement!.addEventListener(type, () => heard.push(`bubbled ${type}`));
    }
    element.show();
    await expect.element(dialog()).toBeVisible();
    element.close();
    await expect.element(dialog()).not.toBeInTheDocument();
    expect(heard).toEqual(['open', 'close']);
  });

  it('takes its data source and account from the nearest context, also when they come late', async () => {
    const { adapter } = catalogueAdapter();
    const context = await fixture<HTMLElementTagNameMap['integrations-context']>(
      html`<integrations-context>
        <integration-config-dialog integration-id="i-sso" open></integration-config-dialog>
      </integrations-context>`,
    );
    await expect.element(page.getByText(/aren’t set up on this page/)).toBeVisible();
    context.adapter = adapter;
    context.accountId = '100';
    await expect.element(url()).toHaveValue('https://idp.example/sso');
    await expectFocus(url());
  });

  it('takes the focus to its first field also when the fields come after it has opened', async () => {
    const opened = await placeDialog();
    const release = opened.control.hold('listApplications');
    opened.element.show();
    await expect.element(dialog().getByText('Loading configuration…')).toBeVisible();
    release();
    await expectFocus(url());
  });

  it('loads nothing while it is closed', async () => {
    const { control } = await placeDialog();
    expect(control.calls).toEqual([]);
  });
});
