import { fixture, html } from '@open-wc/testing/pure';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { deepActiveElement } from '../../../src/ui/dom/focus.ts';
import { expectFocus } from '../../support/fixtures/dialog-fixture.ts';
import { type TestModal, dialog, field, first, opener, show } from './test-modal.ts';

describe('focus', () => {
  it('goes to what asks for it, and back to the opener', async () => {
    const { modal } = await show();
    await expectFocus(field);
    modal.open = false;
    await expect.element(dialog).not.toBeInTheDocument();
    await expectFocus(opener);
  });

  it('goes back to an opener in a shadow root', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const root = host.attachShadow({ mode: 'open' });
    const inner = document.createElement('button');
    inner.textContent = 'Inner';
    const modal = document.createElement('test-modal') as TestModal;
    root.append(inner, modal);
    inner.focus();
    modal.open = true;
    await expectFocus(field);
    modal.open = false;
    await expect.element(dialog).not.toBeInTheDocument();
    await expectFocus(page.getByRole('button', { name: 'Inner' }));
  });

  it('goes nowhere when the opener is gone', async () => {
    const { modal, events } = await show();
    opener.element().remove();
    modal.open = false;
    await expect.element(dialog).not.toBeInTheDocument();
    await expect.poll(() => deepActiveElement()).toBeUndefined();
    expect(events).toEqual(['open', 'close']);
  });

  it('moves to what asks for it later', async () => {
    const { modal } = await show({ stage: 'early' });
    await expectFocus(first);
    modal.stage = 'late';
    await expectFocus(field);
  });

  it('stays where somebody has moved it when something comes that asks for it', async () => {
    const { modal } = await show({ stage: 'early' });
    await expectFocus(first);
    const other = page.getByRole('link', { name: 'Help' });
    await userEvent.tab();
    await expectFocus(other);
    modal.stage = 'late';
    await expect.element(field).toBeVisible();
    await expectFocus(other);
  });

  it('is not lost when what has it goes', async () => {
    const { modal } = await show({ stage: 'other' });
    await userEvent.click(page.getByRole('button', { name: 'Other' }));
    modal.stage = 'late';
    await expectFocus(field);
    modal.stage = 'early';
    await expectFocus(first);
  });

  it('stays where it is while the dialog is updated', async () => {
    const { modal } = await show();
    await userEvent.click(first);
    modal.requestUpdate();
    await modal.updateComplete;
    await expectFocus(first);
  });
});
