import { checkConfiguration } from '../../model/configuration/configuration-check.ts';
import type { ConfigurationValue, SentConfiguration } from '../../model/configuration/configuration-value.ts';
import { isChanged, keptSecrets } from '../../model/configuration/kept-secrets.ts';
import type { Setup } from '../../model/configuration/setup.ts';
import { visibleFields } from '../../model/configuration/visible-fields.ts';
import type { Entry } from '../../model/fields/field-kind.ts';
import { kindOf } from '../../model/fields/field-kinds.ts';
import type { FieldProblem } from '../../model/fields/field-problem.ts';
import { isSecret, isSent } from '../../model/fields/field-type.ts';
import type { Field } from '../../model/fields/field.ts';
import { numberText, type NumberText } from '../../model/fields/number-text.ts';
import type { Integration } from '../../model/integration.ts';
import { Conflict, type Side } from './conflict.ts';
import { FieldMarks } from './field-marks.ts';
import { storedValues } from './stored-values.ts';
import { StoredVersions } from './stored-versions.ts';
import { TypedEntries } from './typed-entries.ts';

/** What the user has entered for one integration. Lives while its dialog is open. */
export class SetupForm {
  /** What the dialog shows about the fields, besides what is entered. */
  readonly marks = new FieldMarks();
  /** Another object after each change of what would be sent: saving other entries is another action. */
  revision: object = {};
  /** What another user has changed meanwhile. */
  readonly conflict: Conflict;
  readonly #versions: StoredVersions;
  readonly #entries = new TypedEntries();
  /** The names of the stored secrets that saving removes. */
  readonly #removed = new Set<string>();
  #first: string | undefined;
  #language = 'en';

