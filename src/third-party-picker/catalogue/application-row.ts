import { html, nothing, type TemplateResult } from 'lit';
import type { IntegrationsError } from '../../model/errors.ts';
import { searchableText } from '../../collection/search-text.ts';
import { steadyLabel } from '../../ui/button.ts';
import { checkIcon } from '../../ui/icons/icons.ts';
import { NOTICE_ICONS } from '../../ui/icons/notice-icons.ts';
import { logo } from '../../ui/logo.ts';
import { highlightMatches } from '../../collection/highlight.ts';
import { switchTemplate } from '../../ui/switch-template.ts';
import { foreignLanguage } from '../../localization/language-of-parts.ts';
import type { LocalizeController } from '../../localization/localize-controller.ts';
import type { Application } from '../../model/application.ts';
import type { Integration } from '../../model/integration.ts';
import type { Text } from '../../model/text.ts';
import { wordings } from '../../collection/search-index.ts';

/** All that the row of one application shows. `id` is unique in the picker. */
export interface ApplicationView {
  readonly id: string;
  /** Its place in the list, from 1, and how many the list has: not all of them are in the page. */
  readonly position: number;
  readonly listLength: number;
  /** The normalized words by which a search has found it. */
  readonly foundWords: readonly string[];
  readonly application: Application;
  /** Its integrations on the account. */
  readonly integrations: readonly Integration[];
  readonly chosen: boolean;
  /** Why it could not be added. */
  readonly error: IntegrationsError | undefined;
  readonly adding: boolean;
  readonly removing: boolean;
  /** The id of the notice that says why adding is denied. Undefined if it is allowed. */
  readonly addDenialId: string | undefined;
  /** The same for removing. */
  readonly removeDenialId: string | undefined;
  readonly onChoose: () => void;
  readonly onRemove: (integration: Integration) => void;
}

/** An application with its control: a button that chooses it, or a switch that removes it if it is on the account. */
export function applicationRow(localize: LocalizeController, view: ApplicationView): TemplateResult {
  const { application, error, id } = view;
  const name = localize.text(application.name);
  const description = localize.text(application.description);
  const { foundWords } = view;
  return html`<li
    class="row"
    part="application"
    data-id=${application.id}
    aria-posinset=${view.position}
    aria-setsize=${view.listLength}
  >
    ${logo(application.id, name, application)}
    <div>
      <p class="name" part="name" lang=${languageOf(localize, application.name)}>${highlightMatches(name, foundWords)}</p>
      ${description ? html`<p class="muted" part="description" lang=${languageOf(localize, application.description)}>${highlightMatches(description, foundWords)}</p>` : nothing}
      ${reasonsFound(view, `${name} ${description}`)}
      ${
        application.multiple && view.integrations.length > 0
          ? html`<p class="muted">${localize.term('timesOnAccount', { count: view.integrations.length })}</p>`
          : nothing
      }
      ${
        error
          ? html`<p class="error" part="field-error" id="${id}-error">
            ${NOTICE_ICONS.danger}
            <span
              ><strong>${localize.term(error.isOutcomeUnknown ? 'outcomeUncertain' : 'applicationNotAdded')}</strong>
              ${localize.reason(error)}</span
            >
          </p>`
          : nothing
      }
    </div>
    ${control(localize, view, name)}
  </li>`;
}

function languageOf(localize: LocalizeController, text: Text | undefined): string | typeof nothing {
  return foreignLanguage(localize, text)?.lang ?? nothing;
}

/** Texts that the row does not show otherwise, if only they tell why the search has found the application. */
function reasonsFound({ application, foundWords }: ApplicationView, shown: string): TemplateResult[] {
  const { name, keywords = [], vendor = '', category, description } = application;
  const reasons: TemplateResult[] = [];
  let unexplained = notIn(shown, foundWords);
  if (unexplained.length === 0) return reasons;
  for (const text of [...wordings(name), ...keywords, vendor, ...wordings(category), ...wordings(description)]) {
    const left = notIn(text, unexplained);
    if (left.length < unexplained.length)
      reasons.push(html`<p class="muted">${highlightMatches(text, unexplained)}</p>`);
    unexplained = left;
  }
  return reasons;
}

function notIn(text: string, words: readonly string[]): readonly string[] {
  if (words.length === 0) return words;
  const found = searchableText(text);
  return words.filter((word) => !found.includes(word));
}

function control(localize: LocalizeController, view: ApplicationView, name: string): TemplateResult {
  const { application, integrations, chosen, error, id } = view;
  const [integration] = integrations;
  if (integration && !application.multiple) {
    return switchTemplate({
      label: localize.term('integrationSwitch', { application: name }),
      isBusy: view.removing,
      denialId: view.removeDenialId,
      onTurnOff: () => view.onRemove(integration),
    });
  }
  const add = localize.term('addApplication');
  const marked = localize.term('applicationChosen');
  const label = localize.term('actionOn', { action: add, application: name });
  return html`<div class="action">
    <button
      type="button"
      class="button ${error ? 'failed' : ''}"
      part="choose-button button"
      aria-pressed=${chosen}
      aria-label=${chosen ? `${label}, ${marked}` : label}
      aria-disabled=${view.adding || view.addDenialId !== undefined}
      aria-describedby=${view.addDenialId ?? (error ? `${id}-error` : nothing)}
      @click=${view.onChoose}
    >
      ${steadyLabel(add, marked, chosen ? html`${error ? nothing : checkIcon} ${marked}` : add)}
    </button>
  </div>`;
}
