import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../localization/localize-controller.ts';
import type { Field } from '../../model/fields/field.ts';
import { description, finish, type FieldView } from './field-view.ts';

/** How an input differs from that of a plain line of text. */
interface InputOptions {
  readonly inputMode?: 'url' | 'numeric' | 'decimal' | undefined;
  /** The options of a secret. */
  readonly secret?: {
    readonly isRevealed: boolean;
    readonly onPaste: (event: ClipboardEvent) => void;
    readonly onKeydown: (event: KeyboardEvent) => void;
  };
}

/**
 * Draws a line of text. The data attributes keep password managers away, unless the host asks for them, and recorders
 * of sessions from what is shown in clear. For assistive technology a secret is a password. For browsers it is none:
 * Chromium does not keep a one-time code, and Firefox does not keep what no form owns.
 */
export function textInput(
  localize: LocalizeController,
  view: FieldView,
  { inputMode, secret }: InputOptions = {},
): TemplateResult {
  const { id, field, error, isFirst, isLocked, stored, passwordManagers: isManaged, onChange } = view;
  const own = secret && !isManaged;
  return html`<input
    class="${secret ? '' : 'input'} ${field.format || secret?.isRevealed ? 'mono' : ''}"
    part=${secret ? nothing : 'input'}
    id=${id}
    type=${secret && !secret.isRevealed ? 'password' : 'text'}
    inputmode=${inputMode ?? nothing}
    enterkeyhint="done"
    dir=${secret || inputMode || field.format || field.type === 'number' ? 'ltr' : nothing}
    aria-describedby=${description(view)}
    aria-invalid=${error !== undefined}
    placeholder=${localize.text(field.placeholder) || nothing}
    autocomplete=${autocomplete(view, secret)}
    autocapitalize=${isName(field) ? 'sentences' : 'none'}
    autocorrect="off"
    spellcheck="false"
    writingsuggestions="false"
    form=${own ? 'none' : nothing}
    data-form-type=${isManaged ? nothing : 'other'}
    data-lpignore=${isManaged ? nothing : 'true'}
    data-rr-is-password=${secret ? 'true' : nothing}
    ?data-1p-ignore=${!isManaged}
    ?data-bwignore=${!isManaged}
    ?required=${field.required && stored !== 'kept'}
    ?autofocus=${isFirst}
    ?readonly=${isLocked}
    @keydown=${own ? secret.onKeydown : nothing}
    @paste=${secret ? secret.onPaste : nothing}
    @input=${onChange}
    @change=${() => finish(view)}
  />`;
}

function autocomplete({ passwordManagers }: FieldView, secret: InputOptions['secret']): AutoFill {
  if (!secret) return passwordManagers ? 'on' : 'off';
  return passwordManagers ? 'new-password' : 'one-time-code';
}

/** Whether people write what a field asks for as they write names. A value with a form of its own is no name. */
function isName({ type, format, pattern }: Field): boolean {
  return type === 'text' && format === undefined && pattern === undefined;
}
