import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { KINDS, press } from './kinds.ts';
import { type Opened, open, writes, leave, expectTyped } from './opened.ts';
import { STATES } from './states.ts';
import { LEAVING, LOCKING, SHOWING } from './changes.ts';
import '../../../src/cm-config-dialog/define.ts';
import '../../../src/integration-config-dialog/define.ts';
import '../../../src/remove-integration-confirm/define.ts';
import '../../../src/third-party-picker/define.ts';

describe.each(Object.keys(KINDS))('under the dialog: %s', (name) => {
  const kind = KINDS[name]!;
  describe.each(Object.keys(STATES))('%s', (state) => {
    /** Opens the dialog in this state. Absent where there is no such state. */
    async function begin(): Promise<Opened | undefined> {
      const opened = await open(kind);
      const held = await STATES[state]!(opened);
      if (held === false) return undefined;
      return held ? { ...opened, release: held } : opened;
    }

    it.each(Object.keys(LEAVING))('the %s changes', async (change) => {
      const opened = await begin();
      if (!opened) return;
      const before = writes(opened);
      void LEAVING[change]!(opened);
      // Pressed at the same moment, before anything was drawn.
      await press(kind);
      await opened.element.updateComplete;
      if (state === 'idle' || !kind.typed) await expect.poll(() => opened.element.open).toBe(false);
      else await expectTyped(opened);
      if (opened.element.open) await expect.element(page.getByText(/This page now shows something else/)).toBeVisible();
      await press(kind);
      // While what was sent before is still on its way.
      await leave(opened);
      expect(writes(opened)).toEqual(before);
      opened.release();
      opened.element.open = true;
      await expect.element(page.getByRole('button', { name: kind.send })).toHaveAttribute('aria-disabled', 'false');
      expect(writes(opened)).toEqual(before);
      await leave(opened);
    });

    it.each(Object.keys(LOCKING))('the %s changes', async (change) => {
      const opened = await begin();
      if (!opened) return;
      const before = writes(opened);
      const changing = LOCKING[change]!(opened);
      if (change === 'readonly') await press(kind);
      await changing;
      await press(kind);
      await opened.element.updateComplete;
      expect(writes(opened)).toEqual(before);
      if (state !== 'on its way') {
        if (state !== 'idle') await expectTyped(opened);
        await expect.element(page.getByText(/This view is read-only|Not any more/).first()).toBeVisible();
      }
      opened.release();
      if (state === 'on its way' && kind.operation !== 'startAuthorization')
        await expect.poll(() => opened.element.open).toBe(false);
      await leave(opened);
      expect(writes(opened)).toEqual(before);
    });

    it.each(Object.keys(SHOWING))('the %s changes', async (change) => {
      const opened = await begin();
      if (!opened) return;
      const before = writes(opened);
      await SHOWING[change]!(opened);
      await opened.element.updateComplete;
      if (state !== 'idle' && change !== 'language') await expectTyped(opened);
      expect(writes(opened)).toEqual(before);
      opened.release();
      if (state === 'on its way')
        await expect.poll(() => opened.element.shadowRoot!.querySelector('[aria-busy="true"]')).toBeNull();
      await leave(opened);
      expect(writes(opened)).toEqual(before);
    });
  });
});
