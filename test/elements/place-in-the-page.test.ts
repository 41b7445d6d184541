import { fixture, html } from '@open-wc/testing/pure';
import { describe, expect, it, onTestFinished } from 'vitest';
import { page } from 'vitest/browser';
import '../../src/integration-config-dialog/define.ts';
import '../../src/integrations-section/define.ts';
import '../../src/remove-integration-confirm/define.ts';
import '../../src/third-party-picker/define.ts';
import { contrast, groundOf, textsIn } from '../support/fixtures/contrast.ts';
import { catalogueAdapter, still } from '../support/fixtures/section-fixture.ts';

const TAGS = ['third-party-picker', 'integration-config-dialog', 'remove-integration-confirm'] as const;

/** What pages set around the place where an element stands, as far as it inherits. */
const HOSTILE = `
  pointer-events: none; white-space: nowrap; text-transform: uppercase; letter-spacing: 4px; word-spacing: 9px; line-height: 3; word-break: break-all;
  overflow-wrap: normal; text-align: center; text-indent: 40px; cursor: wait; hyphens: auto; visibility: visible; font-style: italic; font-weight: 900;
  font-variant: small-caps; text-shadow: 1px 1px red; -webkit-text-fill-color: lime; -webkit-text-stroke: 1px red; user-select: none; -webkit-user-select: none;
  tab-size: 20; list-style: square; text-align-last: right; line-break: anywhere; writing-mode: vertical-rl; text-orientation: upright; caret-color: red;
  color: lime; border-collapse: collapse; quotes: none;`;

function stylesheet(text: string): void {
  const style = document.createElement('style');
  style.textContent = text;
  document.head.append(style);
  onTestFinished(() => style.remove());
}

/** The private custom properties that the style sheets name. */
function privateProperties(element: Element): string[] {
  const sheets = element.shadowRoot!.adoptedStyleSheets.map(({ cssRules }) =>
    [...cssRules].map(({ cssText }) => cssText).join(' '),
  );
  return [...new Set(sheets.join(' ').match(/--_[\w-]+/g))];
}

function inherited(element: Element): Record<string, string> {
  const {
    color,
    fontSize,
    fontWeight,
    lineHeight,
    textAlign,
    whiteSpace,
    letterSpacing,
    pointerEvents,
    inlineSize,
    blockSize,
    textTransform,
    wordBreak,
    cursor,
    visibility,
  } = getComputedStyle(element);
  return {
    color,
    fontSize,
    fontWeight,
    lineHeight,
    textAlign,
    whiteSpace,
    letterSpacing,
    pointerEvents,
    inlineSize,
    blockSize,
    textTransform,
    wordBreak,
    cursor,
    visibility,
  };
}

async function open(tag: string): Promise<HTMLElement & { open: boolean }> {
  const element = document.createElement(tag) as HTMLElement & { open: boolean };
  Object.assign(element, { adapter: catalogueAdapter().adapter, accountId: '100', integrationId: 'i-teams' });
  await fixture(html`<div class="around" lang="en">${element}</div>`);
  element.open = true;
  await expect.element(page.getByText(/Microsoft Teams/).first()).toBeVisible();
  await still(element);
  return element;
}

/** How the parts of an element are drawn. */
function looks(element: HTMLElement): Record<string, string>[] {
  return [...element.shadowRoot!.querySelectorAll('.base, .base *:not(option)')].map(inherited);
}

