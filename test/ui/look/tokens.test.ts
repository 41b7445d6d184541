import { fixture, html } from '@open-wc/testing/pure';
import { LitElement } from 'lit';
import { describe, expect, it } from 'vitest';
import { baseStyles } from '../../../src/ui/styles/base-styles.ts';
import tokens from '../../../tokens.json';

/** A place in which the private properties of the style sheets have their values. */
class Probe extends LitElement {
  static override styles = [baseStyles];

  protected override render(): unknown {
    return html`<div class="base"><div class="probe"></div></div>`;
  }
}
customElements.define('test-probe', Probe);

type Reference = string | { components: number[]; alpha?: number };
interface ColourToken {
  $type: string;
  $value: Reference;
  $extensions: { 'com.npmjs.integration-elements': { css: string } };
}

/** What the engine paints for a colour, from 0 to 1. */
function painted(colour: string): number[] {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data].map((byte) => byte / 255);
}

function valueOf(reference: Reference): { components: number[]; alpha?: number } {
  if (typeof reference !== 'string') return reference;
  const target = reference
    .slice(1, -1)
    .split('.')
    .reduce<unknown>((group, name) => (group as Record<string, unknown>)[name], tokens);
  return valueOf((target as { $value: Reference }).$value);
}

async function probe(scheme: string): Promise<HTMLElement> {
  const element = await fixture<Probe>(html`<test-probe style="color-scheme: ${scheme}"></test-probe>`);
  return element.shadowRoot!.querySelector<HTMLElement>('.probe')!;
}

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  const colours = Object.entries(tokens.system[scheme] as unknown as Record<string, ColourToken>).filter(
    ([, { $type }]) => $type === 'color',
  );

  it.each(colours)('%s is the colour that the engine computes', async (_name, token) => {
    const place = await probe(scheme);
    place.style.background = token.$extensions['com.npmjs.integration-elements'].css;
    const { components, alpha = 1 } = valueOf(token.$value);
    const [red = 0, green = 0, blue = 0, opacity = 0] = painted(getComputedStyle(place).backgroundColor);
    const differences = [...components, alpha].map((part, index) =>
      Math.abs(part - [red, green, blue, opacity][index]!),
    );
    // The canvas rounds to bytes, more coarsely where a colour is nearly transparent.
    expect(Math.max(...differences)).toBeLessThan(alpha < 1 ? 0.03 : 0.006);
  });
});

const lengths = Object.entries(tokens.measure as Record<string, object>).flatMap(([name, token]) => {
  const { $type, $value, $extensions } = token as {
    $type: string;
    $value?: { value: number };
    $extensions: ColourToken['$extensions'];
  };
  const { css } = $extensions['com.npmjs.integration-elements'];
  return $type === 'dimension' && $value && name !== 'font-size' ? [[name, css, $value.value] as const] : [];
});

it.each(lengths)('%s is the length that the engine computes', async (_name, css, expected) => {
  const place = await probe('light');
  place.style.inlineSize = css;
  expect(Number.parseFloat(getComputedStyle(place).inlineSize)).toBeCloseTo(expected, 1);
});
