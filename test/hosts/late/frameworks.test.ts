import type { IntegrationsAdapter } from 'integration-elements';
import * as preact from 'preact';
import { createElement, type ReactElement } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server.browser';
import { mount } from 'svelte';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { createApp, h } from 'vue';
import { createMemoryAdapter } from '../../../src/adapter/memory/memory-adapter.ts';
import { APPLICATIONS } from '../../support/catalogue.ts';
import { renderAngular } from './angular-page.ts';
import { renderSolid } from '../solid/late-page.tsx';
import SveltePage from './SveltePage.svelte';
import VuePage from './VuePage.vue';

// All render before the elements are defined, which happens once in a page.

type Render = (target: HTMLElement, adapter: IntegrationsAdapter) => unknown;

/** Shows something on the account 100 alone. */
function adapterOfCm(): IntegrationsAdapter {
  return createMemoryAdapter({
    applications: APPLICATIONS,
    integrations: { 100: [{ id: '1', applicationId: 'cm.com', status: 'active' }] },
  });
}

function reactPage(adapter: IntegrationsAdapter): ReactElement {
  const Section = (): ReactElement =>
    createElement('integrations-section', { accountId: '100', adapter, readonly: false });
  return createElement('main', null, createElement(Section));
}

function preactPage(adapter: IntegrationsAdapter): preact.VNode {
  const Section = (): preact.VNode =>
    preact.h('integrations-section', { accountId: 100, adapter, readonly: false } as object);
  return preact.h('main', null, 'Text', preact.h(Section, null));
}

const RENDERED: Record<string, Render> = {
  React: (target, adapter) => createRoot(target).render(reactPage(adapter)),
  'React, hydrating': (target, adapter) => {
    target.innerHTML = renderToString(reactPage(adapter));
    hydrateRoot(target, reactPage(adapter));
  },
  'React, with the account as a number': (target, adapter) =>
    createRoot(target).render(createElement('integrations-section', { accountId: 100, adapter })),
  'React, in a context': (target, adapter) => {
    const section = createElement('integrations-section', { key: 'section' });
    createRoot(target).render(createElement('integrations-context', { accountId: '100', adapter }, section));
  },
  Preact: (target, adapter) => preact.render(preactPage(adapter), target),
  'Preact, hydrating': (target, adapter) => {
    target.innerHTML = '<main>Text<integrations-section accountId="100"></integrations-section></main>';
    preact.hydrate(preactPage(adapter), target);
  },
  Vue: (target, adapter) => createApp(VuePage, { adapter, accountId: '100' }).mount(target),
  'Vue, with a render function': (target, adapter) =>
    createApp(() => h('div', [h('integrations-section', { accountId: '100', adapter })])).mount(target),
  Svelte: (target, adapter) => mount(SveltePage, { target, props: { adapter, accountId: '100' } }),
  Solid: renderSolid,
  Angular: renderAngular,
  'HTML, with a property set before': (target, adapter) => {
    target.innerHTML = '<integrations-section accountId="100"></integrations-section>';
    Object.assign(target.firstElementChild!, { adapter });
  },
  'HTML, with a number set before': (target, adapter) => {
    target.innerHTML = '<integrations-section></integrations-section>';
    Object.assign(target.firstElementChild!, { adapter, accountId: 100 });
  },
};

const targets = new Map<string, HTMLElement>();

function place(name: string): HTMLElement {
  const target = document.createElement('div');
  target.setAttribute('role', 'group');
  target.ariaLabel = name;
  document.body.append(target);
  targets.set(name, target);
  return target;
}

const cmSwitch = (name: string) =>
  page.getByRole('group', { name, exact: true }).getByRole('switch', { name: 'CM.com integration' });

describe('elements that are defined after a framework has rendered them', () => {
  beforeAll(async () => {
    await Promise.all(Object.entries(RENDERED).map(([name, render]) => render(place(name), adapterOfCm())));
    expect(customElements.get('integrations-section')).toBeUndefined();
    // What frameworks render later than they are told to.
    await new Promise((resolve) => setTimeout(resolve, 100));
    await import('../../../src/define.ts');
  });

  afterAll(() => targets.forEach((target) => target.remove()));

  it.each(Object.keys(RENDERED))('get what was set: %s', async (name) => {
    await expect.element(cmSwitch(name)).toBeChecked();
  });

  it.each(['React', 'Preact', 'Vue', 'Svelte'])('are not read-only where %s wrote false', async (name) => {
    await expect.element(cmSwitch(name)).toBeEnabled();
  });

  it('are read-only, and have the level, as Angular writes it', async () => {
    const group = page.getByRole('group', { name: 'Angular', exact: true });
    await expect.element(cmSwitch('Angular')).toBeDisabled();
    await expect.element(group.getByRole('heading', { level: 3 })).toHaveTextContent('Integrations');
  });

  it('get what React and Preact skip when they hydrate what is defined', async () => {
    for (const name of ['React, hydrating', 'Preact, hydrating']) {
      const own = `${name} later`;
      RENDERED[name]!(place(own), adapterOfCm());
      await expect.element(cmSwitch(own)).toBeChecked();
    }
  });

  it('follow the account in each spelling of the attribute', async () => {
    const section = targets.get('HTML, with a property set before')!.firstElementChild!;
    section.setAttribute('accountId', '200');
    await expect
      .element(page.getByRole('group', { name: 'HTML, with a property set before' }).getByText(/no integrations yet/))
      .toBeVisible();
    section.setAttribute('account-id', '100');
    await expect.element(cmSwitch('HTML, with a property set before')).toBeChecked();
  });
});
