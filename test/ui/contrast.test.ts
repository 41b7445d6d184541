import { fixture, html } from '@open-wc/testing/pure';
import { LitElement } from 'lit';
import { describe, expect, it } from 'vitest';
import { hueOf, logo } from '../../src/ui/logo.ts';
import { baseStyles } from '../../src/ui/styles/base-styles.ts';
import { rowStyles } from '../../src/ui/styles/row-styles.ts';
import { contrast } from '../support/fixtures/contrast.ts';

/** Draws one look of everything whose contrast is computed and not chosen. */
class Palette extends LitElement {
  static override styles = [baseStyles, rowStyles];

  protected override render(): unknown {
    return html`<div class="base">
      <div class="surface" style="background: var(--_surface)">
        ${IDS.map((id) => logo(id, 'Word Word', undefined))} ${logo('paused', 'Word', undefined, 'paused')}
        <button class="button primary">Primary</button>
        <button class="button quiet">Quiet</button>
      </div>
    </div>`;
  }
}

/** An identifier for each of the ten hues. */
const IDS = Array.from({ length: 10 }, (_, hue) => {
  for (let number = 0; ; number += 1) if (hueOf(`app-${number}`) === hue) return `app-${number}`;
});

const ACCENTS = ['#ffd400', '#fff', '#000', '#c000c0', '#777', '#0000ff', '#00ffff', '#1d5fd8', '#ff0000', '#00a000'];

customElements.define('test-palette', Palette);

async function palette(scheme: string, accent?: string): Promise<ShadowRoot> {
  const element = await fixture<HTMLElement>(html`<test-palette style="color-scheme: ${scheme}"></test-palette>`);
  if (accent) element.style.setProperty('--integrations-accent-color', accent);
  return element.shadowRoot!;
}

describe.each(['light', 'dark'])('in a %s scheme', (scheme) => {
  it('initials can be read on each of the ten hues, and on the grey of a paused application', async () => {
    const root = await palette(scheme);
    const logos = [...root.querySelectorAll('.logo')].map((element) => getComputedStyle(element));
    expect(new Set(logos.map(({ backgroundColor }) => backgroundColor)).size).toBe(11);
    for (const { color, backgroundColor } of logos)
      expect(contrast(color, backgroundColor), backgroundColor).toBeGreaterThanOrEqual(4.5);
  });

  it.each(ACCENTS)('text on the accent colour, and in it, can be read: %s', async (accent) => {
    const root = await palette(scheme, accent);
    const primary = getComputedStyle(root.querySelector('.primary')!);
    const quiet = getComputedStyle(root.querySelector('.quiet')!);
    const ground = getComputedStyle(root.querySelector('.surface')!).backgroundColor;
    expect(contrast(primary.color, primary.backgroundColor)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(quiet.color, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['#0d6efd', '#dc3545'])('text on %s is white, which can just be read there', async (accent) => {
    const root = await palette(scheme, accent);
    const { color, backgroundColor } = getComputedStyle(root.querySelector('.primary')!);
    expect(contrast(color, 'black')).toBeGreaterThan(20.9);
    expect(contrast(color, backgroundColor)).toBeGreaterThanOrEqual(4.5);
  });
});

it('the hue of an application depends on its identifier alone, and all hues are used', () => {
  expect(hueOf('cm.com')).toBe(hueOf('cm.com'));
  expect(new Set(Array.from({ length: 200 }, (_, number) => hueOf(`${number}`))).size).toBe(10);
});
