import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../localization/localize-controller.ts';
import { description, type FieldView } from './field-view.ts';

/** A value to copy out, with its button. Where the clipboard is denied, the value is selected instead. */
export function copyControl(view: FieldView, localize: LocalizeController): TemplateResult {
  const { id, field, form, first, onChange } = view;
  const value = String(form.entry(field));
  if (!value) return html`<p class="muted" id=${id}>${localize.term('noValueYet')}</p>`;
  const copy = async ({ currentTarget }: Event): Promise<void> => {
    const text = (currentTarget as HTMLElement).parentElement?.querySelector('textarea');
    // What is said twice in a row is not announced twice.
    form.tellCopied(field);
    onChange();
    try {
      await navigator.clipboard.writeText(value);
      form.tellCopied(field, true);
    } catch {
      text?.select();
      text?.focus();
      form.tellCopied(field, false);
    }
    onChange();
  };
  const isCopied = form.isCopied(field);
  return html`<div class="input secret">
      <textarea
        id=${id}
        rows=${value.includes('\n') ? 4 : 1}
        readonly
        aria-describedby=${description(view)}
        ?autofocus=${first}
        .value=${value}
      ></textarea>
      <button type="button" class="button quiet" part="copy-button" aria-describedby="${id}-label" @click=${copy}>
        ${localize.term('copyValue')}
      </button>
    </div>
    <p class="muted" role="status">
      ${isCopied === undefined ? nothing : localize.term(isCopied ? 'valueCopied' : 'valueSelected')}
    </p>`;
}
