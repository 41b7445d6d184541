import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { KINDS, press } from './kinds.ts';
import { open, writes, leave, expectTyped } from './opened.ts';
import '../../../src/cm-config-dialog/define.ts';
import '../../../src/integration-config-dialog/define.ts';
import '../../../src/remove-integration-confirm/define.ts';
import '../../../src/third-party-picker/define.ts';

describe('another integration that the host names', () => {
  it('takes the place of one into whose set-up nothing was typed', async () => {
    const { element } = await open(KINDS['generic set-up']!);
    element.integrationId = 'i-sso';
    await expect.element(page.getByRole('textbox', { name: 'Sign-in URL' })).toBeVisible();
  });

  it('leaves what was typed to be read, sends nothing, and comes when that is discarded', async () => {
    const opened = await open(KINDS['generic set-up']!);
    const { element } = opened;
    await KINDS['generic set-up']!.enter?.();
    element.integrationId = 'i-sso';
    await press(KINDS['generic set-up']!);
    await expect.element(page.getByText(/This page now shows something else/)).toBeVisible();
    await expectTyped(opened);
    await leave(opened);
    element.open = true;
    await expect.element(page.getByRole('textbox', { name: 'Sign-in URL' })).toBeVisible();
    expect(writes(opened)).toEqual([]);
  });

  it('goes on where the host comes back', async () => {
    const opened = await open(KINDS['generic set-up']!);
    await KINDS['generic set-up']!.enter?.();
    opened.element.accountId = '200';
    await expect.element(page.getByText(/This page now shows something else/)).toBeVisible();
    opened.element.accountId = '100';
    await expectTyped(opened);
    await page.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => opened.element.open).toBe(false);
    expect(writes(opened)).toEqual(['configureIntegration 100']);
  });
});
