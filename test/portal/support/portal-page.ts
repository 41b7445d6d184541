import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright';
import type { PortalServer } from './server.ts';
import { type Language, WORDS } from './words.ts';

/** What the tests save. The token has the shape that CM.com's have, and is nowhere else. */
export const CM = {
  name: 'Terminerinnerungen per SMS',
  accountId: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  token: 'a7c1b2d3-52fe-4c0b-8d11-6e9f00c0ffee',
};

/** The portal in a browser, its things addressed as a person would: by role and name. */
export class PortalPage {
  readonly page: Page;
  readonly #language: Language;

  constructor(page: Page, language: Language) {
    this.page = page;
    this.#language = language;
  }

  /** Opens the portal in a new context, in a language, on an account. */
  static async open(
    browser: Browser,
    server: PortalServer,
    language: Language,
    account: string,
    options: BrowserContextOptions = {},
  ): Promise<PortalPage> {
    const context = await browser.newContext({ locale: language, reducedMotion: 'reduce', ...options });
    context.setDefaultTimeout(10_000);
    await server.signIn(context);
    const portal = new PortalPage(await context.newPage(), language);
    await portal.page.goto(`${server.url}/?account=${account}`);
    await portal.loaded();
    return portal;
  }

  /** The same page, after it was switched to another language. */
  in(language: Language): PortalPage {
    return new PortalPage(this.page, language);
  }

  get words(): (typeof WORDS)[Language] {
    return WORDS[this.#language];
  }

  get section(): Locator {
    return this.page.getByRole('region', { name: this.words.section, exact: true });
  }

  get rows(): Locator {
    return this.section.getByRole('listitem');
  }

  get row(): Locator {
    return this.rows.filter({ has: this.page.getByRole('switch', { name: this.words.switch, exact: true }) });
  }

  get addNew(): Locator {
    return this.section.getByRole('button', { name: this.words.addNew, exact: true });
  }

  get completeSetup(): Locator {
    return this.section.getByRole('button', { name: `${this.words.completeSetup}: CM.com`, exact: true });
  }

  get edit(): Locator {
    return this.section.getByRole('button', { name: `${this.words.edit}: CM.com`, exact: true });
  }

  get switch(): Locator {
    return this.section.getByRole('switch', { name: this.words.switch, exact: true });
  }

  get picker(): Locator {
    return this.page.getByRole('dialog', { name: this.words.section, exact: true });
  }

  /** The button that adds CM.com; its name says so once it is pressed. */
  get add(): Locator {
    return this.picker.getByRole('button', { name: `${this.words.add}: CM.com` });
  }

  get done(): Locator {
    return this.picker.getByRole('button', { name: this.words.done, exact: true });
  }

  get configuration(): Locator {
    return this.page.getByRole('dialog', { name: this.words.configuration, exact: true });
  }

  field(name: 'name' | 'accountId' | 'token'): Locator {
    return this.configuration.getByRole('textbox', { name: this.words[name], exact: true });
  }

  get save(): Locator {
    return this.configuration.getByRole('button', { name: this.words.save, exact: true });
  }

  get question(): Locator {
    return this.page.getByRole('alertdialog', { name: this.words.discardTitle, exact: true });
  }

  get removal(): Locator {
    return this.page.getByRole('alertdialog', { name: this.words.removal, exact: true });
  }

  get remove(): Locator {
    return this.removal.getByRole('button', { name: this.words.remove, exact: true });
  }

  /** The messages that are announced, in the section or in the dialog given. */
  alerts(within: Locator = this.section): Locator {
    return within.getByRole('alert');
  }

  /** Waits until the section shows what the account has. */
  async loaded(): Promise<void> {
    await this.page.getByRole('heading', { name: this.words.page, level: 1 }).waitFor();
    await this.page.locator('integrations-section section[aria-busy=false]').waitFor();
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.loaded();
  }

  async fillConfiguration(): Promise<void> {
    await this.field('name').fill(CM.name);
    await this.field('accountId').fill(CM.accountId);
    await this.field('token').fill(CM.token);
  }

  /** What is in the fields of the configuration. */
  async entries(): Promise<string[]> {
    return Promise.all((['name', 'accountId', 'token'] as const).map((name) => this.field(name).inputValue()));
  }

  /** Chooses an account in the portal's own bar. */
  async chooseAccount(accountId: string): Promise<void> {
    await this.page.getByRole('combobox', { name: this.words.account, exact: true }).selectOption(accountId);
  }
}
