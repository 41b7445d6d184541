import { fixture, html } from '@open-wc/testing/pure';
import { LitElement } from 'lit';
import { describe, expect, it } from 'vitest';
import { hueOf, logo } from '../../src/ui/logo.ts';
import { baseStyles } from '../../src/ui/styles/base-styles.ts';
import { rowStyles } from '../../src/ui/styles/row-styles.ts';

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

/** The relative luminance of a colour, as WCAG defines it, of what the engine paints. */
function luminance(colour: string): number {
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = [...context.getImageData(0, 0, 1, 1).data].map((byte) => {
    const part = byte / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
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
});

it('the hue of an application depends on its identifier alone, and all hues are used', () => {
  expect(hueOf('cm.com')).toBe(hueOf('cm.com'));
  expect(new Set(Array.from({ length: 200 }, (_, number) => hueOf(`${number}`))).size).toBe(10);
});
