import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { largeCatalogue } from '../../demo/server/catalogue/large.ts';
import { deepActiveElement } from '../../src/ui/dom/focus.ts';
import type { ThirdPartyPicker } from '../../src/third-party-picker/third-party-picker.ts';
import { expectFocus, openPicker } from '../support/fixtures/dialog-fixture.ts';
import { catalogueAdapter } from '../support/fixtures/section-fixture.ts';

const applications = largeCatalogue(1_000);
const thirdParty = applications.filter(({ kind }) => kind === 'third-party');

const search = page.getByRole('searchbox');
const panel = page.getByRole('tabpanel');
const category = page.getByRole('combobox', { name: 'Category' });
const thirdPartyTab = page.getByRole('tab', { name: '3rd party' });

const open = (properties: Parameters<typeof openPicker>[1] = {}): Promise<ThirdPartyPicker> =>
  openPicker(catalogueAdapter({ applications, integrations: [], pageSize: applications.length }), properties);

const rows = (): Element[] => panel.getByRole('listitem').elements();
const nameOf = (row: Element | null | undefined): string => row?.querySelector('.name')?.textContent ?? '';
const names = (): string[] => rows().map(nameOf);
const focused = (): string => nameOf(deepActiveElement()?.closest('li'));
const nameAt = (place: number): unknown => thirdParty.at(place)?.name;
const marked = (): string[] =>
  [...panel.element().querySelectorAll('.name mark')].map(({ textContent }) => textContent);

async function arrive(): Promise<void> {
  await expect.poll(() => rows().length).toBeGreaterThan(0);
  await expectFocus(search);
}

/** Presses Tab. In Firefox what scrolls is a stop of its own, which is passed. */
async function tab(options?: { shift: boolean }): Promise<void> {
  await userEvent.tab(options);
  if (deepActiveElement() === panel.element()) await userEvent.tab(options);
}

