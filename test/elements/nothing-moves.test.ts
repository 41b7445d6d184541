import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../src/localization/locales/de.ts';
import type { ConfigurationTest } from '../../src/model/configuration/configuration-test.ts';
import { catalogueAdapter, showSection, still } from '../support/fixtures/section-fixture.ts';
import { openPicker, openRemoval } from '../support/fixtures/dialog-fixture.ts';
import { account, applications, filter } from '../support/long-list.ts';
import { openConsent, proceed, windows } from './consent.ts';
import { button, field, openCm, openDialog, saveButton, typeAndLeave } from './config-dialog.ts';

/** Where the controls are whose places are to stay: those of the header and the footer, and the fields. */
function placesIn(element: Element, controls: string): Record<string, number[]> {
  const found = [...element.shadowRoot!.querySelectorAll<HTMLElement>(`dialog[open] :is(${controls})`)];
  return Object.fromEntries(
    found.map((control, index) => {
      const { left, top, width, height } = control.getBoundingClientRect();
      return [`${index} ${control.part.value}`, [left, top, width, height].map(Math.round)];
    }),
  );
}

const BUTTONS = 'header button, footer button';

async function stays(element: Element, act: () => Promise<unknown>, controls = BUTTONS): Promise<void> {
  await still(element);
  const before = placesIn(element, controls);
  expect(Object.keys(before).length).toBeGreaterThan(1);
  await act();
  await still(element);
  expect(placesIn(element, controls)).toEqual(before);
}

const busy = (name: string) => expect.element(button(name)).toHaveAttribute('aria-busy', 'true');

afterEach(() => page.viewport(1280, 800));

describe.each([1280, 320])('nothing moves in a set-up, at %i pixels', (width) => {
  const results: [string, ConfigurationTest][] = [
    ['passes', { result: 'passed' }],
    ['passes, with a long reason', { result: 'passed', reason: 'As was to be expected of it. '.repeat(4) }],
    ['fails', { result: 'failed' }],
    ['is not possible', { result: 'unknown' }],
  ];

  it.each(results)('while a test of the connection runs, and after it %s', async (_name, found) => {
    await page.viewport(width, 800);
    const control = catalogueAdapter({ testConfiguration: () => found });
    const release = control.hold('testConfiguration');
    const { element } = await openDialog({ control, lang: 'de' });
    await stays(element, async () => {
      await button('Verbindung testen').click();
      await busy('Verbindung testen');
    });
    await stays(element, async () => {
      release();
      await expect.element(button('Verbindung testen')).toHaveAttribute('aria-busy', 'false');
    });
  });

  it('while it is saved, and after that failed', async () => {
    await page.viewport(width, 800);
    const { element, control } = await openDialog({ lang: 'de' });
    const release = control.hold('configureIntegration');
    control.fail('configureIntegration', 'unavailable');
    await stays(element, async () => {
      await saveButton('de').click();
      await busy('Speichern');
    });
    await stays(element, async () => {
      release();
      await expect.element(page.getByRole('alert')).toBeVisible();
    });
  });
});

describe('nothing moves in a set-up', () => {
  it('when an error of one line comes at a field', async () => {
    const { element } = await openCm();
    await stays(element, () => typeAndLeave(field('CM.com account ID'), 'nowhere'), `${BUTTONS}, .input`);
    await expect.element(page.getByRole('alert')).toBeVisible();
  });

  it('while a secret is shown', async () => {
    const { element } = await openCm();
    await field('Product token').fill('typed');
    await stays(element, () => button('Show').click(), `${BUTTONS}, .secret button`);
  });

  it('while consent is awaited, and after it was given up', async () => {
    const { opened } = windows();
    const { element } = await openConsent();
    const cancel = "footer [part~='cancel-button']";
    await stays(element, () => proceed.click(), `header button, ${cancel}`);
    await expect.poll(() => opened.length).toBe(1);
    await stays(element, () => button('Cancel').click(), `header button, ${cancel}`);
  });
});

describe('nothing moves in the picker', () => {
  it('when an application is chosen, added, and not added', async () => {
    const control = catalogueAdapter({ integrations: [] });
    const release = control.hold('addIntegration');
    control.fail('addIntegration', 'unavailable');
    const element = await openPicker(control);
    const add = page.getByRole('button', { name: /^Add: CM\.com/ });
    await expect.element(add).toBeVisible();
    await stays(element, () => userEvent.click(add), `${BUTTONS}, .row button`);
    await stays(element, async () => {
      await userEvent.click(button('Done'));
      await busy('Done');
    });
    await stays(element, async () => {
      release();
      await expect.element(page.getByRole('alert')).toBeVisible();
    });
  });
});

describe('nothing moves in the confirmation of a removal', () => {
  it('while the integration is removed, and after that failed', async () => {
    const control = catalogueAdapter();
    const release = control.hold('removeIntegration');
    control.fail('removeIntegration', 'unavailable');
    const element = await openRemoval(control);
    await stays(element, async () => {
      await userEvent.click(button('Remove integration'));
      await busy('Remove integration');
    });
    await stays(element, async () => {
      release();
      await expect.element(page.getByRole('alert')).toBeVisible();
    });
  });
});

describe('nothing moves in a long list', () => {
  it('when its filter leaves a few rows at the end of a page that is scrolled', async () => {
    const above = document.createElement('div');
    above.style.blockSize = '2000px';
    document.body.prepend(above);
    await showSection(catalogueAdapter({ applications, integrations: account(60) }).adapter);
    await expect.element(filter).toBeVisible();
    filter.element().scrollIntoView({ block: 'start' });
    const { top } = filter.element().getBoundingClientRect();
    await filter.fill('zzzz');
    await expect.element(page.getByText('No integration matches “zzzz”.')).toBeVisible();
    expect(Math.round(filter.element().getBoundingClientRect().top)).toBe(Math.round(top));
    above.remove();
  });
});
