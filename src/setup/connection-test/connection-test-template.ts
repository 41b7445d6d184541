import { html, nothing, type TemplateResult } from 'lit';
import { checkIcon } from '../../ui/icons/icons.ts';
import { notice, type Notice } from '../../ui/notice.ts';
import { wording } from '../../localization/language-of-parts.ts';
import type { LocalizeController } from '../../localization/localize-controller.ts';
import type { ConnectionTestState } from './connection-test.ts';

/** A result that is longer stands above the fields: beside the buttons there is no room. */
const SHORT_RESULT = 48;

/** Says beside the button, in short, that the connection works, or, to a screen reader, that the test is running. */
export function connectionTestOutcome(
  localize: LocalizeController,
  state: ConnectionTestState,
  isSlow: boolean,
): unknown {
  if (state.phase === 'running')
    return isSlow ? outcome('visually-hidden', localize.term('testingConnection')) : nothing;
  const result = passedText(localize, state);
  return result && isShort(result) ? outcome('outcome', html`${checkIcon} ${result}`) : nothing;
}

/** Says what a test of the connection found, if that takes more than a few words. */
export function connectionTestNotice(localize: LocalizeController, state: ConnectionTestState): unknown {
  switch (state.phase) {
    case 'none':
    case 'running':
      return nothing;
    case 'failed':
      return testNotice('danger', 'alert', localize.term('connectionNotTested'), localize.reason(state.error));
    case 'found': {
      const { result, reason, blocksSaving } = state.test;
      const why = wording(localize, reason);
      const passed = passedText(localize, state);
      if (passed)
        return isShort(passed) ? nothing : testNotice('success', 'status', localize.term('connectionWorks'), why);
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

function passedText(localize: LocalizeController, state: ConnectionTestState): string {
  if (state.phase !== 'found' || state.test.result !== 'passed') return '';
  return `${localize.term('connectionWorks')} ${localize.text(state.test.reason)}`.trim();
}

function isShort(result: string): boolean {
  return result.length <= SHORT_RESULT;
}

function outcome(look: string, text: unknown): TemplateResult {
  return html`<p class=${look} part="test-result" role="status">${text}</p>`;
}

function testNotice(kind: Notice['kind'], role: 'alert' | 'status', lead: string, text: unknown): TemplateResult {
  return notice({ kind, role, part: 'test-result', lead, text });
}
