import type { ConfigureIntegration, IntegrationsAdapter, RemoveIntegration } from '../../../src/adapter/adapter.ts';
import type { IntegrationChange } from '../../../src/model/integration-change.ts';
import type { Configuration } from '../../../src/model/integration.ts';
import { CONFIGURABLE } from '../subjects.ts';
import { anew, type Mutant } from './mutant.ts';

const TRUE_CHANGES = 'tells a change with what the list then says, and with no secret';
const WITH_SECRET: Configuration = { values: CONFIGURABLE.configuration, secrets: [] };

/** A subscription whose changes are told otherwise. */
function telling(
  subscribe: IntegrationsAdapter['subscribe'],
  replace: (change: IntegrationChange) => IntegrationChange | undefined,
): IntegrationsAdapter['subscribe'] {
  return (account, onChange) =>
    subscribe?.(account, (change) => onChange(change && replace(change))) ?? (() => undefined);
}

/** Mutants of tests, previews and live changes. */
export const ASKING: Mutant[] = [
  {
    does: 'saves what it should only test',
    replace: ({ configureIntegration }) => ({
      testConfiguration: async (command: ConfigureIntegration) => {
        await configureIntegration(anew(command));
        return { result: 'passed' };
      },
    }),
    fails: ['tests a configuration without saving it'],
  },
  {
    does: 'tests with a result of its own, and anything',
    replace: () => ({ testConfiguration: async () => ({ result: 'fine' }) }),
    fails: ['tests a configuration without saving it', 'refuses to test what is not on the account: not-found'],
  },
  {
    does: 'removes what it should only look at',
    replace: ({ removeIntegration }) => ({
      previewRemoval: async (command: RemoveIntegration) => {
        await removeIntegration(anew(command));
        return {};
      },
    }),
    fails: ['tells what a removal leads to without removing'],
  },
  {
    does: 'tells of the removal of anything',
    replace: () => ({ previewRemoval: async () => ({ dataLost: 'Nothing.' }) }),
    fails: ['refuses to tell what the removal of something unknown leads to: not-found'],
  },
  {
    does: 'never tells of changes',
    replace: () => ({ subscribe: () => () => {} }),
    fails: ['calls back after each change of the account', 'does not call back after the end of the subscription'],
  },
  {
    does: 'tells of the first change only',
    replace: ({ subscribe }) => ({
      subscribe: (account: { accountId: string }, onChange: () => void) => {
        let isTold = false;
        return subscribe?.(account, () => {
          if (!isTold) onChange();
          isTold = true;
        });
      },
    }),
    fails: ['calls back after each change of the account', 'does not call back after the end of the subscription'],
  },
  {
    does: 'goes on telling after the end',
    replace: ({ subscribe }) => ({
      subscribe: (account: { accountId: string }, onChange: () => void) => {
        subscribe?.(account, onChange);
        return () => {};
      },
    }),
    fails: ['does not call back after the end of the subscription'],
  },
  {
    does: 'tells a change with the secret that it stores',
    replace: ({ subscribe }) => ({
      subscribe: telling(subscribe, (change) =>
        change.type === 'changed' && change.integration.configuration
          ? { ...change, integration: { ...change.integration, configuration: WITH_SECRET } }
          : change,
      ),
    }),
    fails: [TRUE_CHANGES],
  },
  {
    does: 'tells a change with another status than it lists',
    replace: ({ subscribe }) => ({
      subscribe: telling(subscribe, (change) =>
        change.type === 'changed' ? { ...change, integration: { ...change.integration, status: 'error' } } : change,
      ),
    }),
    fails: [TRUE_CHANGES],
  },
  {
    does: 'tells a removal that names nothing',
    replace: ({ subscribe }) => ({
      subscribe: telling(subscribe, (change) =>
        change.type === 'removed' ? { type: 'removed', integrationId: '' } : change,
      ),
    }),
    fails: [TRUE_CHANGES],
  },
  {
    does: 'stops telling changes with data',
    replace: ({ subscribe }) => {
      let count = 0;
      return { subscribe: telling(subscribe, (change) => ((count += 1) === 1 ? change : undefined)) };
    },
    fails: [TRUE_CHANGES],
  },
  {
    does: 'cannot end a subscription twice',
    replace: ({ subscribe }) => ({
      subscribe: (account: { accountId: string }, onChange: () => void) => {
        let end = subscribe?.(account, onChange);
        return () => {
          end!();
          end = undefined;
        };
      },
    }),
    fails: ['lets a subscription be ended twice'],
  },
];
