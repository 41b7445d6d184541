import { describe, expect, it, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Application } from '../../src/model/application.ts';
import { expectFocus, openPicker } from '../support/fixtures/dialog-fixture.ts';
import { catalogueAdapter } from '../support/fixtures/section-fixture.ts';

const search = page.getByRole('searchbox');
const panel = page.getByRole('tabpanel');
const thirdParty = page.getByRole('tab', { name: '3rd party' });
const vendor = page.getByRole('tab', { name: 'Mitel' });

const applications: Application[] = [
  {
    id: 'cm',
    name: 'CM.com',
    kind: 'third-party',
    vendor: 'CM-Group',
    description: 'Messages',
    keywords: ['ClubMessage'],
  },
  {
    id: 'teams',
    name: 'Microsoft Teams',
    kind: 'third-party',
    vendor: 'Microsoft',
    keywords: ['Lync', 'Skype for Business'],
  },
  {
    id: 'directory',
    name: { en: 'Directory sync', de: 'Verzeichnisabgleich' },
    kind: 'third-party',
    vendor: 'Microsoft',
  },
  {
    id: 'cafe',
    name: 'Café Über',
    kind: 'third-party',
    category: { en: 'Hospitality', de: 'Gastgewerbe' },
    description: { en: 'Orders by telephone', de: 'Bestellungen am Fernsprecher' },
  },
  { id: 'gateway', name: 'CloudLink Gateway', kind: 'first-party', vendor: 'Mitel' },
  { id: 'collaboration', name: 'MiCollab', kind: 'first-party', vendor: 'Mitel' },
];

const open = (lang = 'en') => openPicker(catalogueAdapter({ applications, integrations: [] }), { lang });

function found(): string[] {
  const names = panel
    .getByRole('listitem')
    .elements()
    .map((item) => item.querySelector('button')?.getAttribute('aria-label') ?? '');
  return names.map((name) => name.replace(/^\S+: /, ''));
}

describe('search', () => {
  it.for([
    ['a name', 'teams', ['Microsoft Teams']],
    ['upper case and white space around', '  TEAMS ', ['Microsoft Teams']],
    ['the vendor', 'microsoft', ['Microsoft Teams', 'Directory sync']],
    ['a former name', 'lync', ['Microsoft Teams']],
    ['a word of the description', 'messages', ['CM.com']],
    ['several words in any order', 'business teams microsoft', ['Microsoft Teams']],
    ['a name without its diacritics', 'cafe uber', ['Café Über']],
    ['a name with combining diacritics', 'cafe\u0301', ['Café Über']],
    ['the name in another language', 'verzeichnis', ['Directory sync']],
    ['signs that mean something elsewhere', 'cm.', ['CM.com']],
  ] as const)('finds by %s', async ([, text, names]) => {
    await open();
    await userEvent.fill(search, text);
    await expect.poll(found).toEqual(names);
  });

  it('finds the English name in German', async () => {
    await open('de');
    await userEvent.fill(search, 'directory');
    await expect.poll(found).toEqual(['Verzeichnisabgleich']);
  });

  it('finds nothing where only some of the words occur', async () => {
    await open();
    await userEvent.fill(search, 'microsoft gateway');
    await expect.poll(found).toEqual([]);
  });

  it('says how many it has found, and nothing without a search', async () => {
    await open();
    await userEvent.fill(search, 'microsoft');
    await expect.element(page.getByText('2 applications', { exact: true })).toHaveRole('status');
    await userEvent.fill(search, 'lync');
    await expect.element(page.getByText('1 application', { exact: true })).toBeInTheDocument();
    await userEvent.clear(search);
    await expect.element(page.getByText('1 application', { exact: true })).not.toBeInTheDocument();
    await expect.poll(found).toHaveLength(4);
  });

  it.for([
    ['the name in another language', 'verzeichnis', [['Verzeichnisabgleich', 'Verzeichnis']]],
    ['another name', 'lync', [['Lync', 'Lync']]],
    ['the vendor, without its punctuation', 'cmgroup', [['CM-Group', 'CM-Group']]],
    ['the category', 'hospital', [['Hospitality', 'Hospital']]],
    ['the category in another language', 'gastgewerbe', [['Gastgewerbe', 'Gastgewerbe']]],
    ['the description in another language', 'fernsprecher', [['Bestellungen am Fernsprecher', 'Fernsprecher']]],
    [
      'several of them, each once',
      'hospitality fernsprecher',
      [
        ['Hospitality', 'Hospitality'],
        ['Bestellungen am Fernsprecher', 'Fernsprecher'],
      ],
    ],
    ['nothing else where the row shows it', 'cafe telephone', [['Orders by telephone', 'telephone']]],
  ] as const)('shows why it has found something: by %s', async ([, text, lines]) => {
    await open();
    await userEvent.fill(search, text);
    const marked = (): (string | undefined)[][] =>
      [...panel.element().querySelectorAll('.muted:has(mark)')].map((line) => [
        line.textContent,
        line.querySelector('mark')?.textContent,
      ]);
    await expect.poll(marked).toEqual(lines);
  });

  it('says when nothing is found, and starts again', async () => {
    await open();
    await userEvent.fill(search, '<b>nothing</b>');
    await expect.element(page.getByText('No application matches “<b>nothing</b>”.')).toBeVisible();
    await expect.element(page.getByText('0 applications')).toBeInTheDocument();
    await userEvent.click(page.getByRole('button', { name: 'Clear search' }));
    await expect.poll(found).toHaveLength(4);
    await expect.element(search).toHaveValue('');
    await expectFocus(search);
  });

  it('starts anew each time', async () => {
    const picker = await open();
    await userEvent.fill(search, 'lync');
    await expect.poll(found).toHaveLength(1);
    picker.close();
    await picker.updateComplete;
    picker.show();
    await expect.element(search).toHaveValue('');
    await expect.poll(found).toHaveLength(4);
  });

  it('takes typing where it starts', async () => {
    await open();
    await expect.element(search).toBeVisible();
    await userEvent.keyboard('lync');
    await expect.poll(found).toEqual(['Microsoft Teams']);
  });
});

