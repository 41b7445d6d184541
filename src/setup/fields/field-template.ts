import { html, nothing, type TemplateResult } from 'lit';
import { withEnglish, wording } from '../../localization/language-of-parts.ts';
import type { LocalizeController } from '../../localization/localize-controller.ts';
import { isSent } from '../../model/fields/field-type.ts';
import { button } from '../../ui/button.ts';
import { NOTICE_ICONS } from '../../ui/icons/notice-icons.ts';
import { controlOf } from './field-controls.ts';
import { isStoredSaid, type FieldReason, type FieldView } from './field-view.ts';

/** Draws a field with its label, help, warning and error. */
export function fieldTemplate(localize: LocalizeController, view: FieldView): TemplateResult {
  const { field, id, error, reason, warning, note } = view;
  const help = withEnglish(localize, wording(localize, field.help), view.englishWords);
  const isOptional = !field.required && isSent(field);
  const label = html`<label class="label" part="label" id="${id}-label" for=${id}
    ><bdi>${wording(localize, field.label) || field.name}</bdi>${
      isOptional ? html` <span class="muted">(${localize.term('optionalField')})</span>` : nothing
    }</label
  >`;
  const { draw, isLabelLast } = controlOf(field);
  const control = draw(localize, view);
  return html`<div class="field" part="field">
    ${isLabelLast ? html`<div class="check">${control} ${label}</div>` : html`${label}${control}`}
    ${error ? html`<p class="error" part="field-error" id="${id}-error" role="alert">${NOTICE_ICONS.danger} ${error}</p>` : nothing}
    ${reason ? reasonNote(id, reason) : nothing}
    ${warning ? html`<p class="warning" part="field-warning" id="${id}-warning" role="status">${NOTICE_ICONS.warning} ${warning}</p>` : nothing}
    ${note ? html`<p class="muted" part="field-note" id="${id}-note" role="status">${note}</p>` : nothing}
    ${storedNote(localize, view)}
    ${help ? html`<p class="muted" part="field-help" id="${id}-help">${help}</p>` : nothing}
  </div>`;
}

/** Says why the integration needs another value. It is not announced: the focus is in its field. */
function reasonNote(id: string, { text, isError }: FieldReason): TemplateResult {
  const kind = isError ? 'danger' : 'warning';
  return html`<p class=${isError ? 'error' : 'warning'} part="status-reason" id="${id}-reason">
    ${NOTICE_ICONS[kind]} ${text}
  </p>`;
}

/** Says that a secret is stored. If the set-up can do without it, a button removes it on saving. */
function storedNote(localize: LocalizeController, view: FieldView): unknown {
  const { id, field, form, stored, isLocked, onChange } = view;
  if (!stored) return nothing;
  const isRemoved = stored === 'removed';
  const text = localize.term(isRemoved ? 'secretRemoved' : 'secretStored');
  const handlePress = (): void => {
    form.toggleRemoved(field);
    onChange();
  };
  return html`<div class="stored">
    ${isStoredSaid(view) ? html`<p class="muted" id="${id}-stored" role=${isRemoved ? 'status' : nothing}>${text}</p>` : nothing}
    ${
      field.required
        ? nothing
        : button({
            label: localize.term(isRemoved ? 'keepSecret' : 'removeSecret'),
            part: 'remove-secret-button',
            variant: 'quiet',
            isDisabled: isLocked,
            describedBy: `${id}-label`,
            onPress: handlePress,
          })
    }
  </div>`;
}
