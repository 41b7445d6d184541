import type { ReactiveElement } from 'lit';
import type { ConfigureRequest } from '../adapter/writes.ts';
import type { IntegrationsError } from '../model/errors.ts';
import { IntegrationsErrorEvent } from '../ui/errors.events.ts';
import { deepActiveElement } from '../ui/dom/focus.ts';
import type { Field } from '../model/fields/field.ts';
import type { Integration, Version } from '../model/integration.ts';
import type { Text } from '../model/text.ts';
import type { AccountStore } from '../store/account-store.ts';
import { dryRun } from '../store/mutation/dry-run.ts';
import { MutationController } from '../ui/mutation-controller.ts';
import { ConnectionTest } from './connection-test/connection-test.ts';
import type { EntrySync } from './fields/entry-sync.ts';
import { IntegrationConfiguredEvent, IntegrationConfiguringEvent } from './setup.events.ts';
import { Replacement, type WriteState } from './replacement.ts';
import type { Setup } from '../model/configuration/setup.ts';
import type { Side } from './form/conflict.ts';
import { SetupForm } from './form/setup-form.ts';

/** The dialog of a set-up, as far as its session needs it. */
interface SetupHost extends ReactiveElement {
  close(): void;
}

/** What the session works with at the moment. Absent where there is none. */
interface SetupSources {
  store(): AccountStore | undefined;
  setup(): Setup | undefined;
  /** Whether saving is not allowed now. */
  isDenied(): boolean;
}

/** One set-up from its opening to its end: what is entered, and what comes of testing and saving it. */
export class SetupSession {
  readonly test: ConnectionTest;
  readonly #host: SetupHost;
  readonly #entries: Pick<EntrySync, 'readControls'>;
  readonly #sources: SetupSources;
  #form: SetupForm | undefined;
  #mutation: MutationController<ConfigureRequest>;
  #replacement: Replacement;
  #isSaving = false;
  /** Where the failure stands that a message shows. Undefined if there is none, or if the fields show it. */
  #failed: WriteState | undefined;
  /** The version that the account showed last. */
  #version: Version | undefined;
  /** The entries that were tested last. */
  #tested: object | undefined;

  constructor(host: SetupHost, entries: Pick<EntrySync, 'readControls'>, sources: SetupSources) {
    this.#host = host;
    this.#entries = entries;
    this.#sources = sources;
    this.#mutation = new MutationController(host);
    this.#replacement = new Replacement(host);
    this.test = new ConnectionTest(host);
  }

  /** What has been entered. Absent until it is known for which integration. */
  get form(): SetupForm | undefined {
    return this.#form;
  }

  get isSaving(): boolean {
    return this.#isSaving;
  }

  /** Why the last try to save failed, as far as the fields do not say it. */
  get error(): IntegrationsError | undefined {
    return this.#failed?.error;
  }

  /** Whether the outcome of the last try is being found out. */
  get isChecking(): boolean {
    return this.#mutation.status === 'checking' || this.#replacement.addition.status === 'checking';
  }

