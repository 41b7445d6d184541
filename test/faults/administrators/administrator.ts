import type { Browser } from 'playwright';
import { expect } from 'vitest';
import type { PersonId } from '../../demo/support/server.ts';
import { CHANGED, expectFollowed, expectUndisturbed, GONE, type Values } from './expectations.ts';
import { fieldsOf, isOfSeveral, oneOf, type SetupField } from './fields.ts';
import type { ShownDialog } from './page-state.ts';
import { PortalInUse } from './portal-in-use.ts';
import type { Removal, Save, Typed } from './records.ts';

/** One administrator at the portal, who does at random what can be done, and remembers what must come of it. */
export class Administrator {
  readonly portal: PortalInUse;
  readonly saves: Save[] = [];
  readonly removals: Removal[] = [];
  /** How often each application was added that may be on the account several times. */
  additions = 0;
  readonly counts = { steps: 0, conflicts: 0, removals: 0 };
  readonly #countChanges: () => Promise<number>;
  #random: () => number = Math.random;
  #typed = new Map<string, Typed>();
  #isOverwriting = false;
  #askedAt = 0;
  #left: ShownDialog | undefined;

  private constructor(portal: PortalInUse, countChanges: () => Promise<number>) {
    this.portal = portal;
    this.#countChanges = countChanges;
  }

  /** Signs a person in, and opens the account. `countChanges` tells how often it was changed so far. */
  static async open(
    browser: Browser,
    url: string,
    personId: PersonId,
    countChanges: () => Promise<number>,
  ): Promise<Administrator> {
    return new Administrator(await PortalInUse.open(browser, url, personId), countChanges);
  }

  /** Forgets what was done in another interleaving. */
  begin(random: () => number): void {
    this.#random = random;
    this.saves.length = 0;
    this.removals.length = 0;
    this.additions = 0;
    this.portal.begin();
    this.#leave();
  }

  /** Does one thing, and waits until it has been answered. */
  async step(): Promise<void> {
    this.counts.steps += 1;
    const { dialog, rows } = await this.portal.state();
    if (!dialog) await this.#start(rows.map(({ id }) => id));
    else if (dialog.kind === 'picker') await this.#goOnAdding(dialog);
    else if (dialog.kind === 'configuration') await this.#goOnSettingUp(dialog);
    else if (dialog.kind === 'removal') await this.#goOnRemoving(dialog);
    else throw new Error('The question was left open.');
    const state = await this.portal.rest();
    this.portal.note(`now ${state.dialog ? `${state.dialog.kind} ${state.dialog.alerts.join(' / ')}` : 'the section'}`);
    if (state.dialog) this.#left = state.dialog;
    else this.#leave();
    if (state.dialog?.alerts.some((text) => CHANGED.test(text))) this.counts.conflicts += 1;
    if (state.dialog?.text.includes(GONE)) this.counts.removals += 1;
  }

