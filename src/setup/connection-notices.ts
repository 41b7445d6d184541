import { html, nothing, type TemplateResult } from 'lit';
import { notice, type Notice } from '../ui/notice.ts';
import type { DialogTarget } from '../ui/dialog/dialog-target.ts';
import type { LocalizeController } from '../localization/localize-controller.ts';
import { redirectSetupOf } from '../model/application.ts';
import type { Field } from '../model/fields/field.ts';
import type { ConnectionTestState } from './connection-test.ts';

/** What a test of the connection found, in words. Empty while there is none, and while what it takes is short. */
export function connectionTestNotice(
  localize: LocalizeController,
  state: ConnectionTestState,
  isSlow: boolean,
): unknown {
  switch (state.phase) {
    case 'none':
      return nothing;
    case 'running':
      return isSlow
        ? html`<p class="muted" part="test-result" role="status">${localize.term('testingConnection')}</p>`
        : nothing;
    case 'failed':
      return testNotice('danger', 'alert', localize.term('connectionNotTested'), localize.reason(state.error));
    case 'found': {
      const { result, reason, blocksSaving } = state.test;
      const why = localize.text(reason);
      if (result === 'passed') return testNotice('', 'status', localize.term('connectionWorks'), why);
      if (result === 'unknown')
        return testNotice(
          '',
          'status',
          localize.term('connectionNotTested'),
          why || localize.term('connectionNotTestable'),
        );
      return testNotice(
        'danger',
        'alert',
        localize.term('connectionFails'),
        why || (blocksSaving ? '' : localize.term('connectionFailsSave')),
      );
    }
  }
}

function testNotice(kind: Notice['kind'], role: 'alert' | 'status', lead: string, text: string): TemplateResult {
  return notice({ kind, role, part: 'test-result', lead, text });
}

/** The button that tries what was entered out. */
export function testButton(
  localize: LocalizeController,
  { phase }: ConnectionTestState,
  isSlow: boolean,
  isTestable: boolean,
  onTest: () => void,
): TemplateResult {
  const isDisabled = phase === 'running' || !isTestable;
  return html`<button
    type="button"
    class="button test"
    part="test-button"
    aria-disabled=${isDisabled}
    aria-busy=${isSlow}
    @click=${isDisabled ? nothing : onTest}
  >
    ${localize.term('testConnection')}
  </button>`;
}

/** What somebody else has changed while a set-up was filled in, and the two ways to go on. */
export interface Conflict {
  /** Who, as people know them. */
  readonly who: string | undefined;
  /** The labels of the fields. None where it is not known. */
  readonly fields: readonly string[];
  readonly isBusy: boolean;
  onOverwrite(): void;
  onTake(): void;
}

/** Tells of a change made elsewhere, and offers to overwrite it or to take it. */
export function conflictNotice(
  localize: LocalizeController,
  { who, fields, isBusy, onOverwrite, onTake }: Conflict,
): TemplateResult {
  return notice({
    kind: 'warning',
    role: 'alert',
    part: 'conflict',
    lead: localize.term('changedElsewhere', who ?? '', fields.join(', ')),
    text: localize.term('inputStillHere'),
    actions: [
      { label: localize.term('takeTheirs'), isDisabled: isBusy, onPress: onTake },
      { label: localize.term('overwriteTheirs'), isDisabled: isBusy, onPress: onOverwrite },
    ],
  });
}

/** Tells that the integration is gone, and offers to add it again with what was entered. */
export function lossNotice(
  localize: LocalizeController,
  text: string,
  onAddAgain: (() => void) | undefined,
): TemplateResult {
  return notice({
    kind: 'warning',
    role: 'alert',
    lead: html`<bdi>${text}</bdi>`,
    ...(onAddAgain && {
      text: localize.term('inputStillHere'),
      actions: [{ label: localize.term('addAgainAndSave'), onPress: onAddAgain }],
    }),
  });
}

/** Tells which fields are wrong, where there are several. A press on one goes there. */
export function wrongFieldsNotice(
  localize: LocalizeController,
  fields: readonly Field[],
  onChoose: (field: Field) => void,
): TemplateResult {
  return notice({
    kind: 'danger',
    role: 'alert',
    part: 'error-summary',
    text: localize.term('fieldsWrong', fields.length),
    actions: fields.map((field) => ({
      label: localize.text(field.label) || field.name,
      onPress: () => onChoose(field),
    })),
  });
}

/** Tells of which account and which of several integrations a dialog is about, and, where something is to be done, why. */
export function subjectDetails(
  localize: LocalizeController,
  accountId: string | undefined,
  subject: DialogTarget | undefined,
): unknown {
  const { name, status, statusReason } = subject?.integration ?? {};
  // What a consent waits for is told where it is asked for.
  const isRedirected = redirectSetupOf(subject?.application) !== undefined;
  const reason = !isRedirected && (localize.text(statusReason) || (status && localize.term('statusNextStep', status)));
  return [
    accountId ? html`<p class="muted">${localize.term('configurationAccount', accountId)}</p>` : nothing,
    subject?.application?.multiple && name ? html`<p class="muted" part="integration-name">${name}</p>` : nothing,
    reason ? notice({ kind: status === 'error' ? 'danger' : '', part: 'status-reason', text: reason }) : nothing,
  ];
}