describe.each(TAGS)('%s', (tag) => {
  it('looks the same whatever is inherited where it stands', async () => {
    const element = await open(tag);
    const before = looks(element);
    stylesheet(`.around { ${HOSTILE} }`);
    await still(element);
    expect(looks(element)).toEqual(before);
  });

  it('has private properties that nothing around it changes', async () => {
    const element = await open(tag);
    const before = looks(element);
    expect(privateProperties(element).length).toBeGreaterThan(10);
    stylesheet(
      `.around { ${privateProperties(element)
        .map((name) => `${name}: 77px;`)
        .join(' ')} }`,
    );
    await still(element);
    expect(looks(element)).toEqual(before);
  });

  it('has text that can be read on a page that makes its rem small, and grows with the text of the page', async () => {
    stylesheet('html { font-size: 62.5%; } body { font-size: 1.6rem; }');
    const element = await open(tag);
    const sizes = (): number[] => looks(element).map(({ fontSize }) => Number.parseFloat(fontSize!));
    expect(Math.min(...sizes())).toBeGreaterThanOrEqual(12);
    const before = Math.max(...sizes());
    stylesheet('body { font-size: 3.2rem; }');
    expect(Math.max(...sizes())).toBeGreaterThan(before * 1.9);
  });
});

const SCHEMES = ['normal', 'light', 'dark', 'light dark'];
const PAGES: [string, string][] = [
  ['light', 'background: #fff; color: #111;'],
  ['dark', 'background: #111; color: #eee;'],
];

describe.each(PAGES)('a section on a page painted %s', (_paint, style) => {
  it.each(SCHEMES)('can be read where it says color-scheme: %s', async (scheme) => {
    stylesheet(`.around { ${style} color-scheme: ${scheme}; }`);
    const { adapter } = catalogueAdapter();
    const around = await fixture<HTMLElement>(html`<div class="around" lang="en">
      <integrations-section account-id="100" .adapter=${adapter}></integrations-section>
    </div>`);
    const section = around.querySelector('integrations-section')!;
    await expect.element(page.getByText('CM.com', { exact: true }).first()).toBeVisible();
    await still(section);
    const texts = textsIn(section.shadowRoot!);
    expect(texts.length).toBeGreaterThan(10);
    for (const text of texts) {
      const ratio = contrast(getComputedStyle(text).color, groundOf(text));
      expect(ratio, text.textContent).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe('the width of a section', () => {
  it.each([
    ['a flex item', 'display: flex; align-items: start; inline-size: 900px'],
    ['a flex item in a column', 'display: flex; flex-direction: column; align-items: start; inline-size: 900px'],
    ['a grid item', 'display: grid; justify-items: start; inline-size: 900px'],
    ['a float', '--float: left; inline-size: 900px'],
    ['an inline block', '--display: inline-block; inline-size: 900px'],
    ['in a table cell', 'display: table-cell'],
    ['in a box that fits its contents', 'inline-size: fit-content'],
  ])('is that of a list as %s, and that of a narrow place where it is narrow', async (_where, style) => {
    stylesheet(
      '.outer { overflow: hidden } .around > * { float: var(--float, none) } .inline > * { display: inline-block }',
    );
    const outer = await fixture<HTMLElement>(html`<div class="outer" style="inline-size: 900px">
      <div class="around ${style.includes('--display') ? 'inline' : ''}" style=${style}>
        <integrations-section account-id="100" .adapter=${catalogueAdapter().adapter}></integrations-section>
      </div>
    </div>`);
    const section = outer.querySelector('integrations-section')!;
    await expect.element(page.getByText('CM.com', { exact: true }).first()).toBeVisible();
    expect(section.getBoundingClientRect().width).toBeGreaterThan(500);
    outer.style.inlineSize = '320px';
    outer.querySelector<HTMLElement>('.around')!.style.inlineSize = style.includes('900px') ? '320px' : '';
    expect(section.getBoundingClientRect().width).toBeLessThanOrEqual(320);
  });

  it('is that of its place where the place gives one', async () => {
    const outer = await fixture<HTMLElement>(html`<div style="inline-size: 1100px">
      <integrations-section account-id="100" .adapter=${catalogueAdapter().adapter}></integrations-section>
    </div>`);
    await expect.element(page.getByText('CM.com', { exact: true }).first()).toBeVisible();
    expect(outer.querySelector('integrations-section')!.getBoundingClientRect().width).toBe(1100);
  });
});
