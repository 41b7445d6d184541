import type { ReactiveElement } from 'lit';
import { expect, it } from 'vitest';
import type { Field } from '../../src/model/fields/field.ts';
import { SetupSession } from '../../src/setup/setup-session.ts';

it('forgets the typed secrets of a set-up when another one begins', () => {
  const host = Object.assign(new EventTarget(), { addController() {}, requestUpdate() {}, close() {} });
  const session = new SetupSession(
    host as unknown as ReactiveElement & { close(): void },
    { readControls: () => [] },
    { store: () => undefined, setup: () => undefined, isDenied: () => false },
  );
  session.follow({ id: 'i-1', applicationId: 'custom', status: 'active' }, true);
  const { form } = session;
  const secret: Field = { name: 'token', label: 'Token', type: 'secret' };
  form?.enter(secret, 'canary-4f1c');
  session.begin();
  expect(form?.entry(secret)).toBe('');
  expect(session.form).toBeUndefined();
});
