import { html, nothing } from 'lit';
import { button } from '../../../ui/button.ts';
import type { FieldControl } from '../field-control.ts';
import { description } from '../field-view.ts';

/** A value to copy out, with its button. If the clipboard is denied, the button selects the value instead. */
export const readonlyCopy: FieldControl = {
  draw(localize, view) {
    const { id, field, form, isFirst, onChange } = view;
    const value = String(form.entry(field));
    if (!value) return html`<p class="muted" id=${id}>${localize.term('noValueYet')}</p>`;
    const copy = async ({ currentTarget }: Event): Promise<void> => {
      const text = (currentTarget as HTMLElement).parentElement?.querySelector('textarea');
      // A text that does not change is not announced again.
      form.marks.setCopied(field);
      onChange();
      try {
        await navigator.clipboard.writeText(value);
        form.marks.setCopied(field, true);
      } catch {
        text?.select();
        text?.focus();
        form.marks.setCopied(field, false);
      }
      onChange();
    };
    const isCopied = form.marks.isCopied(field);
    return html`<div class="input secret" part="input">
        <textarea
          id=${id}
          rows=${value.includes('\n') ? 4 : 1}
          readonly
          aria-describedby=${description(view)}
          ?autofocus=${isFirst}
          .value=${value}
        ></textarea>
        ${button({
          label: localize.term('copyValue'),
          part: 'copy-button',
          variant: 'quiet',
          describedBy: `${id}-label`,
          onPress: (event) => void copy(event),
        })}
      </div>
      <p class="muted" role="status">
        ${isCopied === undefined ? nothing : localize.term(isCopied ? 'valueCopied' : 'valueSelected')}
      </p>`;
  },
};
