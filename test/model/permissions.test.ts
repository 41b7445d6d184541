import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { ALL_PERMITTED, permissionSchema, permissionsSchema } from '../../src/model/permissions.ts';

describe('permissionSchema', () => {
  it.each([true, 'Ask a partner.', { en: 'Ask a partner.', de: 'Fragen Sie einen Partner.' }])(
    'takes %j',
    (permission) => {
      expect(z.parse(permissionSchema, permission)).toEqual(permission);
    },
  );

  it.each([false, undefined, null, 1, [], { en: false }])('refuses %j: who denies says why', (permission) => {
    expect(z.safeParse(permissionSchema, permission).success).toBe(false);
  });
});

describe('permissionsSchema', () => {
  it('permits everything by default', () => {
    expect(z.parse(permissionsSchema, ALL_PERMITTED)).toEqual({
      supported: true,
      add: true,
      configure: true,
      remove: true,
    });
  });

  it.each(['supported', 'add', 'configure', 'remove'])('wants to know of %s', (action) => {
    expect(z.safeParse(permissionsSchema, { ...ALL_PERMITTED, [action]: undefined }).success).toBe(false);
    expect(z.safeParse(permissionsSchema, { ...ALL_PERMITTED, [action]: false }).success).toBe(false);
    expect(z.safeParse(permissionsSchema, { ...ALL_PERMITTED, [action]: 'No.' }).success).toBe(true);
  });
});