  /** Checks that the dialog that was left open is as it was left, whatever else has changed. */
  async checkUndisturbed(): Promise<void> {
    if (this.#left) expectUndisturbed((await this.portal.state()).dialog, this.#left, this.#typed);
  }

  /** Checks what an open set-up says of its integration, whose values are given if it is still there. */
  async checkFollowed(stored: Values | undefined, changedBy: string): Promise<void> {
    const { dialog } = await this.portal.state();
    if (dialog?.kind === 'configuration')
      expectFollowed(dialog, this.#typed, stored, this.#isOverwriting ? undefined : changedBy);
  }

  /** Leaves whatever is open without doing it. */
  async cancel(): Promise<void> {
    const { dialog } = await this.portal.state();
    if (!dialog) return;
    await this.portal.press(this.portal.button('Cancel'));
    if ((await this.portal.state()).dialog?.kind === 'question') await this.portal.press(this.portal.button('Discard'));
    expect((await this.portal.rest()).dialog).toBeUndefined();
    this.#leave();
  }

  async #start(ids: readonly string[]): Promise<void> {
    const choice = this.#random();
    // Mostly the same one, so that the two meet.
    const id = this.#random() < 0.6 ? ids[0] : ids[Math.floor(this.#random() * ids.length)];
    if (id === undefined || choice < 0.15) {
      await this.portal.press(this.portal.page.getByRole('button', { name: '+ Add new', exact: true }));
      await this.#opened();
      await this.portal.choose(this.#random);
      // Several at once are several changes in a row.
      if (this.#random() < 0.5) await this.portal.choose(this.#random);
      if (this.#random() < 0.6) await this.#finishAdding();
      return;
    }
    const row = this.portal.page.locator(`integrations-section li[data-id="${id}"]`);
    if (choice < 0.75) {
      const setup = row.getByRole('button', { name: /^(?:Complete setup|Edit): / });
      if ((await setup.count()) === 0 || !(await this.portal.press(setup))) return;
      const dialog = await this.#opened();
      if (this.#random() < 0.5) await this.#fillAndSave(dialog);
      else await this.#typeSomewhere(dialog);
      return;
    }
    if (!(await this.portal.press(row.getByRole('switch')))) return;
    await this.#opened();
    this.#askedAt = await this.#countChanges();
    if (this.#random() < 0.5) await this.#confirmRemoval(id);
  }

  async #goOnAdding({ entries }: ShownDialog): Promise<void> {
    const choice = this.#random();
    if (choice < 0.2) await this.cancel();
    else if (choice < 0.4 && !entries['Search applications']) await this.#type('Search applications', undefined, 'm');
    else if (choice < 0.6) await this.portal.choose(this.#random);
    else await this.#finishAdding();
  }

  async #goOnSettingUp(dialog: ShownDialog): Promise<void> {
    const { buttons } = dialog;
    const choice = this.#random();
    if (choice < 0.15) return this.cancel();
    if (buttons.includes('Add again and save')) {
      if (choice < 0.8) await this.#save('Add again and save');
      return undefined;
    }
    if (buttons.includes('Use the new values')) {
      if (choice < 0.4) return this.#takeTheirs();
      if (choice < 0.6) return this.#decide();
      return this.#save(choice < 0.85 ? 'Save mine anyway' : 'Save');
    }
    if (!buttons.includes('Save')) return undefined;
    return choice < 0.6 ? this.#fillAndSave(dialog) : this.#typeSomewhere(dialog);
  }

  async #goOnRemoving({ integrationId = '', buttons }: ShownDialog): Promise<void> {
    const choice = this.#random();
    if (choice < 0.3 || !buttons.includes('Remove integration')) await this.cancel();
    else if (choice < 0.9) await this.#confirmRemoval(integrationId);
  }

  async #finishAdding(): Promise<void> {
    const { dialog } = await this.portal.state();
    const isChosen = dialog?.chosen.includes('Microsoft Teams') ?? false;
    await this.portal.press(this.portal.button('Done'));
    const after = (await this.portal.rest()).dialog;
    if (isChosen && !after?.chosen.includes('Microsoft Teams')) this.additions += 1;
  }

  async #typeSomewhere({ entries }: ShownDialog): Promise<void> {
    const fields = fieldsOf(Object.keys(entries));
    if (fields.length === 0) return;
    const field = oneOf(fields, this.#random);
    const text = field.valid(this.#random);
    // Half of the time it is only half typed.
    await this.#type(field.label, field, this.#random() < 0.5 ? text : text.slice(0, 5));
  }

  async #fillAndSave({ entries, stored }: ShownDialog): Promise<void> {
    const fields = fieldsOf(Object.keys(entries));
    if (fields.length === 0) return;
    const any = oneOf(fields, this.#random);
    for (const field of fields) {
      const isHalf = this.#typed.has(field.label);
      const isEmpty = entries[field.label] === '' && !stored.includes(field.label);
      if (field === any || isHalf || isEmpty) await this.#type(field.label, field, field.valid(this.#random));
    }
    await this.#save('Save');
  }

  async #type(label: string, field: SetupField | undefined, text: string): Promise<void> {
    const before = await this.portal.type(label, text);
    if (before !== undefined)
      this.#typed.set(label, { label, field, text, before: this.#typed.get(label)?.before ?? before });
  }

  async #takeTheirs(): Promise<void> {
    if (!(await this.portal.press(this.portal.button('Use the new values')))) return;
    const { dialog } = await this.portal.rest();
    for (const [label, { text }] of this.#typed) if (dialog?.entries[label] !== text) this.#typed.delete(label);
    this.#isOverwriting = true;
  }

  /** Takes the other one's value of one field, keeps the rest, and saves. */
  async #decide(): Promise<void> {
    const theirs = this.portal.dialog.getByRole('radio', { name: /^Saved by / });
    if ((await theirs.count()) > 0 && (await this.portal.press(theirs.last()))) {
      const { dialog } = await this.portal.rest();
      for (const [label, { text }] of this.#typed) if (dialog?.entries[label] !== text) this.#typed.delete(label);
    }
    await this.#save('Save');
  }

  async #save(name: 'Save' | 'Save mine anyway' | 'Add again and save'): Promise<void> {
    const earlier = this.portal.answers.length;
    if (!(await this.portal.press(this.portal.button(name)))) return;
    const { dialog } = await this.portal.rest();
    const told = await this.portal.told();
    const answers = this.portal.answers.slice(earlier);
    const saved = answers.find(({ method, status }) => method === 'PUT' && status === 200);
    const added = answers.filter(({ method, status }) => method === 'POST' && status === 201).length;
    if (isOfSeveral([...this.#typed.keys(), ...Object.keys(this.#left?.entries ?? {})])) this.additions += added;
    expect(dialog === undefined, `closed after ${JSON.stringify(answers)}`).toBe(saved !== undefined);
    const wasTold = CHANGED.test(told) || this.#isOverwriting;
    if (saved)
      this.saves.push({
        idempotencyKey: saved.idempotencyKey,
        typed: [...this.#typed.values()],
        wasTold,
        isReplacement: name === 'Add again and save',
      });
    else if (wasTold) this.#isOverwriting = true;
  }

  async #confirmRemoval(integrationId: string): Promise<void> {
    const earlier = this.portal.answers.length;
    if (!(await this.portal.press(this.portal.button('Remove integration')))) return;
    const { dialog } = await this.portal.rest();
    const told = await this.portal.told();
    const answers = this.portal.answers.slice(earlier);
    const isGone = answers.some(({ status }) => status === 404);
    const isRemoved = answers.some(({ status }) => status === 204);
    if (isGone) this.counts.removals += 1;
    expect(dialog === undefined, `closed after ${JSON.stringify(answers)}`).toBe(isRemoved || isGone);
    if (isRemoved) this.removals.push({ integrationId, changes: this.#askedAt, wasTold: CHANGED.test(told) });
  }

  async #opened(): Promise<ShownDialog> {
    await this.portal.dialog.waitFor();
    const { dialog } = await this.portal.rest();
    if (!dialog) throw new Error('No dialog is open.');
    this.#left = dialog;
    return dialog;
  }

  #leave(): void {
    this.#typed.clear();
    this.#left = undefined;
    this.#isOverwriting = false;
  }
}
