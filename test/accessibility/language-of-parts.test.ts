import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../src/localization/locales/ar.ts';
import '../../src/localization/locales/de.ts';
import { button, openAsking, openCm, openDialog } from '../elements/config-dialog.ts';
import { openPicker, openRemoval } from '../support/fixtures/dialog-fixture.ts';
import { catalogueAdapter, showSection } from '../support/fixtures/section-fixture.ts';
import { APPLICATION, english, INTEGRATION } from './english-only.ts';

const control = () =>
  catalogueAdapter({
    applications: [APPLICATION],
    integrations: [INTEGRATION],
    previewRemoval: () => ({ dependents: [english('dependent')], dataLost: english('loss') }),
  });

/** The texts of an element that begin as given, with the language that each is in. */
function languagesOf(element: Element, beginning: string): Record<string, string> {
  const found: Record<string, string> = {};
  const look = (root: Node, language: string): void => {
    for (const node of root.childNodes) {
      const own = node instanceof HTMLElement && node.lang ? node.lang : language;
      if (node instanceof HTMLElement && node.shadowRoot) look(node.shadowRoot, own);
      if (node instanceof Text && node.data.trim().startsWith(beginning)) found[node.data.trim()] = own;
      look(node, own);
    }
  };
  look(element.shadowRoot!, 'de');
  return found;
}

function expectEnglish(element: Element, ...wheres: string[]): Promise<void> {
  return expect
    .poll(() => languagesOf(element, 'English '))
    .toEqual(Object.fromEntries(wheres.map((where) => [`English ${where}`, 'en'])));
}

describe('a text that only another language has says so, on a German page', () => {
  it('in the section', async () => {
    const section = await showSection(control().adapter, 'de');
    await expectEnglish(section, 'name', 'reason');
  });

  it('in the panel', async () => {
    const picker = await openPicker(catalogueAdapter({ applications: [APPLICATION], integrations: [] }), {
      lang: 'de',
    });
    await expectEnglish(picker, 'name', 'description');
  });

  it('in a set-up', async () => {
    const { element } = await openDialog({ control: control(), integrationId: 'i-files', lang: 'de' });
    await expectEnglish(element, 'group', 'label', 'help', 'mode', 'option', 'reason');
  });

  it('in the confirmation of a removal', async () => {
    const confirmation = await openRemoval(control(), 'i-files', 'de');
    await expectEnglish(confirmation, 'notice', 'loss', 'dependent');
  });

  it('in the reason why nothing can be changed', async () => {
    const permissions = {
      supported: true,
      add: english('denial'),
      configure: english('denial'),
      remove: english('denial'),
    } as const;
    const section = await showSection(
      catalogueAdapter({ applications: [], integrations: [], permissions }).adapter,
      'de',
    );
    await expectEnglish(section, 'denial');
  });

  it('and says so no more once the page is English', async () => {
    const section = await showSection(control().adapter, 'de');
    await expectEnglish(section, 'name', 'reason');
    section.lang = 'en';
    await expect.poll(() => section.shadowRoot!.querySelectorAll('[lang]').length).toBe(0);
  });
});

describe('words of the library that fall back to English say so', () => {
  it.each([
    ['the section', async () => (await showSection(control().adapter, 'he')) as Element, '.section'],
    ['the panel', () => openPicker(control(), { lang: 'he' }), 'dialog'],
    [
      'a set-up',
      async () => (await openDialog({ control: control(), integrationId: 'i-files', lang: 'he' })).element,
      'dialog',
    ],
    ['the confirmation of a removal', () => openRemoval(control(), 'i-files', 'he'), 'dialog'],
  ])('%s', async (_name, show, part) => {
    const element = await show();
    await expect.poll(() => element.shadowRoot!.querySelector(part)).toMatchObject({ lang: 'en', dir: 'ltr' });
  });

  it('and in a language that has words they say nothing', async () => {
    const section = await showSection(control().adapter, 'de-AT');
    await expect.element(page.getByRole('list')).toBeVisible();
    await expect.poll(() => section.shadowRoot!.querySelector('[part="name"]')).toMatchObject({ lang: 'en' });
    expect(section.shadowRoot!.querySelector('.section')).toMatchObject({ lang: '' });
  });
});