describe('a large catalogue', () => {
  it('has only some screenfuls in the page, and says the place of each row among all', async () => {
    await open();
    await arrive();
    expect(rows().length).toBeLessThan(100);
    const [first] = rows();
    expect(first?.getAttribute('aria-posinset')).toBe('1');
    expect(first?.getAttribute('aria-setsize')).toBe(String(thirdParty.length));
    await expect.element(thirdPartyTab).toMatchTextContent(/980/);
    await expect.element(thirdPartyTab).toHaveAttribute('aria-description', '980 applications');
  });

  it('brings more as one scrolls, in their order, and none twice', async () => {
    await open();
    await arrive();
    for (let screenful = 0; screenful < 3; screenful += 1) {
      const before = rows().length;
      panel.element().scrollTop = panel.element().scrollHeight;
      await expect.poll(() => rows().length).toBeGreaterThan(before);
    }
    expect(names()).toEqual(thirdParty.slice(0, rows().length).map(({ name }) => name));
  });

  it('moves with arrows from the search to the rows, beyond those that are there, and back', async () => {
    await open();
    await arrive();
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(focused).toBe(nameAt(0));
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await expect.poll(focused).toBe(nameAt(2));
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}');
    await expectFocus(search);
    const last = rows().length;
    rows().at(-1)?.querySelector('button')?.focus();
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(() => rows().length).toBeGreaterThan(last);
    await expect.poll(focused).not.toBe('');
  });

  it('goes to the last row of all with End, on from there upwards, and back with Home', async () => {
    await open();
    await arrive();
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(focused).toBe(nameAt(0));
    await userEvent.keyboard('{End}');
    await expect.poll(focused).toBe(nameAt(-1));
    expect(rows().length).toBeLessThan(200);
    expect(rows().at(-1)?.getAttribute('aria-posinset')).toBe(String(thirdParty.length));
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(focused).toBe(nameAt(-1));
    await userEvent.keyboard('{ArrowUp}');
    await expect.poll(focused).toBe(nameAt(-2));
    const before = rows().length;
    panel.element().scrollTop = 0;
    await expect.poll(() => rows().length).toBeGreaterThan(before);
    expect(names()).toEqual(thirdParty.slice(-rows().length).map(({ name }) => name));
    await userEvent.keyboard('{Home}');
    await expect.poll(focused).toBe(nameAt(0));
    expect(rows()[0]?.getAttribute('aria-posinset')).toBe('1');
  });

  it('goes there and back with the focus nowhere else in between', async () => {
    await open();
    await arrive();
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(focused).toBe(nameAt(0));
    const passed: unknown[] = [];
    panel
      .element()
      .getRootNode()
      .addEventListener('focusin', ({ target }) => passed.push((target as Element).closest('li')?.ariaPosInSet));
    await userEvent.keyboard('{End}');
    await expect.poll(focused).toBe(nameAt(-1));
    await userEvent.keyboard('{Home}');
    await expect.poll(focused).toBe(nameAt(0));
    expect(passed).toEqual([String(thirdParty.length), '1']);
  });

  it('goes on upwards while rows come before it, however fast', async () => {
    await open();
    await arrive();
    await userEvent.keyboard('{ArrowDown}{End}');
    await expect.poll(focused).toBe(nameAt(-1));
    const [first] = rows();
    const place = Number(first?.getAttribute('aria-posinset')) - 1;
    first?.querySelector('button')?.focus();
    const passed: number[] = [];
    first
      ?.getRootNode()
      .addEventListener('focusin', ({ target }) =>
        passed.push(Number((target as Element).closest('li')?.ariaPosInSet) - 1),
      );
    const press = async (): Promise<void> => {
      deepActiveElement()?.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true, composed: true }),
      );
      await (document.querySelector('third-party-picker') as ThirdPartyPicker).updateComplete;
    };
    for (let presses = 0; presses < 3; presses += 1) await press();
    for (let frame = 0; frame < 6; frame += 1) await new Promise(requestAnimationFrame);
    expect(passed).toEqual([place - 1, place - 2, place - 3]);
    const row = deepActiveElement()?.closest('li')?.getBoundingClientRect();
    const seen = panel.element().getBoundingClientRect();
    expect(row?.top).toBeGreaterThanOrEqual(seen.top - 1);
    expect(row?.bottom).toBeLessThanOrEqual(seen.bottom + 1);
  });

  it('is one stop of Tab, at the row that had the focus last', async () => {
    await open();
    await arrive();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    await expect.poll(focused).toBe(nameAt(2));
    const before = rows().length;
    await tab();
    await expectFocus(page.getByRole('button', { name: 'Cancel' }));
    await tab();
    await expectFocus(page.getByRole('button', { name: 'Done' }));
    expect(rows()).toHaveLength(before);
    await tab({ shift: true });
    await tab({ shift: true });
    await expect.poll(focused).toBe(nameAt(2));
    await tab({ shift: true });
    await expectFocus(category);
    await userEvent.fill(search, 'crm');
    await expect.poll(() => names()[0]).toBe('Nordsoft CRM');
    await tab();
    await tab();
    await expect.poll(focused).toBe('Nordsoft CRM');
  });

  it('has a stop for each row where all of them are there', async () => {
    await open();
    await arrive();
    await userEvent.fill(search, 'altosoft');
    await expect.poll(() => rows().length).toBe(10);
    await tab();
    await tab();
    await expect.poll(focused).toBe(names()[0]);
    await tab();
    await expect.poll(focused).toBe(names()[1]);
  });

  it('keeps what is seen in its place when rows come before it', async () => {
    await open();
    await arrive();
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(focused).toBe(nameAt(0));
    await userEvent.keyboard('{End}');
    await expect.poll(focused).toBe(nameAt(-1));
    const [first] = rows();
    panel.element().scrollTop = 0;
    await expect.poll(() => rows()[0] === first).toBe(false);
    const { top } = (first as Element).getBoundingClientRect();
    const seen = panel.element().getBoundingClientRect();
    expect(top).toBeGreaterThan(seen.top - 80);
    expect(top).toBeLessThan(seen.bottom);
  });

  it('chooses with Enter, and keeps the choice through a search', async () => {
    await open();
    await arrive();
    await userEvent.keyboard('brückware messenger');
    await expect.poll(names).toEqual(['Brückware Messenger']);
    await userEvent.keyboard('{Enter}');
    await expect.poll(focused).toBe('Brückware Messenger');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('1 application will be added')).toBeVisible();
    await expect
      .element(page.getByRole('button', { name: 'Add: Brückware Messenger, Selected' }))
      .toHaveAttribute('aria-pressed', 'true');
  });

  it('takes a letter that is pressed on a row, a tab or a button to the search', async () => {
    await open();
    await arrive();
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(focused).toBe(nameAt(0));
    await userEvent.keyboard('z');
    await expectFocus(search);
    await expect.element(search).toHaveValue('z');
    await userEvent.click(thirdPartyTab);
    await userEvent.keyboard('e');
    await expect.element(search).toHaveValue('ze');
    await expect
      .poll(() =>
        names()
          .slice(0, 3)
          .every((name) => name.startsWith('Zéta')),
      )
      .toBe(true);
  });

  it.for([
    ['the text of a row', () => panel.getByText(String(nameAt(1)), { exact: true })],
    ['the title', () => page.getByRole('heading')],
    ['the line above the buttons', () => page.getByText('Nothing selected')],
  ] as const)('takes a letter to the search after a click on %s', async ([, place]) => {
    await open();
    await arrive();
    await userEvent.click(place());
    await expect.poll(() => deepActiveElement()).not.toBe(search.element());
    await userEvent.keyboard('z');
    await expectFocus(search);
    await expect.element(search).toHaveValue('z');
  });

  it('leaves keys with a modifier, and the space bar, to the browser', async () => {
    await open();
    await arrive();
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(focused).toBe(nameAt(0));
    await userEvent.keyboard('{Control>}k{/Control}');
    expect(focused()).toBe(nameAt(0));
    await userEvent.keyboard(' ');
    await expect.element(page.getByText('1 application will be added')).toBeVisible();
    await expect.element(search).toHaveValue('');
  });

  it('marks what was found, as text', async () => {
    await open();
    await arrive();
    await userEvent.fill(search, 'altoso crm');
    await expect.poll(names).toEqual(['Altosoft CRM']);
    expect(marked()).toEqual(['Altoso', 'CRM']);
    await userEvent.fill(search, 'former994');
    await expect.poll(() => rows().length).toBe(1);
    expect(rows()[0]?.textContent).toContain('Former994');
  });

  it('finds it although two letters are wrong', async () => {
    await open();
    await arrive();
    await userEvent.fill(search, 'quantaleni mesenger');
    await expect.poll(() => names()[0]).toBe('Quantaline Messenger');
    expect(marked()).toContain('Quantaline');
  });

  it('announces the result when typing has come to rest, and not at every key', async () => {
    const picker = await open();
    await arrive();
    const said = (): unknown[] =>
      page
        .getByText(/^\d+ applications?$/)
        .elements()
        .map((element) => [element.role, element.textContent.trim()]);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const type = async (text: string): Promise<void> => {
      const input = search.element() as HTMLInputElement;
      input.value = text;
      input.dispatchEvent(new InputEvent('input'));
      await picker.updateComplete;
    };
    await type('fjord');
    vi.advanceTimersByTime(499);
    await type('fjordl');
    vi.advanceTimersByTime(499);
    await picker.updateComplete;
    expect(said()).toEqual([]);
    vi.advanceTimersByTime(1);
    await picker.updateComplete;
    expect(said()).toEqual([['status', '10 applications']]);
  });

  it('begins at the top again with each search', async () => {
    await open();
    await arrive();
    panel.element().scrollTop = 1_500;
    await userEvent.fill(search, 'crm');
    await expect.poll(() => panel.element().scrollTop).toBe(0);
    expect(rows()[0]?.getAttribute('aria-posinset')).toBe('1');
  });
});