  /** Whether somebody else has changed in the meantime what was to be saved. */
  get isConflict(): boolean {
    return this.error?.code === 'conflict' || (this.#form?.conflict.names.length ?? 0) > 0;
  }

  /** Forgets everything: another set-up begins. */
  begin(): void {
    // A save that is on its way has taken what it needs.
    this.#form?.forgetTypedSecrets();
    this.#form = undefined;
    this.#failed = undefined;
    this.#isSaving = false;
    this.#mutation = new MutationController(this.#host);
    this.#replacement = new Replacement(this.#host);
    this.test.forget();
  }

  /** Takes the integration as it is now. `isComplete` is whether all of its configuration is known that may be. */
  follow(integration: Integration, isComplete: boolean): void {
    this.#form ??= new SetupForm(integration);
    if (isComplete) this.#form.rebase(integration);
    // A new version may be what a save has led to whose outcome is unknown.
    if (this.#mutation.status === 'unknown' && integration.version !== this.#version) void this.check();
    this.#version = integration.version;
    // What was found of other entries says nothing of these.
    if (this.#tested !== this.#form.revision) this.test.forget();
  }

  /** Saves what was entered: over what another user has stored, if that was shown, or in a replacement. */
  async save(replace?: (store: AccountStore, before: Integration) => Promise<Integration | WriteState>): Promise<void> {
    if (!replace && this.#form?.conflict.isShown) this.#form.conflict.end();
    const checked = this.#checked();
    if (!checked) return;
    const { store, form, setup } = checked;
    if (!this.#host.dispatchEvent(new IntegrationConfiguringEvent(form.integration.id))) return;
    const mutation = this.#mutation;
    const focused = deepActiveElement();
    form.marks.refuse({});
    this.test.forget();
    this.#setSaving(true);
    // Now: what was typed as a secret may be forgotten while the replacement is added.
    const configuration = form.sent(setup);
    const { revision } = form;
    const target = replace ? await replace(store, form.integration) : form.integration;
    let failed: WriteState | undefined;
    let saved: Integration | undefined;
    if ('id' in target) {
      const isUnchanged = form.revision === revision;
      form.retarget(target, setup.fields);
      const { integration } = form;
      const request = { operation: 'configureIntegration', integration, configuration } as const;
      const result = await mutation.run(store, request, isUnchanged ? form.revision : revision);
      if (result.ok) saved = result.value;
      else failed = mutation;
    } else failed = target;
    // Another set-up may have begun meanwhile, which has nothing to do with this one.
    const isCurrent = form === this.#form;
    if (isCurrent) this.#setSaving(false);
    if (isCurrent && failed) await this.#refuse(form, setup, failed, focused);
    if (isCurrent && saved) this.#host.close();
    if (saved) this.#host.dispatchEvent(new IntegrationConfiguredEvent(saved));
  }

  /** Chooses, of two values of a field, the one that saving stores. */
  choose(field: Field, side: Side): void {
    this.#form?.choose(field, side);
    this.#host.requestUpdate();
  }

  /** Gives up what was entered for what another user has stored. */
  takeTheirs(): void {
    this.#form?.takeTheirs();
    this.#dismiss();
    void this.#focus('input, select, textarea');
  }

  /** Adds the application again, whose integration another user has removed, and saves what was entered. */
  async addAgain(): Promise<void> {
    const replacement = this.#replacement;
    const isConflictShown = this.#form?.conflict.isShown ?? false;
    this.#form?.forgetSecrets();
    await this.save((store, { applicationId }) => replacement.find(store, applicationId, isConflictShown));
  }

  /** Finds out what became of the last try, without sending it again. */
  async check(): Promise<void> {
    const form = this.#form;
    const mutation = this.#mutation;
    await this.#replacement.check();
    const result = await mutation.checkAgain();
    if (!result?.ok || !form) return;
    // What was entered since is not saved, and another set-up may have begun meanwhile.
    if (form === this.#form && form.revision === mutation.action) this.#host.close();
    this.#host.dispatchEvent(new IntegrationConfiguredEvent(result.value));
  }

  /** Tries out what was entered, without saving it. */
  async startTest(): Promise<void> {
    const checked = this.#checked();
    if (!checked) return;
    const { store, form, setup } = checked;
    form.marks.refuse({});
    this.#tested = form.revision;
    const { integration } = form;
    const state = await this.test.start(() =>
      dryRun(store, { operation: 'testConfiguration', integration, configuration: form.sent(setup) }),
    );
    if (state?.phase === 'failed')
      this.#host.dispatchEvent(new IntegrationsErrorEvent('testConfiguration', state.error));
    if (state?.phase !== 'found' || form !== this.#form) return;
    form.marks.refuse(state.test.fieldErrors ?? {});
    this.#host.requestUpdate();
    if (this.#isShown(form.visible(setup), Object.entries(state.test.fieldErrors ?? {}))) await this.#focusFirstError();
  }

  /** What is to be sent. Absent where something is wrong with it, which is shown then. */
  #checked(): { store: AccountStore; form: SetupForm; setup: Setup } | undefined {
    const store = this.#sources.store();
    const setup = this.#sources.setup();
    const form = this.#form;
    if (!store || !form || !setup || this.#sources.isDenied()) return undefined;
    this.#entries.readControls();
    form.visible(setup).forEach((field) => form.marks.finish(field));
    this.#dismiss();
    if (Object.keys(form.problems(setup)).length === 0) return { store, form, setup };
    void this.#focusFirstError();
    return undefined;
  }

  /** Shows what the adapter found wrong: at the fields, and beneath them where that does not say it all. */
  async #refuse(form: SetupForm, setup: Setup, failed: WriteState, focused: HTMLElement | undefined): Promise<void> {
    const { code, fieldErrors } = failed.error ?? {};
    const errors = Object.entries((code === 'invalid' && fieldErrors) || {});
    form.marks.refuse(Object.fromEntries(errors));
    const fields = form.visible(setup);
    if (errors.length === 0 || !errors.every((one) => this.#isShown(fields, [one]))) this.#failed = failed;
    if (code === 'conflict') form.conflict.isShown = true;
    this.#host.requestUpdate();
    if (this.#isShown(fields, errors)) return this.#focusFirstError();
    await this.#host.updateComplete;
    // A box or a list was disabled while it was saved, and lost the focus.
    if (!deepActiveElement()) focused?.focus();
  }

  /** Whether at least one of these has a field to stand at. */
  #isShown(fields: readonly Field[], errors: readonly [string, Text][]): boolean {
    return errors.some(([name]) => fields.some((field) => field.name === name));
  }

  /** Shows nothing of the last try any more. */
  #dismiss(): void {
    this.#failed = undefined;
    this.#mutation.reset();
    this.#replacement.addition.reset();
    this.#host.requestUpdate();
  }

  #setSaving(isSaving: boolean): void {
    this.#isSaving = isSaving;
    this.#host.requestUpdate();
  }

  #focusFirstError(): Promise<void> {
    return this.#focus('[aria-invalid="true"]');
  }

  async #focus(selector: string): Promise<void> {
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
