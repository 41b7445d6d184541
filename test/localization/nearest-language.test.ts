import { fixture, html } from '@open-wc/testing/pure';
import { describe, expect, it, vi } from 'vitest';
import { nearestLanguage, observeLanguage } from '../../src/localization/nearest-language.ts';

/** An element in a shadow root in a shadow root, and all that is around it. */
async function nested(): Promise<{ page: Element; outer: Element; middle: Element; inner: Element }> {
  const page = await fixture(html`<div lang="de"><div></div></div>`);
  const outer = page.firstElementChild!;
  outer.attachShadow({ mode: 'open' }).innerHTML = '<section><div></div></section>';
  const middle = outer.shadowRoot!.querySelector('div')!;
  middle.attachShadow({ mode: 'open' }).innerHTML = '<p></p>';
  return { page, outer, middle, inner: middle.shadowRoot!.querySelector('p')! };
}

/** Mutation observers call back in a microtask after those of the change. */
async function soon(): Promise<void> {
  await new Promise(requestAnimationFrame);
}

describe('nearestLanguage', () => {
  it('is the language of the element itself before that of its ancestors', async () => {
    const page = await fixture(html`<div lang="de"><p lang="fr"></p><p><b></b></p></div>`);
    expect(nearestLanguage(page.querySelector('[lang=fr]')!)).toBe('fr');
    expect(nearestLanguage(page.querySelector('b')!)).toBe('de');
  });

  it('goes through shadow roots, the nearest first', async () => {
    const { outer, middle, inner } = await nested();
    expect(nearestLanguage(inner)).toBe('de');
    outer.setAttribute('lang', 'fr');
    expect(nearestLanguage(inner)).toBe('fr');
    middle.parentElement?.setAttribute('lang', 'it');
    expect(nearestLanguage(inner)).toBe('it');
    inner.setAttribute('lang', 'es');
    expect(nearestLanguage(inner)).toBe('es');
  });

  it('is English where nobody says, and where somebody says that it is unknown', async () => {
    const page = await fixture(html`<div lang="de"><p lang=""></p></div>`);
    expect(nearestLanguage(page.querySelector('p')!)).toBe('en');
    document.documentElement.removeAttribute('lang');
    expect(nearestLanguage(document.body)).toBe('en');
    expect(nearestLanguage(document.createElement('p'))).toBe('en');
  });
});

describe('observeLanguage', () => {
  it('calls back for every element around, through shadow roots, until its end', async () => {
    const { page, outer, middle, inner } = await nested();
    const changed = vi.fn();
    const end = observeLanguage(inner, changed);
    for (const element of [inner, middle, outer, page, document.documentElement]) {
      changed.mockClear();
      element.setAttribute('lang', 'fr');
      await soon();
      expect(changed).toHaveBeenCalled();
    }
    page.removeAttribute('lang');
    changed.mockClear();
    end();
    for (const element of [inner, page]) element.setAttribute('lang', 'it');
    await soon();
    expect(changed).not.toHaveBeenCalled();
  });

  it('keeps calling those who stay', async () => {
    const { page, inner } = await nested();
    const [staying, leaving] = [vi.fn(), vi.fn()];
    const end = observeLanguage(inner, staying);
    observeLanguage(inner, leaving)();
    page.setAttribute('lang', 'fr');
    await soon();
    expect(leaving).not.toHaveBeenCalled();
    expect(staying).toHaveBeenCalled();
    end();
  });
});
