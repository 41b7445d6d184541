import type { Action, Ledger } from './ledger.ts';
import { type Dialog, type DialogTag, part, press, type SectionPage, textOf, until } from './section.ts';

const DIALOGS: readonly DialogTag[] = [
  'third-party-picker',
  'cm-config-dialog',
  'integration-config-dialog',
  'remove-integration-confirm',
];
const SAYS_FAILED =
  /Not added\.|could not be (saved|removed)|has changed this (configuration|integration)|no longer on the account/;
const SAYS_UNKNOWN = /We couldn’t confirm whether this went through/;
const MOST_TRIES = 5;
const LOADS = 6;

/** Somebody who adds, sets up, edits and removes at random, and does not give up at once when something fails. */
export class Person {
  readonly #page: SectionPage;
  readonly #ledger: Ledger;
  readonly #random: () => number;

  constructor(page: SectionPage, ledger: Ledger, random: () => number) {
    this.#page = page;
    this.#ledger = ledger;
    this.#random = random;
  }

  /** Does some things on an account, one after the other. May leave the last dialog open, after a failure. */
  async act(accountId: string): Promise<void> {
    await this.#page.loaded(() => this.#page.show(accountId));
    if (part(this.#page.root, 'error') && !(await this.load(LOADS))) return;
    const steps = 1 + Math.floor(this.#random() * 3);
    for (let step = 0; step < steps; step += 1) {
      await this.#step();
      // What was left open is for later, when the network is good again.
      if (this.#open) return;
    }
  }

  /** Tries again what is open, over a good network: after that nothing is left to do. */
  async finish(): Promise<void> {
    for (let tries = 0; this.#open && tries < MOST_TRIES; tries += 1) {
      const [tag, dialog] = this.#open;
      if (/no longer on the account/.test(dialog.text)) await this.#leave(dialog);
      else await this.#commit(tag, dialog, this.#pendingIn(tag, dialog));
    }
    if (this.#open) this.#ledger.problems.push(`does not recover: ${this.#open[1].text}`);
    if (!(await this.load(MOST_TRIES))) this.#ledger.problems.push('the list does not load over a good network');
  }

  /** Loads the list, again where that fails. */
  async load(tries: number): Promise<boolean> {
    for (let count = 0; count < tries; count += 1) {
      const retry = part(this.#page.root, 'retry-button');
      if (retry) await this.#page.loaded(() => retry.click());
      else await this.#page.element.refresh();
      await this.#page.element.updateComplete;
      if (!part(this.#page.root, 'error')) return true;
    }
    return false;
  }

  get #open(): [DialogTag, Dialog] | undefined {
    for (const tag of DIALOGS) {
      const dialog = this.#page.dialog(tag);
      if (dialog.isOpen) return [tag, dialog];
    }
    return undefined;
  }

  async #step(): Promise<void> {
    const { rows } = this.#page;
    const choice = this.#random();
    if (rows.length === 0 || choice < 0.3) return this.#add();
    const row = this.#pick(rows);
    if (!row) return;
    if (choice < 0.68) await this.#setUp(row);
    else if (choice < 0.92) await this.#remove(row);
    else await this.load(1);
  }

  async #add(): Promise<void> {
    if (!press(part(this.#page.root, 'add-button'))) return;
    const picker = this.#page.dialog('third-party-picker');
    await until('the panel', () => picker.isOpen && picker.parts('application').length > 0);
    if (this.#chance(0.2)) this.#pick(picker.parts('tab'))?.click();
    await until('the applications', () => picker.parts('application').length > 0);
    const count = 1 + Math.floor(this.#random() * 3);
    const chosen: Action[] = [];
    for (let index = 0; index < count; index += 1) {
      const button = this.#pick(
        picker.parts('choose-button').filter((each) => each.getAttribute('aria-pressed') === 'false'),
      );
      if (!button || !press(button)) continue;
      chosen.push(this.#ledger.begin('add', button.closest('li')?.dataset['id'] ?? ''));
      await until('the choice', () => button.getAttribute('aria-pressed') === 'true');
    }
    if (chosen.length === 0 || this.#chance(0.08)) return this.#leave(picker);
    await this.#try('third-party-picker', picker, () => chosen);
  }

  async #setUp(row: HTMLElement): Promise<void> {
    if (!press(part(row, 'configure-button'))) return;
    const tags = ['cm-config-dialog', 'integration-config-dialog'] as const;
    const dialogs = tags.map((tag) => this.#page.dialog(tag));
    await until('the set-up', () =>
      dialogs.some((each) => each.parts('field').length > 0 || each.part('consent-button')),
    );
    const [tag, dialog] = this.#open ?? [];
    if (!tag || !dialog) return;
    // Nobody is there to consent at the other site.
    if (dialog.part('consent-button')) return this.#leave(dialog);
    const target = row.dataset['id'] ?? '';
    let action = this.#enter(dialog, target);
    if (this.#chance(0.1)) press(dialog.part('test-button'));
    if (this.#chance(0.08)) return this.#leave(dialog);
    await this.#try(tag, dialog, (isAgain) => {
      // Something else is another action.
      if (isAgain && this.#chance(0.25)) action = this.#enter(dialog, target);
      return [action];
    });
  }

  async #remove(row: HTMLElement): Promise<void> {
    if (!press(part(row, 'switch'))) return;
    const dialog = this.#page.dialog('remove-integration-confirm');
    await until('the confirmation', () => dialog.isOpen && dialog.part('remove-button') !== undefined);
    if (this.#chance(0.15)) return this.#leave(dialog);
    const action = this.#ledger.begin('remove', row.dataset['id'] ?? '');
    await this.#try('remove-integration-confirm', dialog, () => [action]);
  }

  /** Presses the button that does it until it is done, or until somebody has had enough. */
  async #try(tag: DialogTag, dialog: Dialog, actions: (isAgain: boolean) => Action[]): Promise<void> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      await this.#commit(tag, dialog, actions(tries > 0));
      if (!dialog.isOpen) return;
      const choice = this.#random();
      if (choice < 0.2) return this.#leave(dialog);
      if (choice < 0.3) return;
    }
    await this.#leave(dialog);
  }

  /** Presses the button that does it, and notes what is said then. */
  async #commit(tag: DialogTag, dialog: Dialog, actions: readonly Action[]): Promise<void> {
    const button = this.#committing(dialog);
    await until('the button', () => button?.getAttribute('aria-disabled') !== 'true' || !dialog.isOpen);
    press(button);
    if (this.#chance(0.2)) press(button);
    await until('the end', () => !dialog.isBusy);
    // What is told is shown with the next update.
    await until('the result', () => !dialog.isOpen || actions.some((action) => this.#isTold(tag, dialog, action)));
    for (const action of actions) {
      if (action.claim === 'succeeded') continue;
      const text = this.#textAbout(tag, dialog, action);
      if (SAYS_UNKNOWN.test(text)) action.claim = 'unknown';
      else if (SAYS_FAILED.test(text)) action.claim = 'failed';
    }
  }

  #isTold(tag: DialogTag, dialog: Dialog, action: Action): boolean {
    const text = this.#textAbout(tag, dialog, action);
    // What has turned out to be on the account has a switch in place of the button.
    return (
      SAYS_UNKNOWN.test(text) ||
      SAYS_FAILED.test(text) ||
      (tag === 'third-party-picker' && !this.#chosenIn(dialog).includes(action.target))
    );
  }

  #textAbout(tag: DialogTag, dialog: Dialog, { target }: Action): string {
    if (!dialog.isOpen) return '';
    if (tag !== 'third-party-picker') return dialog.text;
    return textOf(dialog.parts('application').find((row) => row.dataset['id'] === target));
  }

  #committing(dialog: Dialog): HTMLElement | undefined {
    const overwrite = dialog.part('conflict')?.querySelectorAll('button')[1];
    return overwrite ?? dialog.part('done-button') ?? dialog.part('save-button') ?? dialog.part('remove-button');
  }

  /** What an open dialog would do once more. */
  #pendingIn(tag: DialogTag, dialog: Dialog): Action[] {
    if (tag === 'third-party-picker') return this.#chosenIn(dialog).flatMap((id) => this.#ledger.find('add', id) ?? []);
    return this.#ledger.actions.slice(-1);
  }

  #chosenIn(dialog: Dialog): string[] {
    const chosen = dialog.parts('choose-button').filter((each) => each.getAttribute('aria-pressed') === 'true');
    return chosen.map((button) => button.closest('li')?.dataset['id'] ?? '');
  }

  async #leave(dialog: Dialog): Promise<void> {
    await until('the end', () => !dialog.isBusy);
    press(dialog.part('cancel-button'));
    await until('the dialog to close', () => {
      dialog.discard?.click();
      return !dialog.isOpen;
    });
  }

  /** Fills in the fields of a set-up. */
  #enter(dialog: Dialog, target: string): Action {
    const values: Record<string, string | boolean> = {};
    let secret: string | undefined;
    for (const field of dialog.parts('field')) {
      const label = textOf(field.querySelector('label') ?? undefined);
      const input = field.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
      if (!input) continue;
      if (input.type === 'checkbox') {
        if (this.#chance(0.5)) input.click();
        values[label] = (input as HTMLInputElement).checked;
        continue;
      }
      // In place of the one button, a stored secret has the other.
      const isSecret = ['reveal-button', 'replace-button'].some((name) => part(field, name));
      if (isSecret && !input.required && this.#chance(0.5)) continue;
      const value = this.#valueFor(label);
      input.value = value;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      if (isSecret) secret = value;
      else values[label] = value;
    }
    return this.#ledger.begin('configure', target, { values, secret });
  }

  #valueFor(label: string): string {
    const id = Array.from({ length: 32 }, () => Math.floor(this.#random() * 16).toString(16)).join('');
    const uuid = id.replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
    if (/URL/.test(label)) return `https://login.example/${id}`;
    return /ID|token|secret/.test(label) && !/entity/.test(label) ? uuid : `Text ${id}`;
  }

  #chance(probability: number): boolean {
    return this.#random() < probability;
  }

  #pick<T>(items: readonly T[]): T | undefined {
    return items[Math.floor(this.#random() * items.length)];
  }
}
