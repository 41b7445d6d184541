import { fixture, html } from '@open-wc/testing/pure';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { deepActiveElement } from '../../../src/ui/dom/focus.ts';
import { expectFocus } from '../../support/fixtures/dialog-fixture.ts';
import { dialog, opener, show } from './test-modal.ts';

describe('removed and moved', () => {
  it('is modal again after a move, and says nothing of it', async () => {
    const { modal, events } = await show();
    const elsewhere = await fixture<HTMLElement>(html`<div></div>`);
    elsewhere.append(modal);
    await expect.poll(() => dialog.element().matches(':modal')).toBe(true);
    expect(events).toEqual(['open']);
    modal.open = false;
    await expect.element(dialog).not.toBeInTheDocument();
    expect(events).toEqual(['open', 'close']);
    await expectFocus(opener);
  });

  it('gives the focus back where it is removed, after the removal', async () => {
    const { modal } = await show();
    modal.remove();
    await expectFocus(opener);
  });

  it('leaves the focus where the page brings it when it removes the dialog', async () => {
    const { modal } = await show();
    const other = document.createElement('button');
    modal.parentElement!.append(other);
    modal.remove();
    other.focus();
    await Promise.resolve();
    expect(deepActiveElement()).toBe(other);
  });

  it('leaves the page usable when it is removed, and comes back when it does', async () => {
    const { modal, events } = await show();
    const parent = modal.parentElement!;
    modal.remove();
    await expect.element(dialog).not.toBeInTheDocument();
    await userEvent.click(opener);
    expect(events).toEqual(['open']);
    parent.append(modal);
    await expect.element(dialog).toBeVisible();
    expect(dialog.element().matches(':modal')).toBe(true);
  });

  it('says that it has closed when that happens while it is out of the document', async () => {
    const { modal, events } = await show();
    const parent = modal.parentElement!;
    modal.remove();
    modal.open = false;
    await modal.updateComplete;
    expect(events).toEqual(['open', 'close']);
    parent.append(modal);
    await modal.updateComplete;
    await expect.element(dialog).not.toBeInTheDocument();
    expect(events).toEqual(['open', 'close']);
  });
});
