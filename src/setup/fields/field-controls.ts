import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Field } from '../../model/fields/field.ts';
import type { Entry } from './field-entry.ts';
import { fieldId } from './field-view.ts';
import { maskText, unmasked } from './masked-text.ts';
import type { Setup, SetupForm } from '../setup-form.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

interface FieldControlsHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** What the controls belong to at the moment. Absent where nothing is drawn. */
interface FieldControlsSources {
  form(): SetupForm | undefined;
  setup(): Setup | undefined;
}

/** What was put into a control: its field's entry, or dots in the place of one that is masked. */
interface Shown {
  readonly field: Field;
  readonly entry: Entry;
  readonly content: Entry;
}

/** Where somebody was in a field. */
interface Place {
  readonly control: Control;
  readonly field: Field;
  readonly selection: readonly [start: number | null, end: number | null];
}

/**
 * Keeps the controls of a form and its entries the same. A control counts by what it holds, whether or not an event told of it:
 * password managers and scripts fire `change` alone, or nothing. An update takes that over before it writes anything.
 */
export class FieldControls implements ReactiveController {
  readonly #host: FieldControlsHost;
  readonly #sources: FieldControlsSources;
  /** The form that the controls show. */
  #form: SetupForm | undefined;
  /** What each control showed after the last update. */
  #shown = new Map<Control, Shown>();
  #place: Place | undefined;

  constructor(host: FieldControlsHost, sources: FieldControlsSources) {
    this.#host = host;
    this.#sources = sources;
    host.addController(this);
  }

  /** Takes over what stands in the controls. Tells in which fields something new stood. */
  take(): Field[] {
    const taken = [...this.#shown].filter(([control, { content }]) => contentOf(control) !== content);
    return taken.map(([control, shown]) => {
      const { field } = shown;
      const entry = entryIn(control, shown);
      this.#shown.set(control, { field, entry, content: contentOf(control) });
      this.#form?.enter(field, entry);
      return field;
    });
  }

  /** Puts the focus into a field. */
  focus(field: Field): void {
    for (const [control, shown] of this.#shown) if (shown.field === field) control.focus();
  }

  /** A field is finished with when somebody leaves it after text came into it without an event. */
  readonly handleFocusout = (): void => {
    for (const field of this.take()) this.#form?.finish(field);
    this.#host.requestUpdate();
  };

  hostUpdate(): void {
    this.take();
    this.#place = this.#placeOfFocus();
  }

  hostUpdated(): void {
    const form = this.#sources.form();
    const setup = this.#sources.setup();
    const before = this.#form === form ? this.#place : undefined;
    this.#form = form;
    this.#place = undefined;
    this.#shown = new Map();
    if (!form || !setup) return;
    for (const field of setup.fields) {
      const control = (this.#host.renderRoot as ShadowRoot).getElementById(fieldId(setup, field)) as Control | null;
      if (!control || field.type === 'readonly-copy' || !('value' in control)) continue;
      const entry = form.entry(field);
      const isHidden = field.type === 'secret' && field.multiline && !form.isRevealed(field);
      write(control, isHidden ? maskText(String(entry)) : entry);
      const content = contentOf(control);
      this.#shown.set(control, { field, entry: isHidden ? entry : content, content });
      // The catalogue may have made another control of it.
      if (before?.field.name === field.name && before.field.type === field.type) restore(control, before);
    }
  }

  #placeOfFocus(): Place | undefined {
    const control = (this.#host.renderRoot as ShadowRoot).activeElement as Control | null;
    const field = control ? this.#shown.get(control)?.field : undefined;
    return control && field ? { control, field, selection: selectionIn(control) } : undefined;
  }
}

function contentOf(control: Control): Entry {
  return isBox(control) ? control.checked : control.value;
}

/** What is meant by what stands in a control. Of what is masked, only an edit is seen. */
function entryIn(control: Control, { entry, content: before }: Shown): Entry {
  const content = contentOf(control);
  if (entry === before || typeof entry === 'boolean' || typeof content === 'boolean') return content;
  return unmasked(entry, content, selectionIn(control)[1] ?? content.length);
}

function write(control: Control, entry: Entry): void {
  if (contentOf(control) === entry) return;
  if (isBox(control)) control.checked = entry === true;
  else if (control instanceof HTMLSelectElement) control.value = String(entry);
  else {
    const selection = selectionIn(control);
    control.value = String(entry);
    if ((control.getRootNode() as ShadowRoot).activeElement === control) control.setSelectionRange(...selection);
  }
}

function restore(control: Control, { control: before, selection }: Place): void {
  if (before === control || before.isConnected) return;
  control.focus();
  if (!isBox(control) && !(control instanceof HTMLSelectElement)) control.setSelectionRange(...selection);
}

function selectionIn(control: Control): Place['selection'] {
  return control instanceof HTMLSelectElement || isBox(control)
    ? [null, null]
    : [control.selectionStart, control.selectionEnd];
}

function isBox(control: Control): control is HTMLInputElement {
  return control.type === 'checkbox';
}
