import { html, type TemplateResult } from 'lit';
import type { DeniedActions } from '../../ui/denied-actions.ts';
import { keyedList } from '../../ui/dom/keyed-list.ts';
import type { LocalizeController } from '../../localization/localize-controller.ts';
import type { Application } from '../../model/application.ts';
import type { Integration } from '../../model/integration.ts';
import { applicationRow } from './application-row.ts';
import type { StagedApplications } from '../staged-applications.ts';

/** All that the list of applications shows. */
export interface ApplicationListView {
  /** Those that are in the page, and the place of the first one in the whole list. */
  readonly applications: readonly Application[];
  readonly start: number;
  readonly length: number;
  readonly foundWords: readonly string[];
  /** What is on the account. */
  readonly integrations: readonly Integration[];
  readonly staged: StagedApplications;
  readonly adding: boolean;
  readonly denials: DeniedActions;
  readonly isRemoving: (integration: Integration) => boolean;
  readonly onChoose: (application: Application) => void;
  readonly onRemove: (integration: Integration) => void;
}

/** The applications, each with what can be done with it. */
export function applicationList(localize: LocalizeController, view: ApplicationListView): TemplateResult {
  const { applications, start, length, foundWords, staged, adding, denials } = view;
  const added = new Map<string, Integration[]>();
  for (const integration of view.integrations) {
    const { applicationId } = integration;
    added.set(applicationId, [...(added.get(applicationId) ?? []), integration]);
  }
  const row = (application: Application, index: number): TemplateResult => {
    const integrations = added.get(application.id) ?? [];
    const position = start + index + 1;
    return applicationRow(localize, {
      id: `application-${position}`,
      position,
      listLength: length,
      foundWords,
      application,
      integrations,
      chosen: staged.has(application.id),
      error: staged.error(application.id),
      adding,
      removing: integrations.some(view.isRemoving),
      addDenialId: denials.reasonId('add'),
      removeDenialId: denials.reasonId('remove'),
      onChoose: () => view.onChoose(application),
      onRemove: view.onRemove,
    });
  };
  return html`<ul role="list">
    ${keyedList(applications, ({ id }) => id, row)}
  </ul>`;
}
