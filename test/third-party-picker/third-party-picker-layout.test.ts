import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ALL_PERMITTED } from '../../src/model/permissions.ts';
import { APPLICATIONS, INTEGRATIONS } from '../support/catalogue.ts';
import { openPicker } from '../support/fixtures/dialog-fixture.ts';
import { catalogueAdapter } from '../support/fixtures/section-fixture.ts';
import { dialog, done } from './locators.ts';

afterEach(() => page.viewport(1280, 800));

describe('layout and text', () => {
  const long = 'Integrationsverwaltungsdienstleistungsplattform'.repeat(3);
  const applications = [
    { ...APPLICATIONS[0]!, name: long, description: long },
    {
      ...APPLICATIONS[1]!,
      name: '<img src=x onerror="document.title=1"> & <b>bold</b>',
      description: '<script>1</script>',
    },
    ...APPLICATIONS.slice(2),
  ];

  it.for([320, 375, 1280])('does not scroll sideways at %d px, with long names and errors', async (width) => {
    const control = catalogueAdapter({ applications, integrations: INTEGRATIONS.slice(2), permissions: ALL_PERMITTED });
    await openPicker(control, { vendor: long });
    await page.viewport(width, 640);
    await userEvent.click(page.getByRole('button', { name: new RegExp(`^Add: ${long}`) }));
    control.fail('addIntegration', 'malformed');
    await userEvent.click(done);
    await expect.element(page.getByRole('alert')).toBeVisible();
    const element = dialog.element();
    expect(element.getBoundingClientRect().left).toBeGreaterThanOrEqual(0);
    expect(element.getBoundingClientRect().right).toBeLessThanOrEqual(innerWidth);
    for (const box of [element, ...element.querySelectorAll('*')]) {
      const what = box.outerHTML.slice(0, 80);
      expect(box.getBoundingClientRect().left, what).toBeGreaterThanOrEqual(element.getBoundingClientRect().left);
      expect(box.getBoundingClientRect().right, what).toBeLessThanOrEqual(element.getBoundingClientRect().right);
      if (getComputedStyle(box).overflowX === 'auto') expect(box.scrollWidth, what).toBe(box.clientWidth);
    }
    for (const name of ['Done', 'Cancel', 'Close']) {
      await expect.element(page.getByRole('button', { name })).toBeInViewport();
    }
  });

  it('shows markup in names as text', async () => {
    await openPicker(catalogueAdapter({ applications, integrations: [] }));
    await expect.element(page.getByText('<img src=x onerror="document.title=1"> & <b>bold</b>')).toBeVisible();
    await expect.element(page.getByText('<script>1</script>')).toBeVisible();
    expect(dialog.element().querySelector('img, b, script')).toBeNull();
  });

  it.for([320, 1280])(
    'shows two lines of a description at most at %d px, and the whole of it is read',
    async (width) => {
      const description = 'Messages to channels and people. '.repeat(20).trim();
      const control = catalogueAdapter({ applications: [{ ...APPLICATIONS[0]!, description }], integrations: [] });
      await openPicker(control);
      await page.viewport(width, 640);
      const text = page.getByText(description);
      await expect.element(text).toBeVisible();
      const { lineHeight, fontSize } = getComputedStyle(text.element());
      const line = Number.parseFloat(lineHeight) || Number.parseFloat(fontSize) * 1.5;
      expect(text.element().getBoundingClientRect().height / line).toBeLessThan(2.5);
    },
  );
});
