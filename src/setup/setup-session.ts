import type { ReactiveElement } from 'lit';
import { toIntegrationsError } from '../adapter/boundary.ts';
import type { IntegrationsError } from '../model/errors.ts';
import { IntegrationsErrorEvent } from '../ui/errors.events.ts';
import { deepActiveElement } from '../ui/dom/focus.ts';
import type { Field } from '../model/fields/field.ts';
import type { Integration } from '../model/integration.ts';
import type { Text } from '../model/text.ts';
import type { AccountStore } from '../store/account-store.ts';
import { outcomeCheck } from '../store/writes/write-outcome.ts';
import { configureIntegration, testConfiguration } from '../store/writes/writes.ts';
import { IntegrationAddedEvent } from '../third-party-picker/third-party-picker.events.ts';
import { ConnectionTest } from './connection-test.ts';
import type { FieldControls } from './fields/field-controls.ts';
import { IntegrationConfiguredEvent, IntegrationConfiguringEvent } from './setup.events.ts';
import { Replacement } from './replacement.ts';
import { SetupForm, type Setup } from './setup-form.ts';

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
  readonly #controls: Pick<FieldControls, 'take'>;
  readonly #sources: SetupSources;
  #form: SetupForm | undefined;
  #isSaving = false;
  #error: IntegrationsError | undefined;
  /** Asks what became of the last try, where nobody knows. */
  #check: ReturnType<typeof outcomeCheck<Integration>>;
  #isChecking = false;
  /** Of the entries that were sent last. */
  #sentKey = '';
  /** The entries that were tested, by their key. */
  #tested = '';
  #replacement = new Replacement();

  constructor(host: SetupHost, controls: Pick<FieldControls, 'take'>, sources: SetupSources) {
    this.#host = host;
    this.#controls = controls;
    this.#sources = sources;
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
    return this.#error;
  }

  /** Whether it is being asked what became of the last try. */
  get isChecking(): boolean {
    return this.#isChecking;
  }

  /** Whether somebody else has changed in the meantime what was to be saved. */
  get isConflict(): boolean {
    return this.#error?.code === 'conflict' || (this.#form?.contested.length ?? 0) > 0;
  }

  /** Forgets everything: another set-up begins. */
  begin(): void {
    this.#form = undefined;
    this.#error = undefined;
    this.#isSaving = false;
    this.#isChecking = false;
    this.#replacement = new Replacement();
    this.test.forget();
  }

  /** Takes the integration as it is now. `isComplete` is whether all of its configuration is known that may be. */
  follow(integration: Integration, isComplete: boolean): void {
    this.#form ??= new SetupForm(integration);
    if (isComplete) this.#form.rebase(integration);
    // What was found of other entries says nothing of these.
    if (this.#tested !== this.#form.idempotencyKey) this.test.forget();
  }

  /** Saves what was entered; over what somebody else has stored, where that was told. */
  async save(): Promise<void> {
    if (this.#form?.conflictShown) this.#form.overwrite();
    await this.#save();
  }

  /** Saves what was entered over what somebody else has stored. */
  async overwrite(): Promise<void> {
    this.#form?.overwrite();
    await this.#save();
  }

  /** Gives up what was entered for what somebody else has stored. */
  takeTheirs(): void {
    this.#form?.takeTheirs();
    this.#show(undefined);
    void this.#focus('input, select, textarea');
  }

  /** Adds the application again, of which somebody else has removed the integration, and saves what was entered. */
  async addAgain(): Promise<void> {
    const replacement = this.#replacement;
    const conflictShown = this.#form?.conflictShown ?? false;
    this.#form?.forgetSecrets();
    await this.#save((store, { applicationId }) =>
      replacement.find(store, applicationId, conflictShown, (added) =>
        this.#host.dispatchEvent(new IntegrationAddedEvent(added)),
      ),
    );
  }

  /** Asks what became of a try of which nobody knows, without sending it again. */
  async check(): Promise<void> {
    const error = this.#error;
    const form = this.#form;
    if (!error || !form) return;
    this.#isChecking = true;
    this.#host.requestUpdate();
    const effect = await this.#check?.();
    if (form !== this.#form) return;
    this.#isChecking = false;
    this.#host.requestUpdate();
    // Another try meanwhile tells more.
    if (!effect || error !== this.#error) return;
    this.#show(effect === 'none' ? error.with({ isOutcomeUnknown: false }) : undefined);
    if (effect === 'none') return;
    // What was entered since is not saved.
    if (form.idempotencyKey === this.#sentKey) this.#host.close();
    this.#host.dispatchEvent(new IntegrationConfiguredEvent(effect.result));
  }

  /** Tries out what was entered, without saving it. */
  async startTest(): Promise<void> {
    const checked = this.#checked();
    if (!checked) return;
    const { store, form, setup } = checked;
    form.refuse({});
    this.#tested = form.idempotencyKey;
    const state = await this.test.start(() => testConfiguration(store, form.integration, form.sent(setup)));
    if (state?.phase === 'failed')
      this.#host.dispatchEvent(new IntegrationsErrorEvent('testConfiguration', state.error));
    if (state?.phase !== 'found' || form !== this.#form) return;
    form.refuse(state.test.fieldErrors ?? {});
    this.#host.requestUpdate();
    if (this.#isShown(form.visible(setup), Object.entries(state.test.fieldErrors ?? {}))) await this.#focusFirstError();
  }

  /** What is to be sent. Absent where something is wrong with it, which is shown then. */
  #checked(): { store: AccountStore; form: SetupForm; setup: Setup } | undefined {
    const store = this.#sources.store();
    const setup = this.#sources.setup();
    const form = this.#form;
    if (!store || !form || !setup || this.#sources.isDenied()) return undefined;
    this.#controls.take();
    form.visible(setup).forEach((field) => form.finish(field));
    this.#show(undefined);
    if (Object.keys(form.problems(setup)).length === 0) return { store, form, setup };
    void this.#focusFirstError();
    return undefined;
  }

  async #save(target?: (store: AccountStore, integration: Integration) => Promise<Integration>): Promise<void> {
    const checked = this.#checked();
    if (!checked) return;
    const { store, form, setup } = checked;
    if (!this.#host.dispatchEvent(new IntegrationConfiguringEvent(form.integration.id))) return;
    const focused = deepActiveElement();
    form.refuse({});
    this.test.forget();
    this.#setSaving(true);
    try {
      if (target) form.moveTo(await target(store, form.integration), setup.fields);
      this.#sentKey = form.idempotencyKey;
      const saved = await configureIntegration(store, form.integration, form.sent(setup), this.#sentKey);
      this.#endSaving(form);
      if (form === this.#form) this.#host.close();
      this.#host.dispatchEvent(new IntegrationConfiguredEvent(saved));
    } catch (reason) {
      const error = toIntegrationsError(reason, false);
      this.#endSaving(form);
      if (form === this.#form) this.#check = outcomeCheck(reason);
      if (form === this.#form) await this.#refuse(form, setup, error, focused);
      this.#host.dispatchEvent(new IntegrationsErrorEvent('configureIntegration', error));
    }
  }

  /** Shows what the adapter found wrong: at the fields, and beneath them where that does not say it all. */
  async #refuse(
    form: SetupForm,
    setup: Setup,
    error: IntegrationsError,
    focused: HTMLElement | undefined,
  ): Promise<void> {
    const errors = Object.entries((error.code === 'invalid' && error.fieldErrors) || {});
    form.refuse(Object.fromEntries(errors));
    const fields = form.visible(setup);
    if (errors.length === 0 || !errors.every((one) => this.#isShown(fields, [one]))) this.#show(error);
    if (error.code === 'conflict') form.showConflict();
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

  #show(error: IntegrationsError | undefined): void {
    this.#error = error;
    this.#host.requestUpdate();
  }

  #setSaving(isSaving: boolean): void {
    this.#isSaving = isSaving;
    this.#host.requestUpdate();
  }

  /** Another set-up may have begun meanwhile, which has nothing to do with it. */
  #endSaving(form: SetupForm): void {
    if (form === this.#form) this.#setSaving(false);
  }

  #focusFirstError(): Promise<void> {
    return this.#focus('[aria-invalid="true"]');
  }

  async #focus(selector: string): Promise<void> {
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}
