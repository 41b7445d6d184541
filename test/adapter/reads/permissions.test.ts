import { describe, expect, it } from 'vitest';
import * as reads from '../../../src/adapter/reads.ts';
import { ALL_PERMITTED } from '../../../src/model/permissions.ts';
import { memory, adapterWith, sourceOf, live, useFakeTimers } from './support.ts';

useFakeTimers();

describe('getPermissions', () => {
  it('permits everything where the adapter does not say', async () => {
    const { getPermissions: _none, ...silent } = memory;
    expect(await reads.getPermissions(sourceOf(silent), live())).toEqual(ALL_PERMITTED);
  });

  it('hands on what the adapter says', async () => {
    const permissions = { supported: true as const, add: 'No.', configure: { en: 'No.' }, remove: true as const };
    const adapter = adapterWith({ getPermissions: () => Promise.resolve({ ...permissions, more: 1 }) });
    expect(await reads.getPermissions(sourceOf(adapter), live())).toEqual(permissions);
  });

  it.each([undefined, null, {}, true, { ...ALL_PERMITTED, add: false }])(
    'permits nothing for %j: it is malformed',
    async (answer) => {
      for (const getPermissions of [() => answer, () => Promise.resolve(answer)]) {
        const read = reads.getPermissions(sourceOf(adapterWith({ getPermissions })), live());
        await expect(read).rejects.toMatchObject({ code: 'malformed' });
      }
    },
  );

  it('rejects with an error of the library where even asking for the method throws', async () => {
    const adapter = Object.defineProperty({ ...memory }, 'getPermissions', {
      get: () => {
        throw new Error('not now');
      },
    });
    await expect(reads.getPermissions(sourceOf(adapter), live())).rejects.toMatchObject({
      name: 'IntegrationsError',
      code: 'unknown',
    });
  });
});
