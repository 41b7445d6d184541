import { afterEach, expect, it, vi } from 'vitest';
import { createMemoryAdapter } from '../../src/adapter/memory/memory-adapter.ts';
import '../../src/define.ts';
import { APPLICATIONS } from '../support/catalogue.ts';

// A host's unit tests run in a DOM without layout, top layer and observers.

afterEach(() => document.body.replaceChildren());

/** All elements in a node that a selector matches, through shadow roots. */
function find(selector: string, root: Element | ShadowRoot = document.body): HTMLElement[] {
  const inner = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? find(selector, shadowRoot) : [],
  );
  return [...root.querySelectorAll<HTMLElement>(selector), ...inner];
}

function nameOf(element: Element): string {
  const label = element
    .getAttribute('aria-labelledby')
    ?.split(' ')
    .map((id) => (element.getRootNode() as ShadowRoot).getElementById(id)?.textContent);
  return (element.ariaLabel ?? element.getAttribute('aria-label') ?? label?.join(' ') ?? element.textContent)
    .replace(/\s+/g, ' ')
    .trim();
}

async function byName(selector: string, name: string): Promise<HTMLElement> {
  return vi.waitFor(
    () =>
      find(selector).find((element) => nameOf(element).includes(name)) ??
      Promise.reject(new Error(`no ${selector} ${name}`)),
    5_000,
  );
}

function type(input: HTMLElement | undefined, text: string): void {
  Object.assign(input!, { value: text });
  input!.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

it('plays the whole flow, with dialogs that open without a top layer', async () => {
  const section = document.createElement('integrations-section');
  section.accountId = '100';
  section.adapter = createMemoryAdapter({ applications: APPLICATIONS });
  document.body.append(section);

  (await byName('button', 'Add new')).click();
  (await byName('button', 'Add: CM.com')).click();
  expect(find('dialog[open]')).toHaveLength(1);
  (await byName('button', 'Done')).click();

  (await byName('button', 'Complete setup')).click();
  const save = await byName('dialog[open] button', 'Save');
  const inputs = find('dialog[open] input');
  type(inputs[0], 'Support');
  type(inputs[1], '1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed');
  type(inputs[2], '9f1c7c0e-5a53-4a0f-8a53-0f6a3f1f2b11');
  save.click();
  await byName('button', 'Edit');
  await vi.waitFor(() => expect(find('dialog[open]')).toEqual([]));

  (await byName('[role="switch"]', 'CM.com')).click();
  (await byName('dialog[open] button', 'Cancel')).click();
  await vi.waitFor(() => expect(find('dialog[open]')).toEqual([]));
  (await byName('[role="switch"]', 'CM.com')).click();
  (await byName('dialog[open] button', 'Remove integration')).click();
  await vi.waitFor(() => expect(find('[role="switch"]')).toEqual([]));
});
