import { checkConfiguration, type FieldProblem } from '../model/configuration/configuration-check.ts';
import type { ConfigurationValue, SentConfiguration } from '../model/configuration/configuration-value.ts';
import type { Field } from '../model/fields/field.ts';
import type { Integration } from '../model/integration.ts';
import { isChanged, keptSecrets } from '../model/configuration/kept-secrets.ts';
import { visibleFields } from '../model/configuration/visible-fields.ts';
import { FieldMarks } from './fields/field-marks.ts';
import { entryOf, isDestination, storedValues, valueOf, type Entry } from './fields/field-entry.ts';
import { numberText, type NumberText } from './fields/number-text.ts';

/** What a set-up asks for, and how it treats what is typed. */
export interface Setup {
  readonly fields: readonly Field[];
  /** What is meant by what was typed or pasted into a field. */
  clean(field: Field, typed: string): string;
  /** A better wording than the general one of what is wrong with a cleaned value. */
  explain?(field: Field, value: string): string | undefined;
  /** Doubts about cleaned values that do not keep from saving, by field name. */
  warn?(values: Readonly<Record<string, ConfigurationValue>>): Readonly<Record<string, string>>;
}

/**
 * What has been entered for one integration, and what is shown about it. Lives while its dialog is open; nothing else
 * holds a typed secret.
 */
export class SetupForm extends FieldMarks {
  /** Another object after each change of what would be sent: saving other entries is another action. */
  revision: object = {};
  #integration: Integration;
  #latest: Integration;
  #conflictShown = false;
  #first: string | undefined;
  #language = 'en';
  readonly #entries = new Map<string, Entry>();
  /** Apart, so that a field that is no secret any more does not show what was typed as one. */
  readonly #secrets = new Map<string, Entry>();
  /** The stored secrets that saving takes away. */
  readonly #removed = new Set<string>();

  constructor(integration: Integration) {
    super();
    this.#integration = integration;
    this.#latest = integration;
  }

  /** The integration that saving changes, in the state from which the entries are meant. */
  get integration(): Integration {
    return this.#integration;
  }

