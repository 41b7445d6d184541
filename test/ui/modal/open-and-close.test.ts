import { fixture, html } from '@open-wc/testing/pure';
import { describe, expect, it } from 'vitest';
import { type TestModal, dialog, show } from './test-modal.ts';

describe('opening and closing', () => {
  it('shows a modal dialog and says so to the host only', async () => {
    const { modal, events } = await show();
    expect(dialog.element().matches(':modal')).toBe(true);
    expect(events).toEqual(['open']);
    modal.open = false;
    await expect.element(dialog).not.toBeInTheDocument();
    expect(events).toEqual(['open', 'close']);
  });

  it('shows a dialog that was open before it was connected', async () => {
    const early = document.createElement('test-modal') as TestModal;
    early.open = true;
    const opened: string[] = [];
    early.addEventListener('open', () => opened.push('open'));
    const container = await fixture<HTMLElement>(html`<div></div>`);
    container.append(early);
    await expect.element(dialog).toBeVisible();
    expect(dialog.element().matches(':modal')).toBe(true);
    expect(opened).toEqual(['open']);
  });

  it('opens and closes again and again', async () => {
    const { modal, events } = await show();
    for (let count = 0; count < 3; count += 1) {
      modal.open = false;
      await modal.updateComplete;
      modal.open = true;
      await modal.updateComplete;
    }
    await expect.element(dialog).toBeVisible();
    expect(dialog.element().matches(':modal')).toBe(true);
    expect(events).toEqual(['open', 'close', 'open', 'close', 'open', 'close', 'open']);
  });
});
