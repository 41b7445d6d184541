import { html, type TemplateResult } from 'lit';
import type { LocalizeController } from '../localization/localize-controller.ts';
import { button } from '../ui/button.ts';
import { NOTICE_ICONS } from '../ui/icons/notice-icons.ts';
import type { DeniedActions } from '../ui/denied-actions.ts';

/** The heading of the section at a level from 1 to 6, what was just done, the buttons, and what the page adds. */
export function sectionHeader(heading: string, level: number, outcome: string, button: unknown): TemplateResult {
  return html`<div class="header" part="header">
    <div
      class="heading"
      part="heading"
      id="heading"
      role="heading"
      aria-level=${Math.min(6, Math.max(1, Math.trunc(level) || 2))}
    >
      <slot name="heading">${heading}</slot>
    </div>
    <p class="outcome" role="status">${outcome && html`${NOTICE_ICONS.success} ${outcome}`}</p>
    <slot name="actions"></slot>${button}
  </div>
  <slot name="description"></slot>`;
}

/** The button that opens the picker. It is disabled until the permissions are known. */
export function addButton(
  localize: LocalizeController,
  denials: DeniedActions | undefined,
  onAdd: () => void,
): TemplateResult {
  const denialId = denials?.reasonId('add');
  return button({
    label: localize.term('addNewIntegration'),
    part: 'add-button',
    isDisabled: !denials || denialId !== undefined,
    describedBy: denialId,
    popup: 'dialog',
    onPress: onAdd,
  });
}