  /**
   * Takes the integration as it is now. Fields in which nothing was entered follow it. Where somebody else has changed a
   * value over which something was entered, the version stays the old one: saving is a conflict then, which is told before
   * anything is overwritten.
   */
  rebase(latest: Integration): void {
    if (latest === this.#latest) return;
    this.#latest = latest;
    const before = storedValues(this.#integration.configuration);
    const now = storedValues(latest.configuration);
    const changed = [...new Set([...before.keys(), ...now.keys()])].filter(
      (name) => before.get(name) !== now.get(name),
    );
    const isOverwritten = (name: string): boolean =>
      this.#entries.has(name) && String(this.#entries.get(name)) !== String(now.get(name));
    if (changed.some((name) => !this.#entries.has(name))) this.revision = {};
    if (changed.some(isOverwritten)) return;
    this.#integration = latest;
  }

  /** The names of the fields in which something was entered and over which somebody else has stored something else. */
  get contested(): readonly string[] {
    if (this.#integration === this.#latest) return [];
    const before = storedValues(this.#integration.configuration);
    const now = storedValues(this.#latest.configuration);
    return [...this.#entries.keys()].filter((name) => before.get(name) !== now.get(name));
  }

  /** Who has changed the integration last, as people know them. */
  get changedBy(): string | undefined {
    return this.#latest.changedBy;
  }

  /** Goes on in a language. Numbers that were typed in the one before stay the same numbers. */
  speak(language: string, fields: readonly Field[]): void {
    if (language === this.#language) return;
    const before = this.#numbers();
    this.#language = language;
    for (const { name } of fields.filter(({ type }) => type === 'number')) {
      const number = before.read(String(this.#entries.get(name) ?? ''));
      if (typeof number === 'number') this.#entries.set(name, this.#numbers().show(number));
    }
  }

  /** How numbers are written in it. */
  get numbers(): NumberText {
    return this.#numbers();
  }

  /** Takes note that a conflict was told: saving once more overwrites it. */
  showConflict(): void {
    this.#conflictShown = true;
  }

  /** Whether a conflict was told and not yet decided. */
  get conflictShown(): boolean {
    return this.#conflictShown;
  }

  /** Counts what is entered as meant for the integration as it is now. */
  overwrite(): void {
    this.#integration = this.#latest;
    this.#conflictShown = false;
  }

  /** Gives up what was entered where somebody else has stored something else; all of it where nobody knows where that is. */
  takeTheirs(): void {
    const { contested } = this;
    for (const name of contested) this.#entries.delete(name);
    if (contested.length === 0) [this.#entries, this.#secrets, this.#removed].forEach((entries) => entries.clear());
    this.overwrite();
    this.revision = {};
  }

  /** Counts no secret as stored any more: the integration has gone, and they with it. */
  forgetSecrets(): void {
    this.#latest = {
      ...this.#latest,
      configuration: { values: this.#latest.configuration?.values ?? {}, secrets: [] },
    };
  }

  /** Goes on with another integration, or another state of it, for which all that stands in the fields is entered. */
  moveTo(integration: Integration, fields: readonly Field[]): void {
    if (integration === this.#integration) return;
    const standing = fields.filter(isAsked).map((field) => [field, this.entry(field)] as const);
    this.#integration = integration;
    this.#latest = integration;
    this.overwrite();
    this.revision = {};
    for (const [field, entry] of standing) {
      if (entry === this.#initial(field)) this.#entriesLike(field).delete(field.name);
      else this.#entriesLike(field).set(field.name, entry);
    }
  }

  /** The field that is the first one to fill in. It stays so, whatever comes before it later: the focus would move to that. */
  firstOf(fields: readonly Field[]): Field | undefined {
    const first = fields.find(({ name }) => name === this.#first) ?? fields.find(isAsked) ?? fields[0];
    this.#first ??= first?.name;
    return first;
  }

  /** Whether anything differs from what is stored. */
  isTouched(fields: readonly Field[]): boolean {
    return fields.some((field) => this.entry(field) !== this.#initial(field) || this.#isRemoved(field));
  }

  /** What stands in a field. */
  entry(field: Field): Entry {
    const initial = this.#initial(field);
    const entered = this.#entriesLike(field).get(field.name);
    return entered !== undefined && typeof entered === typeof initial ? entered : initial;
  }

  /** Takes what was entered into a field. */
  enter(field: Field, entry: Entry): void {
    const { name } = field;
    const entries = this.#entriesLike(field);
    if (entry === this.#initial(field)) entries.delete(name);
    else entries.set(name, entry);
    this.#removed.delete(name);
    this.forgetRefusal(field);
    this.revision = {};
  }

  /** Gives up the secrets that were typed. What was typed otherwise stays. */
  forgetTypedSecrets(): void {
    if (this.#secrets.size > 0) this.revision = {};
    this.#secrets.clear();
  }

  /** What becomes of a stored secret. Absent where none is stored, or it is bound to what has changed and has to be entered again. */
  storedSecret(setup: Setup, field: Field): 'kept' | 'removed' | undefined {
    if (this.#isRemoved(field)) return 'removed';
    const isLost = field.boundTo && this.changedAround(setup, field).length > 0;
    return this.#isStored(field) && !isLost ? 'kept' : undefined;
  }

  /** Takes a stored secret away on saving, or keeps it after all. What was typed in its place is given up. */
  toggleRemoved(field: Field): void {
    const wasRemoved = this.#removed.has(field.name);
    this.enter(field, '');
    if (!wasRemoved) this.#removed.add(field.name);
  }

  /** The fields that are asked for with what stands in them. What was entered into the others stays, and is not sent. */
  visible(setup: Setup): Field[] {
    return visibleFields(setup.fields, this.#values(setup.fields, setup));
  }

  /** The configuration as entered, cleaned. An empty field is absent: it clears a value and keeps a secret. */
  configuration(setup: Setup): Record<string, ConfigurationValue> {
    return this.#values(this.visible(setup), setup);
  }

  /** The configuration as it is sent: with `null` for each stored secret that is to be removed. */
  sent(setup: Setup): SentConfiguration {
    const removed = this.visible(setup).filter((field) => this.#isRemoved(field));
    return { ...this.configuration(setup), ...Object.fromEntries(removed.map(({ name }) => [name, null])) };
  }

  /** What is wrong with the configuration as entered, by field name. */
  problems(setup: Setup): Record<string, FieldProblem> {
    const configuration = this.sent(setup);
    return checkConfiguration(
      setup.fields,
      configuration,
      keptSecrets(setup.fields, configuration, this.#latest.configuration),
    );
  }

  /** The fields whose change makes it doubtful to go on with a stored secret: those it is bound to, or else where it is sent. */
  changedAround(setup: Setup, secret: Field): Field[] {
    const stored = this.#latest.configuration;
    if (!stored || this.#isRemoved(secret) || !this.#isStored(secret) || this.entry(secret) !== '') return [];
    const configuration = this.configuration(setup);
    const isNear = (field: Field): boolean => secret.boundTo?.includes(field.name) ?? isDestination(field);
    return setup.fields.filter((field) => isNear(field) && isChanged(field.name, configuration, stored.values));
  }

  #isStored({ name, type }: Field): boolean {
    return type === 'secret' && this.#latest.configuration?.secrets.includes(name) === true;
  }

  /** What the catalogue asks for since cannot be removed any more. */
  #isRemoved(field: Field): boolean {
    return this.#removed.has(field.name) && !field.required && this.#isStored(field);
  }

  readonly #numbers = (): NumberText => numberText(this.#language);

  #entriesLike({ type }: Field): Map<string, Entry> {
    return type === 'secret' ? this.#secrets : this.#entries;
  }

  #values(fields: readonly Field[], setup: Setup): Record<string, ConfigurationValue> {
    const values = fields.filter(isAsked).map((field): [string, ConfigurationValue] => {
      const entry = this.entry(field);
      // A box and an option are not typed: there is nothing to clean.
      const isChosen = typeof entry === 'boolean' || field.type === 'select';
      return [field.name, isChosen ? entry : valueOf(field, setup.clean(field, entry), this.#numbers)];
    });
    // Not by assignment, which means something else for a field called `__proto__`.
    return Object.fromEntries(values.filter(([, value]) => value !== ''));
  }

  #initial(field: Field): Entry {
    const { name, type, value } = field;
    // What was saved without a value is not to get one again.
    const isPreset = type === 'readonly-copy' || this.#latest.status === 'setup-required';
    const stored = storedValues(this.#latest.configuration).get(name) ?? (isPreset ? value : undefined);
    return entryOf(field, stored, this.#numbers);
  }
}

/** Whether a field is there to be filled in, and not only to be copied. */
function isAsked({ type }: Field): boolean {
  return type !== 'readonly-copy';
}
