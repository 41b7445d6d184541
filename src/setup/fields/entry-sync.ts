import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Setup } from '../../model/configuration/setup.ts';
import type { Entry } from '../../model/fields/field-kind.ts';
import { isSent } from '../../model/fields/field-type.ts';
import type { Field } from '../../model/fields/field.ts';
import type { SetupForm } from '../form/setup-form.ts';
import { contentOf, focusAt, selectionIn, write, type Control, type Selection } from './control-content.ts';
import { controlOf } from './field-controls.ts';
import { fieldId } from './field-view.ts';
import { maskText, unmasked } from './masked-text.ts';

interface EntrySyncHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** What the controls belong to at the moment. Each is undefined while nothing is drawn. */
interface EntrySyncSources {
  form(): SetupForm | undefined;
  setup(): Setup | undefined;
}

/** What was put into a control: its field's entry, or dots in place of a masked one. */
interface Shown {
  readonly field: Field;
  readonly entry: Entry;
  readonly content: Entry;
}

/** Where the user was in a field. */
interface Place {
  readonly control: Control;
  readonly field: Field;
  readonly selection: Selection;
}

/**
 * Keeps the entries of a form and the controls of its fields the same. What a control holds counts, whether or not an
 * event told of it: password managers and scripts fire `change` alone, or nothing. An update takes that over before it
 * writes anything.
 */
export class EntrySync implements ReactiveController {
  readonly #host: EntrySyncHost;
  readonly #sources: EntrySyncSources;
  /** The form that the controls show. */
  #form: SetupForm | undefined;
  /** What each control showed after the last update. */
  #shown = new Map<Control, Shown>();
  #place: Place | undefined;

  constructor(host: EntrySyncHost, sources: EntrySyncSources) {
    this.#host = host;
    this.#sources = sources;
    host.addController(this);
  }

  /** Enters the contents of the controls into the form. Returns the fields whose entries have changed. */
  readControls(): Field[] {
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

  /** Finishes with the fields that text came into without an event, once the user leaves one. */
  readonly handleFocusout = (): void => {
    for (const field of this.readControls()) this.#form?.marks.finish(field);
    this.#host.requestUpdate();
  };

  hostUpdate(): void {
    this.readControls();
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
    for (const field of setup.fields.filter(isSent)) {
      const control = (this.#host.renderRoot as ShadowRoot).getElementById(fieldId(setup, field)) as Control | null;
      if (!control || !('value' in control)) continue;
      const entry = form.entry(field);
      const isMasked = controlOf(field).isMasked?.(field) && !form.marks.isRevealed(field);
      write(control, isMasked ? maskText(String(entry)) : entry);
      const content = contentOf(control);
      this.#shown.set(control, { field, entry: isMasked ? entry : content, content });
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

/** Returns what the user means by what stands in a control. Of a masked entry, only the edit can be seen. */
function entryIn(control: Control, { entry, content: before }: Shown): Entry {
  const content = contentOf(control);
  if (entry === before || typeof entry === 'boolean' || typeof content === 'boolean') return content;
  return unmasked(entry, content, selectionIn(control)[1] ?? content.length);
}

function restore(control: Control, { control: before, selection }: Place): void {
  if (before !== control && !before.isConnected) focusAt(control, selection);
}
