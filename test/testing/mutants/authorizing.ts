import type { StartAuthorization } from '../../../src/adapter/adapter.ts';
import { anew, type Mutant } from './mutant.ts';

/** Mutants of set-ups at another site. */
export const AUTHORIZING: Mutant[] = [
  {
    does: 'leads to an address that is none of the web',
    replace: ({ startAuthorization }) => ({
      startAuthorization: async (command: StartAuthorization) => ({
        ...(await startAuthorization?.(command)),
        url: 'javascript:void 0',
      }),
    }),
    fails: [
      'leads to a site at which somebody consents, and is not set up by that alone',
      'answers every try with one idempotency key the same',
    ],
  },
  {
    does: 'leads to another address with each try',
    replace: ({ startAuthorization }) => ({
      startAuthorization: (command: StartAuthorization) => startAuthorization?.(anew(command)),
    }),
    fails: ['answers every try with one idempotency key the same'],
  },
  {
    does: 'leads somewhere for anything',
    replace: ({ startAuthorization }) => ({
      startAuthorization: async (command: StartAuthorization) =>
        command.integrationId === 'no-such-integration'
          ? { url: 'https://consent.example/' }
          : startAuthorization?.(command),
    }),
    fails: ['refuses to start the set-up of what is not on the account: not-found'],
  },
];
