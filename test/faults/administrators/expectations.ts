import { expect } from 'vitest';
import type { ConfigurationValue } from '../../../src/model/configuration/configuration-value.ts';
import { fieldsOf } from './fields.ts';
import type { ShownDialog } from './page-state.ts';
import type { Typed } from './records.ts';

/** The stored values of an integration. */
export type Values = Readonly<Record<string, ConfigurationValue>>;

/** What a dialog says where somebody else has made a change. */
export const CHANGED = / has (?:changed this (?:configuration|integration)|made a change) in the meantime/;

/** What a set-up says of an integration that somebody else has removed. */
export const GONE = 'This integration is no longer on the account.';

/** Checks that a dialog is as it was left. */
export function expectUndisturbed(
  dialog: ShownDialog | undefined,
  left: ShownDialog,
  typed: ReadonlyMap<string, Typed>,
): void {
  expect(dialog, 'the dialog that was left open').toMatchObject({
    kind: left.kind,
    integrationId: left.integrationId,
  });
  const entries = Object.fromEntries([...typed.values()].map(({ label, text }) => [label, text]));
  expect(dialog?.entries, 'what was typed').toMatchObject(entries);
  if (left.focus in left.entries) expect(dialog?.focus, 'the focus').toBe(left.focus);
  else expect(dialog?.focus, 'the focus').not.toBe('');
}

/**
 * Checks a set-up against its integration: a value that was not typed is the stored one, and a conflict names who has
 * made the change, if that is given.
 */
export function expectFollowed(
  dialog: ShownDialog,
  typed: ReadonlyMap<string, Typed>,
  stored: Values | undefined,
  changedBy: string | undefined,
): void {
  if (!stored) {
    expect(dialog.text).toContain(GONE);
    return;
  }
  let isContested = false;
  for (const { label, name, isSecret } of fieldsOf(Object.keys(dialog.entries))) {
    const entry = typed.get(label);
    const value = String(stored[name] ?? '');
    if (!isSecret && !entry) expect(dialog.entries[label], label).toBe(value);
    if (!isSecret && entry && entry.before !== value) isContested = true;
  }
  if (isContested && changedBy !== undefined)
    expect(dialog.alerts.join(' ')).toContain(`${changedBy} has changed this configuration`);
}
