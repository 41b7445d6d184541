import { afterEach, describe, expect, it } from 'vitest';
import { textShown } from './text-shown.ts';

// Definitions stay for the life of a page, so each order has a page of its own.
const frames: HTMLIFrameElement[] = [];

afterEach(() => frames.splice(0).forEach((frame) => frame.remove()));

/** Opens a static page that imports modules one after the other. */
async function open(body: string, modules: readonly string[]): Promise<HTMLElement> {
  const frame = document.createElement('iframe');
  frames.push(frame);
  const imports = modules
    .map((path) => `await import(${JSON.stringify(new URL(path, import.meta.url).href)});`)
    .join('\n');
  frame.srcdoc = `<!doctype html><html lang="en"><body>${body}<script type="module">${imports}</script></body></html>`;
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  return frame.contentDocument!.body;
}

const DATA = './give-adapter.ts';
const CONTEXT = '../../../src/integrations-context/define.ts';
const SECTION = '../../../src/integrations-section/define.ts';
const ORDERS = [
  [DATA, CONTEXT, SECTION],
  [DATA, SECTION, CONTEXT],
  [CONTEXT, DATA, SECTION],
  [CONTEXT, SECTION, DATA],
  [SECTION, DATA, CONTEXT],
  [SECTION, CONTEXT, DATA],
];
const DIALOGS = ['third-party-picker', 'cm-config-dialog', 'integration-config-dialog', 'remove-integration-confirm'];

const inContext = (content: string): string =>
  `<integrations-context account-id="100">${content}</integrations-context>`;

describe('a static context', () => {
  it.each(ORDERS)('gives its data to the section in the order %s, %s, %s', async (...modules) => {
    const body = await open(inContext('<integrations-section></integrations-section>'), modules);
    await expect.poll(() => textShown(body)).toContain('CM.com');
  });

  it.each(DIALOGS)('gives its data to <%s>, which was defined before it', async (tag) => {
    const dialog = `<${tag} open integration-id="i-cm"></${tag}>`;
    const body = await open(inContext(dialog), [`../../../src/${tag}/define.ts`, CONTEXT, DATA]);
    await expect.poll(() => textShown(body)).toContain('CM.com');
  });

  it('gives its data through the shadow root of an element that is defined last', async () => {
    const content = `<div><template shadowrootmode="open"><integrations-section></integrations-section></template></div>`;
    const body = await open(inContext(content), [SECTION, DATA, CONTEXT]);
    await expect.poll(() => textShown(body)).toContain('CM.com');
  });

  it('is in another one, and changes the account alone', async () => {
    const inner =
      '<integrations-context account-id="7"><integrations-section></integrations-section></integrations-context>';
    const body = await open(inContext(inner), [SECTION, DATA, CONTEXT]);
    await expect.poll(() => textShown(body)).toContain('no integrations yet');
  });

  it('gives its data where all elements are defined at once', async () => {
    const body = await open(inContext('<cm-config-dialog open integration-id="i-cm"></cm-config-dialog>'), [
      '../../../src/cdn.ts',
      DATA,
    ]);
    await expect.poll(() => textShown(body)).toContain('CM.com');
  });
});

describe('a provider of the page’s own', () => {
  it.each([
    '<integrations-section></integrations-section>',
    '<integrations-context><integrations-section></integrations-section></integrations-context>',
  ])('may be defined after %s', async (content) => {
    const body = await open(`<pages-own>${content}</pages-own>`, [SECTION, CONTEXT, './give-context.ts']);
    await expect.poll(() => textShown(body)).toContain('CM.com');
  });
});