  constructor(integration: Integration) {
    this.#versions = new StoredVersions(integration);
    this.conflict = new Conflict(this.#versions, this.#entries);
  }

  /** The integration that saving changes, in the state that the entries are meant for. */
  get integration(): Integration {
    return this.#versions.integration;
  }

  /**
   * Rebases the form onto the latest stored integration. Fields without an entry follow it. If another user changed a
   * field that this user edited, the old version stays, so that saving is a conflict.
   */
  rebase(latest: Integration): void {
    if (latest === this.#versions.latest) return;
    const before = storedValues(this.#versions.latest.configuration);
    this.#versions.setLatest(latest);
    const { changed } = this.#versions;
    const { plain } = this.#entries;
    const now = storedValues(latest.configuration);
    const isOverwritten = (name: string): boolean =>
      plain.has(name) && String(plain.get(name)) !== String(now.get(name));
    if (changed.some((name) => !plain.has(name))) this.revision = {};
    if (!changed.some(isOverwritten)) this.#versions.adoptLatest();
    // Of these values the user was not told.
    if (this.conflict.names.some((name) => before.get(name) !== now.get(name))) this.conflict.isShown = false;
  }

  /** Switches the language. Rewrites typed numbers so that they keep their values. */
  setLanguage(language: string, fields: readonly Field[]): void {
    if (language === this.#language) return;
    const before = this.#numbers();
    this.#language = language;
    for (const field of fields) {
      const typed = this.#entries.get(field);
      const value = typeof typed === 'string' && kindOf(field).parse(typed, () => before);
      if (typeof value === 'number') this.#entries.set(field, kindOf(field).initial(value, this.#numbers));
    }
  }

  /** The number format of that language. */
  get numbers(): NumberText {
    return this.#numbers();
  }

  /** Whether the user may choose between an entry in this field and what another user has stored. */
  isContested(field: Field): boolean {
    if (!isSecret(field)) return this.conflict.names.includes(field.name);
    return this.isMarkedForRemoval(field) || !!(this.#entries.aside(field) ?? this.#entries.get(field));
  }

  /** Chooses whose value of a field is to be saved. */
  choose(field: Field, side: Side): void {
    this.conflict.choose(field, side);
    this.marks.forgetRefusal(field);
    this.revision = {};
  }

  /** Returns what the user entered into a field, even if another value is chosen for now. */
  mine(field: Field): Entry {
    return this.#entries.aside(field) ?? this.entry(field);
  }

  /** Discards the entries that another user has overwritten, or all if it is unknown which these are. */
  takeTheirs(): void {
    const contested = this.conflict.names;
    this.#entries.forget(contested);
    if (contested.length === 0) {
      this.#entries.clear();
      this.#removed.clear();
    }
    this.conflict.end();
    this.revision = {};
  }

  /** Treats all stored secrets as gone: they were removed with the integration. */
  forgetSecrets(): void {
    const { latest } = this.#versions;
    this.#versions.setLatest({ ...latest, configuration: { values: latest.configuration?.values ?? {}, secrets: [] } });
  }

  /** Moves the form to another integration, or another state of it. All contents of the fields become entries. */
  retarget(integration: Integration, fields: readonly Field[]): void {
    if (integration === this.integration) return;
    const standing = fields.filter(isSent).map((field) => [field, this.entry(field)] as const);
    this.#versions.setLatest(integration);
    this.conflict.end();
    this.revision = {};
    for (const [field, entry] of standing) this.#entries.set(field, entry, this.initial(field));
  }

  /** Returns the field to focus first. Later calls return the same one, so that the focus does not move. */
  fieldToFocus(fields: readonly Field[]): Field | undefined {
    const first =
      fields.find(({ name }) => name === this.#first) ?? this.fieldWithCure(fields) ?? fields.find(isSent) ?? fields[0];
    this.#first ??= first?.name;
    return first;
  }

  /** Returns the field whose change cures what the status reason tells of. Undefined if it is not among these. */
  fieldWithCure(fields: readonly Field[]): Field | undefined {
    const { statusField } = this.#versions.latest;
    return fields.find((field) => field.name === statusField && isSent(field));
  }

  /** Whether anything differs from what is stored. */
  isTouched(fields: readonly Field[]): boolean {
    return fields.some((field) => this.entry(field) !== this.initial(field) || this.#isRemoved(field));
  }

  /** Returns what stands in a field. */
  entry(field: Field): Entry {
    const initial = this.initial(field);
    const entered = this.#entries.get(field);
    return entered !== undefined && typeof entered === typeof initial ? entered : initial;
  }

  /** Takes what was entered into a field. */
  enter(field: Field, entry: Entry): void {
    this.#entries.set(field, entry, this.initial(field));
    this.#removed.delete(field.name);
    this.marks.forgetRefusal(field);
    this.revision = {};
  }

  /** Gives up the typed secrets. Other entries stay. */
  forgetTypedSecrets(): void {
    if (this.#entries.forgetSecrets()) this.revision = {};
  }

  /**
   * What becomes of a stored secret. Returns undefined if none is stored, or if what it is bound to has changed, so
   * that it has to be entered again.
   */
  storedSecret(setup: Setup, field: Field): 'kept' | 'removed' | undefined {
    if (this.#isRemoved(field)) return 'removed';
    const isLost = field.boundTo && this.changesBehindSecret(setup, field).length > 0;
    return this.#isStored(field) && !isLost ? 'kept' : undefined;
  }

  /** Removes a stored secret on saving, or keeps it after all. What was typed in its place is given up. */
  toggleRemoved(field: Field): void {
    const wasRemoved = this.#removed.has(field.name);
    this.enter(field, '');
    if (!wasRemoved) this.#removed.add(field.name);
  }

  /** Whether the user has marked a stored secret for removal. One that is required by now cannot be removed. */
  isMarkedForRemoval(field: Field): boolean {
    return this.#removed.has(field.name) && !field.required && this.#isStored(field);
  }

  /** Returns the fields to ask for with these entries. Entries of the others stay, and are not sent. */
  visible(setup: Setup): Field[] {
    return visibleFields(setup.fields, this.configuration(setup, setup.fields));
  }

  /** Returns the configuration as entered, cleaned. An empty field is absent: it clears a value and keeps a secret. */
  configuration(setup: Setup, fields: readonly Field[] = this.visible(setup)): Record<string, ConfigurationValue> {
    const values = fields.filter(isSent).map((field): [string, ConfigurationValue] => {
      const kind = kindOf(field);
      const entry = this.entry(field);
      const isTyped = kind.clean && typeof entry === 'string';
      return [field.name, isTyped ? kind.parse(setup.clean(field, entry), this.#numbers) : entry];
    });
    // Not by assignment, which means something else for a field called `__proto__`.
    return Object.fromEntries(values.filter(([, value]) => value !== ''));
  }

  /** Returns the configuration to send, with `null` for each stored secret to remove. */
  sent(setup: Setup): SentConfiguration {
    const removed = this.visible(setup).filter((field) => this.#isRemoved(field));
    return { ...this.configuration(setup), ...Object.fromEntries(removed.map(({ name }) => [name, null])) };
  }

  /** Returns what is wrong with the configuration as entered, by field name. */
  problems(setup: Setup): Record<string, FieldProblem> {
    const configuration = this.sent(setup);
    const kept = keptSecrets(setup.fields, configuration, this.#versions.latest.configuration);
    return checkConfiguration(setup.fields, configuration, kept);
  }

  /**
   * Returns the changed fields that make it doubtful to go on with a stored secret: those that it is bound to, or else
   * those that say where it is sent.
   */
  changesBehindSecret(setup: Setup, secret: Field): Field[] {
    const stored = this.#versions.latest.configuration;
    if (!stored || this.#isRemoved(secret) || !this.#isStored(secret) || this.entry(secret) !== '') return [];
    const configuration = this.configuration(setup);
    const isNear = (field: Field): boolean =>
      secret.boundTo?.includes(field.name) ?? kindOf(field).isDestination?.(field.name) ?? false;
    return setup.fields.filter((field) => isNear(field) && isChanged(field.name, configuration, stored.values));
  }

  #isStored(field: Field): boolean {
    return isSecret(field) && this.#versions.latest.configuration?.secrets.includes(field.name) === true;
  }

  #isRemoved(field: Field): boolean {
    return this.isMarkedForRemoval(field) && this.conflict.choice(field) === 'mine';
  }

  readonly #numbers = (): NumberText => numberText(this.#language);

  /** Returns what stands in a field without an entry: what is stored, or a preset value. */
  initial(field: Field): Entry {
    const kind = kindOf(field);
    const { latest } = this.#versions;
    // A field that was saved empty does not get its preset value again.
    const isPreset = !isSent(field) || latest.status === 'setup-required';
    const stored = storedValues(latest.configuration).get(field.name) ?? (isPreset ? field.value : undefined);
    return stored === undefined ? kind.empty : kind.initial(stored, this.#numbers);
  }
}
