import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Application } from '../../src/model/application.ts';
import type { Integration } from '../../src/model/integration.ts';
import { catalogueAdapter, shadowRoots, showSection } from '../support/fixtures/section-fixture.ts';

const MARKUP = '<img src="x:" onerror="globalThis.injected = true"><b>bold</b>';
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

declare global {
  // Set by markup that has become part of the page.
  var injected: boolean | undefined;
}

/** The images in a section: a person sees them, and assistive technology is not told of them. */
function images(section: Element): HTMLImageElement[] {
  return shadowRoots(section).flatMap((root) => [...root.querySelectorAll('img')]);
}

/** A section that shows one application under a name and with a logo. */
function showLogo(logoUrl: string | undefined, name = 'CM.com') {
  const application: Application = { id: 'a', name, kind: 'third-party', ...(logoUrl !== undefined && { logoUrl }) };
  const integrations: Integration[] = [{ id: 'i', applicationId: 'a', status: 'active' }];
  return showSection(catalogueAdapter({ applications: [application], integrations }).adapter);
}

describe('texts of the host', () => {
  it('are texts, wherever they are shown', async () => {
    const application: Application = {
      id: 'a',
      name: MARKUP,
      kind: 'third-party',
      vendor: MARKUP,
      multiple: true,
      setup: [{ name: 'x', label: MARKUP, type: 'text', help: MARKUP }],
      removalNotice: MARKUP,
    };
    const integrations: Integration[] = [
      { id: 'i', applicationId: 'a', name: MARKUP, status: 'error', statusReason: MARKUP },
    ];
    const permissions = { supported: true, add: MARKUP, configure: true, remove: true } as const;
    const section = await showSection(
      catalogueAdapter({ applications: [application], integrations, permissions }).adapter,
    );
    section.heading = MARKUP;
    await expect.element(page.getByRole('heading', { name: MARKUP })).toBeVisible();
    // The name of the application, what it is called here, why it is in error, and why none may be added.
    expect(page.getByRole('listitem').getByText(MARKUP)).toHaveLength(3);
    await expect.element(page.getByRole('button', { name: '+ Add new' })).toHaveAccessibleDescription(MARKUP);

    await page.getByRole('button', { name: `Edit: ${MARKUP} ${MARKUP}` }).click();
    await expect.element(page.getByRole('dialog')).toHaveAccessibleName(`${MARKUP} configuration`);
    expect(images(section)).toEqual([]);
    expect(globalThis.injected).toBeUndefined();
  });

  it('are texts in the sentence of an account that cannot hold integrations', async () => {
    const permissions = { supported: MARKUP, add: 'No.', configure: 'No.', remove: 'No.' };
    const section = await showSection(catalogueAdapter({ permissions }).adapter);
    await expect.element(page.getByText(MARKUP)).toBeVisible();
    expect(images(section)).toEqual([]);
  });

  it('do not break out of an identifier', async () => {
    const id = `"'><script>alert(1)</script>`;
    const section = await showSection(
      catalogueAdapter({ integrations: [{ id, applicationId: id, status: 'active' }] }).adapter,
    );
    await page.getByRole('switch', { name: `${id} integration` }).click();
    await page.getByRole('button', { name: 'Remove integration' }).click();
    await expect.element(page.getByText(/^This account has no integrations yet/)).toBeVisible();
    expect(shadowRoots(section).flatMap((root) => [...root.querySelectorAll('script')])).toEqual([]);
  });
});

describe('logos', () => {
  it.for([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'http://example.invalid/logo.png',
    'ftp://example.invalid/logo.png',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://example.invalid/1',
    'file:///etc/passwd',
    '//',
    'https://',
    '',
  ])('are not asked for from "%s": initials stand there', async (url) => {
    const section = await showLogo(url);
    await expect.element(page.getByRole('switch')).toBeVisible();
    expect(images(section)).toEqual([]);
    await expect.element(page.getByText('CM', { exact: true })).toBeVisible();
  });

  it.for(['https://example.invalid/logo.png', PIXEL, '/logo.png', 'logo.png'])(
    'are asked for from "%s", without telling which page asks',
    async (url) => {
      const section = await showLogo(url);
      await expect.poll(() => images(section)).toHaveLength(1);
      const [image] = images(section);
      expect(image!.src).toBe(new URL(url, document.baseURI).href);
      expect(image!.referrerPolicy).toBe('no-referrer');
      expect(image!.alt).toBe('');
    },
  );

  it('cover the initials when they load, and give way to them when they do not', async () => {
    const section = await showLogo(PIXEL);
    await expect.poll(() => images(section)).toHaveLength(1);
    const [image] = images(section);
    await image!.decode();
    await expect.element(image!).toBeVisible();
    image!.src = 'data:image/png;base64,broken';
    await expect.element(image!).not.toBeVisible();
    await expect.element(page.getByText('CM', { exact: true })).toBeVisible();
  });

  it.for([
    ['CM.com', 'CM'],
    ['Microsoft Teams', 'MT'],
    ['single-sign-on', 'SS'],
    ['émile zola', 'ÉZ'],
    ['X', 'X'],
    ['  ', ''],
    ['(3CX) Phone', '3P'],
    ['微信 支付', '微支'],
  ])('of "%s" are initialled %s', async ([name, initials]) => {
    const section = await showLogo(undefined, name);
    await expect.element(page.getByRole('switch')).toBeVisible();
    const logo = page.elementLocator(section.shadowRoot!.querySelector('[part~="logo"]')!);
    await expect.element(logo).toHaveTextContent(initials);
    await expect.element(logo).toHaveAttribute('aria-hidden', 'true');
  });
});
