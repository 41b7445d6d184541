import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Field } from '../../src/model/fields/field.ts';
import { controlledAdapter } from '../support/controlled-adapter.ts';
import { still } from '../support/fixtures/section-fixture.ts';
import {
  alert,
  button,
  expectFocus,
  field,
  openCm,
  openDialog,
  question,
  saveButton,
  type OpenDialog,
} from '../elements/config-dialog.ts';

const LONG_WORD = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverwaltung'.repeat(2);

afterEach(() => page.viewport(1280, 800));

/** What reaches over the edge of the page, or can be scrolled sideways. */
async function overflowing({ element }: OpenDialog): Promise<string[]> {
  await still(element);
  const wide = [...element.shadowRoot!.querySelectorAll<HTMLElement>('dialog[open], dialog[open] *')].filter((node) => {
    const { left, right } = node.getBoundingClientRect();
    const scrolls = node.scrollWidth > node.clientWidth + 1 && getComputedStyle(node).overflowX === 'auto';
    return left < -0.5 || right > innerWidth + 0.5 || scrolls;
  });
  return wide.map(({ tagName, className }) => `${tagName}.${className}`);
}

function openLong(lang: string): Promise<OpenDialog> {
  const types: Field['type'][] = [
    'text',
    'secret',
    'url',
    'number',
    'select',
    'checkbox',
    'multiline',
    'readonly-copy',
  ];
  const setup = types.map((type): Field => ({
    name: type,
    label: `${type} ${LONG_WORD}`,
    type,
    required: true,
    help: LONG_WORD,
    placeholder: LONG_WORD,
    options: [{ value: 'x', label: LONG_WORD }],
    ...(type === 'readonly-copy' && { value: LONG_WORD }),
    ...(type !== 'text' && { group: LONG_WORD }),
  }));
  const control = controlledAdapter({
    applications: [{ id: 'custom', name: LONG_WORD, kind: 'third-party', setup }],
    integrations: [{ id: 'i-1', applicationId: 'custom', status: 'setup-required' }],
  });
  return openDialog({ control, integrationId: 'i-1', lang });
}

describe.each(['en', 'de'])('at 320 pixels, in %s', (lang) => {
  it('CM.com’s form fits, with its errors', async () => {
    const opened = await openCm({ lang });
    await page.viewport(320, 640);
    await saveButton(lang).click();
    await expect.element(page.getByRole('alert').first()).toBeVisible();
    expect(await overflowing(opened)).toEqual([]);
    await expect.element(saveButton(lang)).toBeInViewport({ ratio: 0.99 });
  });

  it('long labels, help, options, titles and errors fit', async () => {
    const opened = await openLong(lang);
    await page.viewport(320, 640);
    await saveButton(lang).click();
    await expect.element(page.getByRole('alert').first()).toBeVisible();
    expect(await overflowing(opened)).toEqual([]);
    await expect.element(saveButton(lang)).toBeInViewport({ ratio: 0.99 });
  });
});

describe('on a small page', () => {
  it('the question fits', async () => {
    const opened = await openDialog();
    await page.viewport(320, 480);
    await field('Sign-in URL').fill('https://typed.example');
    await userEvent.keyboard('{Escape}');
    await expect.element(question()).toBeVisible();
    expect(await overflowing(opened)).toEqual([]);
    await expect.element(button('Discard')).toBeInViewport({ ratio: 0.99 });
  });

  it('the body scrolls, and title and buttons stay', async () => {
    await openDialog();
    await page.viewport(400, 500);
    await field('Allow own credentials (optional)').click();
    await expect
      .element(page.getByRole('heading', { name: 'Single sign-on configuration' }))
      .toBeInViewport({ ratio: 0.99 });
    await expect.element(saveButton()).toBeInViewport({ ratio: 0.99 });
  });

  it('a failure is in view without scrolling', async () => {
    const opened = await openDialog();
    await page.viewport(320, 568);
    opened.control.fail('configureIntegration', 'network');
    await saveButton().click();
    await expect.element(alert('The server cannot be reached.')).toBeInViewport({ ratio: 0.99 });
    await expect.element(saveButton()).toBeInViewport({ ratio: 0.99 });
  });

  it('that is so low that nothing can stay, all of it scrolls', async () => {
    const opened = await openDialog();
    await page.viewport(320, 256);
    await field('Limit (optional)').fill('many');
    await saveButton().click();
    await expectFocus(field('Limit (optional)'));
    expect(await overflowing(opened)).toEqual([]);
    for (const control of [button('Close'), field('Sign-in URL'), button('Cancel'), saveButton()]) {
      control.element().scrollIntoView({ block: 'nearest' });
      await expect.element(control).toBeInViewport({ ratio: 0.95 });
    }
  });
});

describe('from right to left', () => {
  it('the form is mirrored and fits', async () => {
    await page.viewport(320, 640);
    document.documentElement.dir = 'rtl';
    const opened = await openCm();
    expect(await overflowing(opened)).toEqual([]);
    const close = button('Close').element().getBoundingClientRect();
    const title = page.getByRole('heading').element().getBoundingClientRect();
    expect(close.right).toBeLessThanOrEqual(title.left);
  });

  it('an address and a number are still written from left to right', async () => {
    document.documentElement.dir = 'rtl';
    await openDialog();
    expect(getComputedStyle(field('Sign-in URL').element()).direction).toBe('ltr');
    expect(getComputedStyle(field('Limit (optional)').element()).direction).toBe('ltr');
    expect(getComputedStyle(field('Signing certificate (optional)').element()).direction).toBe('rtl');
  });
});
