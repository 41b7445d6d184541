import { html, nothing, type TemplateResult } from 'lit';
import { notice, type Notice } from '../../ui/notice.ts';
import type { LocalizeController } from '../../localization/localize-controller.ts';
import type { ConnectionTestState } from './connection-test.ts';

/** Says what a test of the connection found, or, if it takes long, that it is running. */
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
