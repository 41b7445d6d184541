import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../localization/localize-controller.ts';
import { description, finish, type FieldView } from './field-view.ts';

/** Draws several lines of text. `look` is the class of the control. */
export function textArea(localize: LocalizeController, view: FieldView, look: string): TemplateResult {
  const { id, field, error, isFirst, isLocked, stored, onChange } = view;
  return html`<textarea
    class=${look}
    part=${look === 'input' ? 'input' : nothing}
    id=${id}
    rows="4"
    dir=${field.type === 'secret' ? 'ltr' : nothing}
    aria-describedby=${description(view)}
    aria-invalid=${error !== undefined}
    placeholder=${localize.text(field.placeholder) || nothing}
    autocomplete="off"
    autocapitalize="none"
    autocorrect="off"
    spellcheck="false"
    writingsuggestions="false"
    ?required=${field.required && stored !== 'kept'}
    ?autofocus=${isFirst}
    ?readonly=${isLocked}
    @input=${({ isComposing }: InputEvent) => isComposing || onChange()}
    @compositionend=${onChange}
    @change=${() => finish(view)}
  ></textarea>`;
}