describe('categories', () => {
  it('narrow the list together with the search, in the language shown', async () => {
    await open({ lang: 'de' });
    await arrive();
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Kategorie' }), 'Kundendienst');
    await expect.poll(() => names().every((name) => name.endsWith('Helpdesk'))).toBe(true);
    await expect.element(page.getByText('100 Anwendungen', { exact: true })).toBeInTheDocument();
    await userEvent.fill(page.getByRole('searchbox'), 'nordsoft');
    await expect.poll(names).toEqual(['Nordsoft Helpdesk']);
  });

  it('follow the language: one that is called otherwise narrows nothing any more', async () => {
    const picker = await open();
    await arrive();
    await userEvent.selectOptions(category, 'Payments');
    await expect.poll(() => names().every((name) => name.endsWith('Payments'))).toBe(true);
    picker.lang = 'de';
    await expect.element(page.getByRole('combobox', { name: 'Kategorie' })).toHaveValue('');
    await expect.poll(() => names()[0]).toBe(nameAt(0));
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Kategorie' }), 'Umfragen');
    await expect.poll(() => names().every((name) => name.endsWith('Surveys'))).toBe(true);
  });

  it('are called the same in two languages for different applications', async () => {
    const named = (index: number) => (index % 2 === 0 ? { en: 'Post', de: 'Telefon' } : { en: 'Phone', de: 'Post' });
    const crossed = Array.from({ length: 30 }, (_, index) => ({
      id: `${index}`,
      name: `Name ${index}`,
      kind: 'third-party' as const,
      category: named(index),
    }));
    const picker = await openPicker(catalogueAdapter({ applications: crossed, integrations: [] }));
    await arrive();
    await userEvent.selectOptions(category, 'Post');
    await expect.poll(() => names()[0]).toBe('Name 0');
    picker.lang = 'de';
    await expect.element(page.getByRole('combobox', { name: 'Kategorie' })).toHaveValue('Post');
    await expect.poll(() => names()[0]).toBe('Name 1');
  });

  it('are for one tab, and not there in a small catalogue', async () => {
    await open();
    await arrive();
    await userEvent.selectOptions(category, 'Support');
    await expect.poll(() => names()[0]).toBe('Nordsoft Helpdesk');
    await userEvent.click(page.getByRole('tab', { name: 'Mitel' }));
    // Those of the invented ones are all of one category.
    await expect.element(category).not.toBeInTheDocument();
    await userEvent.click(thirdPartyTab);
    await expect.element(category).toHaveValue('');
  });
});

