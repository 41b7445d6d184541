import { fixture, html } from '@open-wc/testing/pure';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { deepActiveElement } from '../../src/ui/dom/focus.ts';
import { expectFocus, openPicker, opener, pressOutside } from '../support/fixtures/dialog-fixture.ts';
import { catalogueAdapter, eventsAt } from '../support/fixtures/section-fixture.ts';
import { addCm, dialog, done, thirdParty } from './locators.ts';
import '../../src/integrations-context/define.ts';

const search = page.getByRole('searchbox', { name: 'Search applications' });

const empty = () => catalogueAdapter({ integrations: [] });

describe('focus', () => {
  it('starts in the search field, stays in the dialog, and goes back to the opener', async () => {
    const control = empty();
    await openPicker(control);
    await expect.element(search).toBeVisible();
    await expectFocus(search);
    await userEvent.tab({ shift: true });
    await expectFocus(thirdParty);
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    await expectFocus(opener);
  });

  it('moves to the search field when that comes later, unless somebody has moved on', async () => {
    const control = empty();
    const release = control.hold('listApplications');
    await openPicker(control);
    await expectFocus(page.getByRole('button', { name: 'Close' }));
    release();
    await expect.element(search).toBeVisible();
    await expectFocus(search);
  });

  it('stays where somebody has moved it while the account was loading', async () => {
    const control = empty();
    const release = control.hold('listApplications');
    await openPicker(control);
    await expect.element(page.getByRole('status')).toMatchTextContent('Loading applications…');
    await userEvent.tab();
    await expectFocus(page.getByRole('button', { name: 'Cancel' }));
    release();
    await expect.element(search).toBeVisible();
    await expectFocus(page.getByRole('button', { name: 'Cancel' }));
  });

  it.for([
    ['Cancel', () => userEvent.click(page.getByRole('button', { name: 'Cancel' }))],
    ['Done', () => userEvent.click(done)],
    ['a press outside', pressOutside],
  ] as const)('goes back to the opener after %s', async ([, leave]) => {
    await openPicker(empty());
    await expect.element(search).toBeVisible();
    await leave();
    await expect.element(dialog).not.toBeInTheDocument();
    await expectFocus(opener);
  });

  it('goes back to the opener after an addition', async () => {
    await openPicker(empty());
    await userEvent.click(addCm);
    await userEvent.click(done);
    await expect.element(dialog).not.toBeInTheDocument();
    await expectFocus(opener);
  });

  it('is not taken back by a picker that is gone', async () => {
    const picker = await openPicker(empty());
    await expect.element(search).toBeVisible();
    picker.remove();
    const other = await fixture<HTMLElement>(html`<button type="button">Other</button>`);
    other.focus();
    picker.close();
    await picker.updateComplete;
    expect(deepActiveElement()).toBe(other);
  });
});

describe('moved', () => {
  it('is modal again, keeps what was chosen, and gives the focus back to the opener', async () => {
    const picker = await openPicker(empty());
    const opened = eventsAt(picker, 'open' as 'toggle');
    await userEvent.click(addCm);
    const elsewhere = await fixture<HTMLElement>(html`<div></div>`);
    elsewhere.append(picker);
    await expect.element(addCm).toHaveAttribute('aria-pressed', 'true');
    await expect.element(page.getByText('1 application will be added')).toBeVisible();
    expect(dialog.element().matches(':modal')).toBe(true);
    expect(opened).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await expect.element(dialog).not.toBeInTheDocument();
    await expectFocus(opener);
  });
});
