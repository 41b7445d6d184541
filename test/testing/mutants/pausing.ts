import type { ChangeIntegration, ConfigureIntegration } from '../../../src/adapter/adapter.ts';
import type { Integration } from '../../../src/model/integration.ts';
import { anew, type Mutant } from './mutant.ts';

/** Mutants of pausing. */
export const PAUSING: Mutant[] = [
  {
    does: 'says that it pauses and does not',
    replace: ({ listIntegrations }) => {
      const find = async ({ accountId, integrationId }: ChangeIntegration): Promise<Integration | undefined> => {
        for (let cursor: string | null | undefined; ;) {
          const { items, nextCursor } = await listIntegrations({ accountId, ...(cursor && { cursor }) });
          const found = items.find(({ id }) => id === integrationId);
          if (found || !nextCursor) return found;
          cursor = nextCursor;
        }
      };
      return {
        pauseIntegration: async (command: ChangeIntegration) => ({ ...(await find(command)), status: 'paused' }),
      };
    },
    fails: ['pauses what is active and resumes it, and changes nothing else'],
    failsMore: true,
  },
  {
    does: 'makes active whatever is configured',
    replace: ({ configureIntegration, resumeIntegration }) => ({
      configureIntegration: async (command: ConfigureIntegration) => {
        const saved = await configureIntegration(command);
        const { accountId } = command;
        return saved.status === 'paused'
          ? resumeIntegration?.(anew({ accountId, integrationId: saved.id, idempotencyKey: '' }))
          : saved;
      },
    }),
    fails: ['leaves paused what is configured while it is paused'],
  },
  {
    does: 'does not know the keys of pauses',
    replace: ({ pauseIntegration }) => ({
      pauseIntegration: (command: ChangeIntegration) => pauseIntegration?.(anew(command)),
    }),
    fails: ['pauses once for one idempotency key, and answers the same'],
  },
  {
    does: 'pauses and resumes whatever the version is',
    replace: ({ pauseIntegration, resumeIntegration }) => ({
      pauseIntegration: ({ version: _version, ...command }: ChangeIntegration) => pauseIntegration?.(command),
      resumeIntegration: ({ version: _version, ...command }: ChangeIntegration) => resumeIntegration?.(command),
    }),
    fails: ['refuses to pause and to resume a version that is not the stored one any more: conflict'],
  },
  {
    does: 'pauses what is not there',
    replace: ({ pauseIntegration }) => ({
      pauseIntegration: async (command: ChangeIntegration) =>
        command.integrationId === 'no-such-integration'
          ? { id: command.integrationId, applicationId: 'cm.com', status: 'paused' }
          : pauseIntegration?.(command),
    }),
    fails: ['refuses to pause and to resume what is not on the account: not-found'],
  },
];
