import { fixture, html } from '@open-wc/testing/pure';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import type { IntegrationsContext } from '../../src/integrations-context/integrations-context.ts';
import { ALL_PERMITTED } from '../../src/model/permissions.ts';
import { APPLICATIONS } from '../support/catalogue.ts';
import { serve } from '../support/fake-server.ts';
import { catalogueAdapter } from '../support/fixtures/section-fixture.ts';
import { CM, SSO, cmSwitch, ssoSwitch, noData } from './support.ts';
import '../../src/define.ts';

describe('accessibility', () => {
  it('adds nothing to what is in it', async () => {
    const context = await fixture<HTMLElement>(html`<integrations-context><p>Words</p></integrations-context>`);
    await expect.element(context).toMatchAriaInlineSnapshot(`
      - paragraph: Words
    `);
    await expect(context).to.be.accessible();
  });

  it('is not there while it is hidden', async () => {
    const context = await fixture(html`<integrations-context hidden><p>Words</p></integrations-context>`);
    expect(getComputedStyle(context).display).toBe('none');
  });
});

describe('what it gives', () => {
  it('an adapter and an account, to every element in it', async () => {
    const { adapter } = catalogueAdapter();
    await fixture(html`
      <integrations-context account-id="100" .adapter=${adapter}>
        <div><integrations-section></integrations-section></div>
        <third-party-picker></third-party-picker>
        <cm-config-dialog integration-id="i-cm"></cm-config-dialog>
        <integration-config-dialog integration-id="i-sso"></integration-config-dialog>
        <remove-integration-confirm integration-id="i-cm"></remove-integration-confirm>
      </integrations-context>
    `);
    await expect.element(cmSwitch).toBeVisible();
    const tags = [
      'third-party-picker',
      'cm-config-dialog',
      'integration-config-dialog',
      'remove-integration-confirm',
    ] as const;
    const names = ['Integrations', 'CM.com configuration', 'Single sign-on configuration', 'Remove CM.com integration'];
    for (const [index, tag] of tags.entries()) {
      const element = document.querySelector(tag)!;
      element.show();
      await expect
        .element(page.getByRole('dialog').or(page.getByRole('alertdialog')))
        .toHaveAccessibleName(names[index]);
      element.close();
      await expect.element(page.getByRole('dialog').or(page.getByRole('alertdialog'))).not.toBeInTheDocument();
    }
  });

  it('what all in it share: one load, and each other’s changes', async () => {
    const control = catalogueAdapter({ integrations: [CM] });
    await fixture(html`
      <integrations-context account-id="100" .adapter=${control.adapter}>
        <integrations-section heading="One"></integrations-section>
        <integrations-section heading="Two"></integrations-section>
      </integrations-context>
    `);
    await expect.element(cmSwitch.nth(1)).toBeVisible();
    expect(control.callsOf('listIntegrations')).toHaveLength(1);
    await page.getByRole('region', { name: 'One' }).getByRole('switch').click();
    await page.getByRole('button', { name: 'Remove integration' }).click();
    await expect.element(page.getByRole('switch')).not.toBeInTheDocument();
  });

  it('one account, whether its identifier is a number or a text', async () => {
    const control = catalogueAdapter({ integrations: { 0: [CM] } });
    await fixture(html`
      <integrations-context .accountId=${0} .adapter=${control.adapter}>
        <integrations-section heading="One"></integrations-section>
        <integrations-section heading="Two" .accountId=${'0'}></integrations-section>
        <integrations-section heading="Three" .accountId=${0}></integrations-section>
      </integrations-context>
    `);
    await expect.element(cmSwitch.nth(2)).toBeVisible();
    expect(control.callsOf('listIntegrations').map(({ argument }) => argument['accountId'])).toEqual(['0']);
  });

  it('it also through the shadow roots in between', async () => {
    const { adapter } = catalogueAdapter();
    const context = await fixture(
      html`<integrations-context account-id="100" .adapter=${adapter}><div></div></integrations-context>`,
    );
    context.querySelector('div')!.attachShadow({ mode: 'open' }).append(document.createElement('integrations-section'));
    await expect.element(cmSwitch).toBeVisible();
  });
});

describe('endpoint', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is an adapter without any script', async () => {
    const requests = serve('/context-1', {
      integrations: [CM],
      applications: APPLICATIONS,
      permissions: ALL_PERMITTED,
    });
    await fixture(html`
      <integrations-context endpoint="/context-1" account-id="100"><integrations-section></integrations-section></integrations-context>
    `);
    await expect.element(cmSwitch).toBeVisible();
    expect(requests.map(({ path }) => path)).toContain('/context-1/accounts/100/integrations');
  });

  it('counts less than an adapter', async () => {
    const requests = serve('/context-2', {});
    await fixture(html`
      <integrations-context endpoint="/context-2" account-id="100" .adapter=${catalogueAdapter().adapter}>
        <integrations-section></integrations-section>
      </integrations-context>
    `);
    await expect.element(cmSwitch).toBeVisible();
    // What was shown before may still ask for its own.
    expect(requests.filter(({ path }) => path.startsWith('/context-2'))).toEqual([]);
  });

  it('is none where it is no address', async () => {
    await fixture(html`
      <integrations-context endpoint="mailto:x" account-id="100"><integrations-section></integrations-section></integrations-context>
    `);
    await expect.element(noData).toBeVisible();
  });
});

describe('late and changed', () => {
  it('gives what comes late, one after the other', async () => {
    const context = await fixture<IntegrationsContext>(
      html`<integrations-context><integrations-section></integrations-section></integrations-context>`,
    );
    await expect.element(noData).toBeVisible();
    context.adapter = catalogueAdapter().adapter;
    await context.updateComplete;
    await expect.element(noData).toBeVisible();
    context.accountId = '100';
    await expect.element(cmSwitch).toBeVisible();
  });

  it('gives what has changed', async () => {
    const { adapter } = catalogueAdapter({ integrations: { 100: [CM], 200: [SSO] } });
    const context = await fixture<IntegrationsContext>(html`
      <integrations-context account-id="100" .adapter=${adapter}><integrations-section></integrations-section></integrations-context>
    `);
    await expect.element(cmSwitch).toBeVisible();
    context.setAttribute('account-id', '200');
    await expect.element(ssoSwitch).toBeVisible();
    await expect.element(cmSwitch).not.toBeInTheDocument();
    context.adapter = catalogueAdapter({ integrations: [CM] }).adapter;
    await expect.element(cmSwitch).toBeVisible();
    context.adapter = undefined;
    await expect.element(noData).toBeVisible();
  });

  it('serves elements that were there before it was defined or that come later', async () => {
    const context = await fixture(
      html`<integrations-context account-id="100" .adapter=${catalogueAdapter().adapter}></integrations-context>`,
    );
    context.append(document.createElement('integrations-section'));
    await expect.element(cmSwitch).toBeVisible();
  });

  it('serves an element that moves from one context into another', async () => {
    const around = await fixture(html`
      <div>
        <integrations-context account-id="1" .adapter=${catalogueAdapter({ integrations: [CM] }).adapter}>
          <integrations-section></integrations-section>
        </integrations-context>
        <integrations-context account-id="2" .adapter=${catalogueAdapter({ integrations: [SSO] }).adapter}></integrations-context>
      </div>
    `);
    await expect.element(cmSwitch).toBeVisible();
    around.querySelectorAll('integrations-context')[1]!.append(around.querySelector('integrations-section')!);
    await expect.element(ssoSwitch).toBeVisible();
    await expect.element(cmSwitch).not.toBeInTheDocument();
  });
});