describe('the menus of CM.com', () => {
  it.each(['de', 'ar'])('are English in a help in another language (%s)', async (lang) => {
    const { element } = await openCm();
    element.lang = lang;
    const helps = () => element.shadowRoot!.querySelectorAll('[part="field-help"]');
    await expect.poll(() => helps()[0]?.querySelector('[lang]')).not.toBeNull();
    const [help] = helps() as unknown as [Element];
    const names = [...help.querySelectorAll('[lang="en"][dir="ltr"]')].map(({ textContent }) => textContent);
    expect(names).toEqual(expect.arrayContaining(['Channels', 'API Access and Settings', 'Authentication']));
    expect(help.textContent).toContain('API Access and Settings');
  });

  it('need no mark in English', async () => {
    const { element } = await openCm();
    expect(element.shadowRoot!.querySelectorAll('[part="field-help"] [lang]')).toHaveLength(0);
  });
});

describe('what has one direction keeps it on an Arabic page', () => {
  it('identifiers, secrets, addresses and numbers', async () => {
    const { element } = await openAsking([
      { name: 'id', label: 'Id', type: 'text', format: 'uuid' },
      { name: 'token', label: 'Token', type: 'secret' },
      { name: 'key', label: 'Key', type: 'secret', multiline: true },
      { name: 'address', label: 'Address', type: 'url' },
      { name: 'limit', label: 'Limit', type: 'number' },
      { name: 'name', label: 'Name', type: 'text' },
    ]);
    element.lang = 'ar';
    element.dir = 'rtl';
    await expect.poll(() => element.shadowRoot!.querySelectorAll('input, textarea').length).toBe(6);
    const directions = [...element.shadowRoot!.querySelectorAll('input, textarea')].map(
      (input) => getComputedStyle(input).direction,
    );
    expect(directions).toEqual(['ltr', 'ltr', 'ltr', 'ltr', 'ltr', 'rtl']);
  });
});

/** The nodes with Arabic text that take their direction from the English text around them. */
function turning(element: Element): string[] {
  const found: string[] = [];
  const look = (root: Node, isIsolated: boolean): void => {
    for (const node of root.childNodes) {
      if (node instanceof Element) {
        const { unicodeBidi, display } = getComputedStyle(node);
        const own = /plaintext|isolate/.test(unicodeBidi) && display !== 'none';
        // Blocks and flex items are paragraphs of their own, but with the direction of the page.
        look(node, isIsolated || own || node.localName === 'option' || node.localName === 'style');
        if (node.shadowRoot) look(node.shadowRoot, false);
      }
      if (!(node instanceof Text) || !node.data.includes(ARABIC)) continue;
      if (!isIsolated && !node.data.includes(`\u2068${ARABIC}`)) found.push(node.data.trim());
    }
  };
  look(element.shadowRoot!, false);
  return found;
}

const ARABIC = 'مثال';

describe('a text from outside that runs the other way turns nothing around it', () => {
  const arabic = (text: string) => `${ARABIC} (${text})`;
  const outside = () =>
    catalogueAdapter({
      applications: [
        {
          ...APPLICATION,
          name: arabic('name'),
          description: arabic('description'),
          removalNotice: arabic('notice'),
          multiple: true,
          setup: [
            {
              name: 'folder',
              label: arabic('label'),
              type: 'text',
              required: true,
              help: arabic('help'),
              group: arabic('group'),
            },
          ],
        },
      ],
      integrations: [{ ...INTEGRATION, name: arabic('own'), statusReason: arabic('reason') }],
      permissions: { supported: true, add: arabic('denial'), configure: true, remove: true },
      previewRemoval: () => ({ dependents: [arabic('dependent')], dataLost: arabic('loss') }),
    });

  it('in the section', async () => {
    const section = await showSection(outside().adapter);
    await expect.element(page.getByRole('list')).toBeVisible();
    expect(turning(section)).toEqual([]);
  });

  it('in the panel', async () => {
    const picker = await openPicker(outside());
    await expect.element(page.getByRole('listitem')).toBeVisible();
    expect(turning(picker)).toEqual([]);
  });

  it('in a set-up', async () => {
    const { element } = await openDialog({ control: outside(), integrationId: 'i-files' });
    await button('Save').click();
    await expect.element(page.getByRole('alert').first()).toBeVisible();
    expect(turning(element)).toEqual([]);
  });

  it('in the confirmation of a removal', async () => {
    const confirmation = await openRemoval(outside(), 'i-files');
    await expect.element(page.getByText(/\(dependent\)/)).toBeVisible();
    expect(turning(confirmation)).toEqual([]);
  });

  it('in what is announced', async () => {
    const section = await showSection(outside().adapter);
    await userEvent.click(page.getByRole('switch'));
    await userEvent.click(page.getByRole('button', { name: 'Remove integration' }));
    await expect.element(page.getByRole('list')).not.toBeInTheDocument();
    expect(turning(section)).toEqual([]);
  });
});
