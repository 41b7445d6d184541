import { html } from 'lit';
import { copyButton, copyStatus } from '../../copy-button.ts';
import type { FieldControl } from '../field-control.ts';
import { description } from '../field-view.ts';

/** A value to copy out, with its button. If the clipboard is denied, the button selects the value instead. */
export const readonlyCopy: FieldControl = {
  draw(localize, view) {
    const { id, field, form, isFirst, onChange } = view;
    const value = String(form.entry(field));
    if (!value) return html`<p class="muted" id=${id}>${localize.term('noValueYet')}</p>`;
    const isCopied = form.marks.isCopied(field);
    return html`<div class="input secret" part="input">
        <textarea
          id=${id}
          rows=${value.includes('\n') ? 4 : 1}
          readonly
          dir="ltr"
          aria-describedby=${description(view)}
          ?autofocus=${isFirst}
          .value=${value}
        ></textarea>
        ${copyButton(localize, {
          text: value,
          isCopied,
          describedBy: `${id}-label`,
          onCopied(copied) {
            form.marks.setCopied(field, copied);
            onChange();
          },
        })}
      </div>
      ${copyStatus(localize, isCopied)}`;
  },
};
