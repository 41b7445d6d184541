import { fixture } from '@open-wc/testing/pure';
import * as fc from 'fast-check';
import { html } from 'lit';
import { afterEach, describe, expect, it } from 'vitest';
import { initials, logo, logoSource } from '../../src/ui/logo.ts';

const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/** The picture of a logo, if it has one, and what is beneath it. */
async function show(
  name: string,
  url?: string,
): Promise<{ text: string; image: HTMLImageElement | null; element: Element }> {
  const element = await fixture(html`<div>${logo('id', name, { logoUrl: url })}</div>`);
  return { element, text: element.textContent?.trim() ?? '', image: element.querySelector('img') };
}

describe('initials', () => {
  it.each([
    ['CM.com', 'CM'],
    ['Microsoft Teams', 'MT'],
    ['Microsoft Teams Direct Routing', 'MT'],
    ['Single sign-on', 'SS'],
    ['sign-on', 'SO'],
    ['a/b', 'AB'],
    ['snake_case', 'SC'],
    ['3CX', '3C'],
    ['(Beta) Gateway', 'BG'],
    ['  Voice  ', 'VO'],
    ['Ärzte Übersicht', 'ÄÜ'],
    ['日本 語', '日語'],
    ['𝒳𝒴 𝒵', '𝒳𝒵'],
    ['X', 'X'],
    ['', ''],
    ['🙂 – !', ''],
  ])('of %j are %j', (name, expected) => {
    expect(initials(name)).toBe(expected);
  });

  it('are short and whole, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const letters = initials(name);
        expect(letters.isWellFormed()).toBe(true);
        // An upper-case letter may be several, as of ß and of ligatures.
        expect([...letters].length).toBeLessThanOrEqual(6);
      }),
      // Text of the whole of Unicode takes long to make.
      { numRuns: 30 },
    );
  });
});

describe('logoSource', () => {
  afterEach(() => {
    document.querySelector('base')?.remove();
  });

  it.each([
    'https://example.com/logo.svg',
    'HTTPS://example.com/logo.svg',
    PIXEL,
    'data:image/svg+xml,%3Csvg/%3E',
    'DATA:image/png;base64,AA==',
  ])('takes %s', (url) => {
    expect(logoSource(url)).toBe(new URL(url).href);
  });

  it('takes the page’s own', () => {
    expect(logoSource('/logos/cm.svg')).toBe(`${location.origin}/logos/cm.svg`);
    expect(logoSource(`${location.origin}/cm.svg`)).toBe(`${location.origin}/cm.svg`);
    expect(logoSource('cm.svg')).toBe(new URL('cm.svg', document.baseURI).href);
  });

  it.each([
    'http://example.com/logo.svg',
    '//example.com:1/logo.svg',
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'data:,image/png',
    'blob:https://example.com/1',
    'file:///etc/passwd',
    'ftp://example.com/logo.png',
    'https://',
    '',
    undefined,
  ])('does not take %s', (url) => {
    expect(logoSource(url)).toBeUndefined();
  });

  it('does not take a relative address that the page’s base makes a foreign one', () => {
    document.head.append(Object.assign(document.createElement('base'), { href: 'http://example.com/' }));
    expect(logoSource('logo.svg')).toBeUndefined();
  });

  it('never lets another scheme through, whatever the address', () => {
    const address = fc.oneof(
      fc.webUrl(),
      fc.string(),
      fc
        .tuple(fc.constantFrom('javascript:', 'data:', 'http:', 'vbscript:', '\u0000data:'), fc.string())
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(address, (url) => {
        const source = logoSource(url);
        const allowed = ['https:', 'data:image/', `${location.origin}/`];
        if (source !== undefined)
          expect(source.toLowerCase()).toSatisfy((text: string) => allowed.some((start) => text.startsWith(start)));
      }),
    );
  });
});

describe('logo', () => {
  it('is hidden from assistive technology: the name is beside it', async () => {
    const { element } = await show('CM.com');
    expect(element.firstElementChild?.getAttribute('aria-hidden')).toBe('true');
  });

  it('is the initials where there is no picture, or none that may be shown', async () => {
    for (const url of [undefined, '', 'http://example.com/logo.svg', 'javascript:alert(1)']) {
      const { text, image } = await show('CM.com', url);
      expect(text).toBe('CM');
      expect(image).toBeNull();
    }
  });

  it('is the picture, without text of its own and without telling where it is shown', async () => {
    const { image, text } = await show('CM.com', PIXEL);
    expect(image?.src).toBe(PIXEL);
    expect(image?.alt).toBe('');
    expect(image?.referrerPolicy).toBe('no-referrer');
    expect(text).toBe('CM');
  });

  it('is the initials again where the picture does not load, and the picture where a later one does', async () => {
    const { image } = await show('CM.com', 'data:image/png;base64,AA==');
    image!.dispatchEvent(new Event('error'));
    expect(image!.hidden).toBe(true);
    image!.dispatchEvent(new Event('load'));
    expect(image!.hidden).toBe(false);
  });

  it('shows a name as text, never as markup', async () => {
    const { element, text } = await show('<b>x</b> <i>');
    expect(element.querySelector('b, i')).toBeNull();
    expect(text).toBe('BB');
  });
});