describe('tabs', () => {
  it('shows the applications of one kind, and how many there are of each', async () => {
    await open();
    await expect.poll(found).toEqual(['CM.com', 'Microsoft Teams', 'Directory sync', 'Café Über']);
    await expect.element(thirdParty).toMatchTextContent(/4/);
    await userEvent.click(vendor);
    await expect.poll(found).toEqual(['CloudLink Gateway', 'MiCollab']);
    await expect.element(vendor).toMatchTextContent(/2/);
    await expect.element(vendor).toHaveAttribute('aria-selected', 'true');
    await expect.element(thirdParty).toHaveAttribute('aria-selected', 'false');
    await expect.element(page.getByRole('tabpanel', { name: 'Mitel' })).toBeVisible();
  });

  it('leaves the first-party tab out where there are no such applications', async () => {
    const control = catalogueAdapter({ applications: applications.slice(0, 2), integrations: [] });
    await openPicker(control);
    await expect.element(thirdParty).toBeVisible();
    expect(page.getByRole('tab').elements()).toHaveLength(1);
  });

  it('says that a tab is empty', async () => {
    const control = catalogueAdapter({ applications: applications.slice(4), integrations: [] });
    await openPicker(control);
    await expect.element(page.getByText('There are no applications here.')).toBeVisible();
  });

  it.for(['ltr', 'rtl'] as const)('is moved through by arrows, Home and End: %s', async (dir) => {
    await openPicker(catalogueAdapter({ applications, integrations: [] }), { dir });
    const [forward, back] = dir === 'ltr' ? ['{ArrowRight}', '{ArrowLeft}'] : ['{ArrowLeft}', '{ArrowRight}'];
    await userEvent.click(vendor);
    const steps = [
      [forward, thirdParty],
      [forward, vendor],
      [back, thirdParty],
      [back, vendor],
      ['{End}', thirdParty],
      ['{Home}', vendor],
    ] as const;
    for (const [key, tab] of steps) {
      await userEvent.keyboard(key);
      await expectFocus(tab);
      await expect.element(tab).toHaveAttribute('aria-selected', 'true');
    }
    await expect.poll(found).toEqual(['CloudLink Gateway', 'MiCollab']);
  });

  it('has only the selected tab in the order of focus', async () => {
    await open();
    await expect.element(search).toBeVisible();
    await userEvent.tab({ shift: true });
    await expectFocus(thirdParty);
    await userEvent.tab({ shift: true });
    await expectFocus(page.getByRole('button', { name: 'Close' }));
    await userEvent.tab();
    await userEvent.tab();
    await expectFocus(search);
    await userEvent.tab();
    await expectFocus(page.getByRole('button', { name: 'Add: CM.com' }));
  });

  it('leaves keys with a modifier to the browser', async () => {
    await open();
    await userEvent.click(thirdParty);
    const kept: boolean[] = [];
    const keep = (event: KeyboardEvent): void => {
      if (event.key.startsWith('Arrow')) kept.push(!event.defaultPrevented);
      event.preventDefault();
    };
    document.addEventListener('keydown', keep);
    onTestFinished(() => document.removeEventListener('keydown', keep));
    await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    expect(kept).toEqual([true]);
    await expect.element(thirdParty).toHaveAttribute('aria-selected', 'true');
  });

  it('keeps the search on the other tab', async () => {
    await open();
    await userEvent.fill(search, 'gateway');
    await expect.poll(found).toEqual([]);
    await userEvent.click(vendor);
    await expect.poll(found).toEqual(['CloudLink Gateway']);
    await expect.element(search).toHaveValue('gateway');
  });
});
