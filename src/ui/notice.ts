import { html, nothing, type TemplateResult } from 'lit';
import type { IntegrationsError } from '../model/errors.ts';
import { button, type ButtonView } from './button.ts';
import { NOTICE_ICONS } from './icons/notice-icons.ts';
import type { LocalizeController } from '../localization/localize-controller.ts';

/** All that a notice shows. */
export interface Notice {
  readonly kind?: keyof typeof NOTICE_ICONS | undefined;
  /** An `alert` interrupts a screen reader, and a `status` waits. A notice without a role is not announced. */
  readonly role?: 'alert' | 'status';
  readonly part?: string;
  /** The id by which `aria-describedby` refers to the notice. */
  readonly id?: string;
  /** The first sentence, which stands out. */
  readonly lead?: unknown;
  readonly text?: unknown;
  /** What a paragraph cannot hold, such as a list. */
  readonly details?: unknown;
  readonly actions?: readonly ButtonView[];
}

/** A message to the user, with the ways on. Every notice of the elements is drawn here. */
export function notice({ kind = '', role, part, id, lead, text, details, actions = [] }: Notice): TemplateResult {
  return html`<div class="notice ${kind}" part="${part ?? ''} notice ${kind && `notice-${kind}`}" role=${role ?? nothing} id=${id ?? nothing}>
    ${NOTICE_ICONS[kind]}
    <p>${lead && html`<strong>${lead}</strong> `}${text}</p>
    ${details}${actions.map(button)}
  </div>`;
}

/** Says what failed and why. If `retry` is given, the user can try again. */
export function failureNotice(
  localize: LocalizeController,
  lead: string,
  error: IntegrationsError,
  retry?: () => void,
): TemplateResult {
  return notice({
    kind: 'danger',
    role: 'alert',
    part: 'error',
    lead,
    text: localize.reason(error),
    actions: retry ? [{ label: localize.term('tryAgain'), part: 'retry-button', onPress: retry }] : [],
  });
}

/** Text that only a screen reader gets, whenever it changes. */
export function status(text: string): TemplateResult {
  return html`<p class="visually-hidden" role="status">${text}</p>`;
}
