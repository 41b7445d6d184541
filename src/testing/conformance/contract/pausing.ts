import type { ChangeIntegration } from '../../../adapter/adapter.ts';
import { integrationSchema, type Integration } from '../../../model/integration.ts';
import { isSame } from '../same.ts';
import type { Promises, Trial } from '../contract-test.ts';

type Method = 'pauseIntegration' | 'resumeIntegration';

/** What is promised of pausing, where an adapter can: nothing but the status changes. */
export const pausing: Promises = {
  'pauses what is active and resumes it, and changes nothing else': async (trial) => {
    const { id } = await activeIntegration(trial);
    const before = await trial.stored(id);
    for (const [method, status] of [
      ['pauseIntegration', 'paused'],
      ['resumeIntegration', 'active'],
    ] as const) {
      const changed = await change(trial, method, { integrationId: id });
      trial.promised(changed.status === status, `After ${method} the status is ${status}.`, changed);
      const after = await trial.stored(id);
      trial.promised(after.status === status, 'The list agrees with the answer.', { answer: changed, listed: after });
      const isKept = isSame(before.configuration, after.configuration) && before.name === after.name;
      trial.promised(isKept, 'What was set up stays as it is.', { before, after });
    }
  },

  'leaves paused what is configured while it is paused': async (trial) => {
    const { id } = await activeIntegration(trial);
    const { version } = await change(trial, 'pauseIntegration', { integrationId: id });
    const saved = await trial.configure(id, { ...(version !== undefined && { version }) });
    trial.promised(saved.status === 'paused', 'Only resuming ends a pause.', saved.status);
  },

  'pauses once for one idempotency key, and answers the same': async (trial) => {
    const { id } = await activeIntegration(trial);
    const command = { ...trial.command(), integrationId: id };
    const first = await change(trial, 'pauseIntegration', command);
    await change(trial, 'resumeIntegration', { integrationId: id });
    const second = await change(trial, 'pauseIntegration', command);
    trial.promised(isSame(first, second), 'Every try with a key has the answer of the first one.', { first, second });
    const { status } = await trial.stored(id);
    trial.promised(status === 'active', 'A second try with a key pauses nothing.', status);
  },

  'refuses to pause and to resume a version that is not the stored one any more: conflict': async (trial) => {
    const { id, version } = await activeIntegration(trial);
    const stale = { integrationId: id, version: trial.needs(version, 'The adapter has no versions.') };
    await trial.configure(id, { version: stale.version });
    for (const method of ['pauseIntegration', 'resumeIntegration'] as const) {
      const command = { ...trial.command(), ...stale };
      await trial.refused('Somebody else’s change comes first.', () => trial.adapter[method]?.(command), ['conflict']);
      if (method === 'pauseIntegration') await change(trial, method, { integrationId: id });
    }
  },

  'refuses to pause and to resume what is not on the account: not-found': async (trial) => {
    for (const method of ['pauseIntegration', 'resumeIntegration'] as const) {
      const ask = trial.needs(trial.adapter[method], 'The adapter does not pause.').bind(trial.adapter);
      const command = { ...trial.command(), integrationId: 'no-such-integration' };
      await trial.refused('An unknown integration has no status.', () => ask(command), ['not-found']);
    }
  },
};

/** An integration that is set up and works. */
async function activeIntegration(trial: Trial): Promise<Integration> {
  trial.needs(trial.adapter.pauseIntegration && trial.adapter.resumeIntegration, 'The adapter does not pause.');
  const { id } = await trial.add();
  const saved = await trial.configure(id);
  return trial.needs(saved.status === 'active' && saved, 'What is set up is not active at once.');
}

function change(
  trial: Trial,
  method: Method,
  command: Partial<ChangeIntegration> & { integrationId: string },
): Promise<Integration> {
  const whole = { ...trial.command(), ...command };
  return trial.answerOf(integrationSchema, `${method} succeeds.`, () => trial.adapter[method]?.(whole));
}