describe('nothing found', () => {
  it('in the category says so, and offers all categories with the search as it is', async () => {
    await open();
    await arrive();
    await userEvent.selectOptions(category, 'Payments');
    await userEvent.fill(search, 'crm');
    await expect.element(page.getByText('No application in “Payments” matches “crm”.')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Show 100 in “All categories”' }));
    await expect.poll(() => names()[0]).toBe('Nordsoft CRM');
    await expect.element(search).toHaveValue('crm');
    await expect.element(category).toHaveValue('');
    await expectFocus(search);
  });

  it('tells large numbers as the tabs do', async () => {
    await openPicker(catalogueAdapter({ applications: largeCatalogue(5_000), integrations: [] }), {
      lang: 'de',
      kind: 'first-party',
    });
    await arrive();
    await expect
      .element(page.getByRole('tab', { name: 'Drittanbieter' }))
      .toHaveAttribute('aria-description', '4.900 Anwendungen');
    await userEvent.fill(page.getByRole('searchbox'), 'ltd.');
    await userEvent.click(page.getByRole('button', { name: '4.900 Treffer unter „Drittanbieter“ anzeigen' }));
    await expect.element(page.getByText('4.900 Anwendungen', { exact: true })).toBeInTheDocument();
  });

  it('offers the other tab with as many as it has', async () => {
    await open({ kind: 'first-party' });
    await arrive();
    await userEvent.fill(search, 'altosoft');
    await userEvent.click(page.getByRole('button', { name: 'Show 10 in “3rd party”' }));
    await expect.poll(() => names().length).toBe(10);
    await expect.element(search).toHaveValue('altosoft');
    await expectFocus(search);
  });

  it('offers only to start again where the other tab has none either', async () => {
    await open();
    await arrive();
    await userEvent.fill(search, 'qqqqqqqq');
    await expect.element(page.getByText('No application matches “qqqqqqqq”.')).toBeVisible();
    expect(panel.getByRole('button').elements()).toHaveLength(1);
    await userEvent.click(page.getByRole('button', { name: 'Clear search' }));
    await expect.poll(() => names()[0]).toBe(nameAt(0));
  });

  it('starts again from a category, too', async () => {
    await open();
    await arrive();
    await userEvent.selectOptions(category, 'Support');
    await userEvent.fill(search, 'nordsoft crm');
    await userEvent.click(page.getByRole('button', { name: 'Clear search' }));
    await expect.element(category).toHaveValue('');
    await expect.poll(() => names()[0]).toBe(nameAt(0));
  });
});
