import type { AddIntegration, RemoveIntegration } from '../../../src/adapter/adapter.ts';
import type { IntegrationsError } from '../../../src/model/errors.ts';
import { anew, type Mutant } from './mutant.ts';

/** Mutants of additions and removals. */
export const ADDING_AND_REMOVING: Mutant[] = [
  {
    does: 'answers an addition before it has an effect, and has none',
    replace: () => ({
      addIntegration: async ({ applicationId }: { applicationId: string }) => ({
        id: 'x',
        applicationId,
        status: 'setup-required',
      }),
    }),
    fails: [
      'adds an application, which is then on the account',
      'saves a configuration, after which nothing is left to set up',
    ],
    failsMore: true,
  },
  {
    does: 'takes an application for set up that was just added',
    replace: ({ addIntegration }) => ({
      addIntegration: async (command: AddIntegration) => ({ ...(await addIntegration(command)), status: 'active' }),
    }),
    fails: [
      'adds an application, which is then on the account',
      'asks for the set-up of what was just added',
      'refuses wrong values, with a text for each wrong field, and changes nothing: invalid',
      'removes what is set up, and lets it be added again as new',
    ],
  },
  {
    does: 'rejects with errors of its own',
    replace: ({ addIntegration }) => ({
      addIntegration: (command: AddIntegration) =>
        addIntegration(command).catch(() => Promise.reject(new Error('400'))),
    }),
    fails: [
      'gives a reason where adding is denied, and refuses it: forbidden',
      'refuses an application that is not in the catalogue: not-found',
      'refuses an application that is on the account and may be there once: conflict',
      'refuses an idempotency key that came with another application',
    ],
  },
  {
    does: 'takes the second addition for the first',
    replace: ({ addIntegration, listIntegrations }) => ({
      addIntegration: async (command: AddIntegration) => {
        const { items } = await listIntegrations({ accountId: command.accountId });
        return items.find(({ applicationId }) => applicationId === command.applicationId) ?? addIntegration(command);
      },
    }),
    fails: [
      'refuses an application that is on the account and may be there once: conflict',
      'adds an application again that may be there several times',
    ],
  },
  {
    does: 'does not know the keys of additions',
    replace: ({ addIntegration }) => ({ addIntegration: (command: AddIntegration) => addIntegration(anew(command)) }),
    fails: [
      'adds once for one idempotency key, and answers the same',
      'adds once where two tries with one idempotency key come at the same time',
      'does not add again what was removed when a try comes late',
      'refuses an idempotency key that came with another action',
      'refuses an idempotency key that came with another application',
    ],
  },
  {
    does: 'answers the second try of an addition with the present time',
    replace: ({ addIntegration }) => {
      let tries = 0;
      return {
        addIntegration: async (command: AddIntegration) => ({
          ...(await addIntegration(command)),
          addedAt: `2026-11-24T10:00:0${(tries += 1)}Z`,
        }),
      };
    },
    fails: ['adds once for one idempotency key, and answers the same'],
  },
  {
    does: 'removes nothing',
    replace: () => ({ removeIntegration: async () => {} }),
    fails: ['removes an integration, which is then gone', 'removes what is set up, and lets it be added again as new'],
    failsMore: true,
  },
  {
    does: 'says nothing where there is nothing to remove',
    replace: ({ removeIntegration }) => ({
      removeIntegration: (command: RemoveIntegration) =>
        removeIntegration(command).catch((error: unknown) => {
          if ((error as IntegrationsError).code !== 'not-found') throw error;
        }),
    }),
    fails: [
      'keeps what is on one account from every other account',
      'refuses to remove what is not on the account: not-found',
    ],
  },
  {
    does: 'does not know the keys of removals',
    replace: ({ removeIntegration }) => ({
      removeIntegration: (command: RemoveIntegration) => removeIntegration(anew(command)),
    }),
    fails: [
      'refuses an idempotency key that came with another action',
      'removes once for one idempotency key, and answers every try',
    ],
  },
  {
    does: 'removes whatever the version is',
    replace: ({ removeIntegration }) => ({
      removeIntegration: ({ version: _version, ...command }: RemoveIntegration) => removeIntegration(command),
    }),
    fails: ['refuses to remove a version that is not the stored one any more: conflict'],
  },
];
