import { ContextProvider } from '@lit/context';
import { fixture, html } from '@open-wc/testing/pure';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { accountIdContext, adapterContext } from '../../src/ui/host/contexts.ts';
import { catalogueAdapter } from '../support/fixtures/section-fixture.ts';
import { CM, SSO, cmSwitch, ssoSwitch, noData } from './support.ts';
import '../../src/define.ts';

describe('which one counts', () => {
  const outer = () => catalogueAdapter({ integrations: { 100: [CM], 200: [SSO] } });

  it('is the nearest', async () => {
    const inner = catalogueAdapter({ integrations: [SSO] });
    const before = outer();
    await fixture(html`
      <integrations-context account-id="100" .adapter=${before.adapter}>
        <integrations-context account-id="7" .adapter=${inner.adapter}><integrations-section></integrations-section></integrations-context>
      </integrations-context>
    `);
    await expect.element(ssoSwitch).toBeVisible();
    expect(inner.callsOf('listIntegrations')[0]!.argument['accountId']).toBe('7');
    expect(before.calls).toEqual([]);
  });

  it('is the nearest that names it: one context may change the account alone', async () => {
    await fixture(html`
      <integrations-context account-id="100" .adapter=${outer().adapter}>
        <integrations-context account-id="200"><integrations-section></integrations-section></integrations-context>
      </integrations-context>
    `);
    await expect.element(ssoSwitch).toBeVisible();
  });

  it('is an element’s own adapter and account, where it has them', async () => {
    const own = catalogueAdapter({ integrations: [SSO] });
    await fixture(html`
      <integrations-context account-id="100" .adapter=${outer().adapter}>
        <integrations-section heading="Own adapter" .adapter=${own.adapter}></integrations-section>
        <integrations-section heading="Own account" account-id="200"></integrations-section>
      </integrations-context>
    `);
    for (const name of ['Own adapter', 'Own account']) {
      await expect
        .element(page.getByRole('region', { name }).getByRole('switch'))
        .toHaveAccessibleName('Single sign-on integration');
    }
    expect(own.callsOf('listIntegrations')[0]!.argument['accountId']).toBe('100');
  });

  it('is none any more for what moves out of it', async () => {
    const around = await fixture(html`
      <div>
        <integrations-context account-id="100" .adapter=${outer().adapter}>
          <integrations-context><integrations-section></integrations-section></integrations-context>
        </integrations-context>
      </div>
    `);
    await expect.element(cmSwitch).toBeVisible();
    around.append(around.querySelector('integrations-context > integrations-context')!);
    await expect.element(noData).toBeVisible();
    around.querySelector('integrations-context')!.append(around.querySelector('integrations-section')!);
    await expect.element(cmSwitch).toBeVisible();
    around.append(around.querySelector('integrations-section')!);
    await expect.element(noData).toBeVisible();
  });

  it('may be a provider of the page’s own', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    new ContextProvider(host, { context: adapterContext, initialValue: catalogueAdapter().adapter });
    new ContextProvider(host, { context: accountIdContext, initialValue: '100' });
    host.append(document.createElement('integrations-section'));
    await expect.element(cmSwitch).toBeVisible();
  });
});
