import { describe, expect, it, vi } from 'vitest';
import { changeOf, integration, open, SECRET, SHOWN, useStillTime } from './told-changes.ts';

useStillTime();

describe('a malformed change', () => {
  it.each<[string, unknown, string]>([
    ['a wrong status', changeOf(integration('two', { status: SECRET as never })), 'status'],
    ['no integration', { type: 'changed' }, 'integration'],
    ['no identifier', { type: 'removed', integrationId: '' }, 'integrationId'],
    ['another type', { type: SECRET }, 'type'],
    ['a text', SECRET, ''],
    [
      'data that cannot be read',
      Object.defineProperty({}, 'type', {
        get: () => {
          throw new Error(SECRET);
        },
      }),
      '',
    ],
  ])('with %s is told of without its data, and leads to a load', async (_what, told, property) => {
    const { store, tell, loads, missed, list } = await open();
    const next = integration('two', { version: 6 });
    list([SHOWN[0], next, SHOWN[2]]);
    await tell(told);
    expect(missed).toHaveBeenCalledTimes(1);
    const { operation, error } = missed.mock.calls[0]![0];
    expect([operation, error.code]).toEqual(['listIntegrations', 'malformed']);
    expect(error.issues!.flatMap(({ path }) => path)).toContain(property || 'change');
    expect(JSON.stringify([error.issues, String(error.cause), vi.mocked(console.warn).mock.calls])).not.toContain(
      SECRET,
    );
    expect(loads()).toBe(1);
    expect(store.account!.integrations[1]).toEqual(next);
  });

  it('is told of once, however often it comes', async () => {
    const { tell, missed } = await open();
    for (let count = 0; count < 3; count += 1) await tell({ type: 'changed' });
    expect(missed).toHaveBeenCalledTimes(1);
    expect(console.warn).toHaveBeenCalledTimes(1);
  });
});

it('asks for the account where the code for changes cannot be loaded', async () => {
  const { store, tell, loads, list } = await open();
  vi.spyOn(store, 'observer', 'get').mockReturnValue({
    changed: () => {},
    changeParts: { load: () => Promise.reject(new Error('offline')) },
  });
  const next = integration('two', { version: 6 });
  list([SHOWN[0], next, SHOWN[2]]);
  await tell(changeOf(next));
  expect(loads()).toBe(1);
  expect(store.account!.integrations[1]).toEqual(next);
});
