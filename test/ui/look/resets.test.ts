import reboot from 'bootstrap/dist/css/bootstrap-reboot.css?inline';
import { fixture } from '@open-wc/testing/pure';
import preflight from 'tailwindcss/preflight.css?inline';
import { describe, expect, it, onTestFinished } from 'vitest';
import { page } from 'vitest/browser';
import '../../../src/cm-config-dialog/define.ts';
import '../../../src/integration-config-dialog/define.ts';
import '../../../src/remove-integration-confirm/define.ts';
import '../../../src/third-party-picker/define.ts';
import { catalogueAdapter, shadowRoots, still } from '../../support/fixtures/section-fixture.ts';

const ELEMENTS: [tag: string, integrationId: string][] = [
  ['integrations-section', ''],
  ['third-party-picker', ''],
  ['integration-config-dialog', 'i-teams'],
  ['cm-config-dialog', 'i-cm'],
  ['remove-integration-confirm', 'i-teams'],
];

/** What style sheets of hosts do to every element, or to all of a kind. */
const RESETS: Record<string, string> = {
  'no margins and paddings': '* { margin: 0; padding: 0; box-sizing: border-box; }',
  'no margins and paddings, come what may': '*, ::before, ::after { margin: 0 !important; padding: 0 !important; }',
  'content boxes': '*, ::before, ::after { box-sizing: content-box !important; }',
  'small rem, and the text made large again': 'html { font-size: 62.5%; } body { font-size: 1.6rem; }',
  'large rem, and the text made small again': 'html { font-size: 32px; } body { font-size: 0.5rem; }',
  "Tailwind's preflight": preflight,
  "Bootstrap's reboot": reboot,
  "Meyer's": `* { margin: 0; padding: 0; border: 0; font-size: 100%; vertical-align: baseline; }
    ol, ul { list-style: none; } body { line-height: 1; }`,
  'bare controls': 'button, input, select, textarea { all: unset; } svg, img { display: block; max-width: 100%; }',
  'lines, spaces and weights of its own':
    '* { line-height: 2.4 !important; letter-spacing: 2px; word-spacing: 4px; font-weight: 900; text-align: center; }',
  'no outlines, and shadows': '* { outline: 0 !important; box-shadow: 0 0 9px red; text-shadow: 1px 1px red; }',
  'pictures and boxes that do not overflow': '* { min-width: 0; max-width: 100%; min-inline-size: 0; }',
};

function styleSheet(text: string): () => void {
  const style = document.createElement('style');
  style.textContent = text;
  document.head.append(style);
  onTestFinished(() => style.remove());
  return () => style.remove();
}

async function show(tag: string, integrationId: string): Promise<HTMLElement> {
  const element = document.createElement(tag) as HTMLElement & { open: boolean };
  Object.assign(element, { adapter: catalogueAdapter().adapter, accountId: '100', integrationId, open: true });
  const place = document.createElement('div');
  place.lang = 'en';
  place.append(element);
  await fixture(place as unknown as string);
  await expect.element(page.getByText(/Microsoft Teams|CM\.com/).first()).toBeVisible();
  await still(element);
  return element;
}

/** Where everything in an element stands, from its own corner, and how its boxes and texts are measured. */
function geometry(element: HTMLElement): string[] {
  const inner = shadowRoots(element).flatMap((root) => [...root.querySelectorAll('.base, .base *:not(option)')]);
  const corner = inner[0]!.getBoundingClientRect();
  return inner.map((part) => {
    const { x, y, width, height } = part.getBoundingClientRect();
    const { fontSize, lineHeight, fontWeight, letterSpacing, margin, padding, borderWidth, outlineWidth, boxSizing } =
      getComputedStyle(part);
    const place = [x - corner.x, y - corner.y, width, height].map(Math.round).join(' ');
    const measures = { fontSize, lineHeight, fontWeight, letterSpacing, margin, padding, borderWidth, outlineWidth };
    return `${part.localName}.${part.getAttribute('class')} ${place} ${JSON.stringify(measures)} ${boxSizing}`;
  });
}

describe.each(ELEMENTS)('%s', (tag, integrationId) => {
  it.each(Object.entries(RESETS))('is as it was under a reset: %s', async (_name, css) => {
    // The text of a page without a style sheet, which a reset must not change: elements take the font of the page.
    styleSheet('body { margin: 8px !important; } body, body > * { font: 16px/1.5 Arial, sans-serif !important; }');
    const element = await show(tag, integrationId);
    const before = geometry(element);
    expect(before.length).toBeGreaterThan(10);
    styleSheet(`${css} ${tag} { font-family: Arial, sans-serif !important; }`);
    await still(element);
    expect(geometry(element)).toEqual(before);
  });
});
