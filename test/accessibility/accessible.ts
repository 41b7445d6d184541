import { expect } from 'vitest';
import { still } from '../support/fixtures/section-fixture.ts';

/** Lets axe look at an element in light and in dark, where its surface really is light and dark. */
export async function expectAccessible(element: Element, surface: Element): Promise<void> {
  for (const scheme of ['light', 'dark']) {
    document.documentElement.style.colorScheme = scheme;
    await still(element);
    const [red] = getComputedStyle(surface).backgroundColor.match(/\d+/) ?? [];
    expect(Number(red) > 128, `a ${scheme} surface`).toBe(scheme === 'light');
    await expect(element, scheme).to.be.accessible();
  }
}
