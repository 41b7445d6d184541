import 'integration-elements/define/integrations-section';
import { createMemoryAdapter } from '../../../src/adapter/memory/memory-adapter.ts';
import { afterEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { APPLICATIONS } from '../../support/catalogue.ts';
import type { HostProps } from '../mounted-host.ts';
import { expectFocus } from '../locators.ts';
import { describeHost } from '../scenario.ts';

function showModal(
  target: HTMLElement,
  props: HostProps,
): { dialog: HTMLDialogElement; update: (next: HostProps) => void } {
  const dialog = document.createElement('dialog');
  dialog.ariaLabel = 'Customer';
  // The section takes the width that it is given; a dialog has that of its contents where nothing else is said.
  dialog.style.inlineSize = '40rem';
  const heading = document.createElement('h1');
  const section = document.createElement('integrations-section');
  let current = props;
  const update = (next: HostProps): void => {
    current = next;
    heading.textContent = next.customer;
    section.accountId = next.accountId;
    section.adapter = next.adapter;
  };
  update(props);
  section.addEventListener('integration-added', ({ integration }) => current.onAdded(integration));
  section.addEventListener('integration-removing', (event) => {
    if (!current.mayRemove(event.integrationId)) event.preventDefault();
  });
  dialog.append(heading, section);
  target.append(dialog);
  dialog.showModal();
  return { dialog, update };
}

describeHost('A modal dialog', (target, props) => {
  const { dialog, update } = showModal(target, props);
  return { update, unmount: () => dialog.remove() };
});

describe('A modal dialog', () => {
  const host = page.getByRole('dialog', { name: 'Customer', exact: true });
  const picker = page.getByRole('dialog', { name: 'Integrations', exact: true });

  afterEach(() => document.querySelector('dialog')?.remove());

  it('stays open where Escape closes a dialog of ours, and closes at the next one', async () => {
    const { dialog } = showModal(document.body, {
      customer: 'Acme',
      accountId: '100',
      adapter: createMemoryAdapter({ applications: APPLICATIONS }),
      mayRemove: () => true,
      onAdded: () => {},
    });
    const closed: Event[] = [];
    for (const type of ['cancel', 'close']) dialog.addEventListener(type, (event) => closed.push(event));
    const addNew = page.getByRole('button', { name: '+ Add new', exact: true });

    await userEvent.click(addNew);
    await expect.element(picker).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(picker).not.toBeInTheDocument();
    await expect.element(host).toBeVisible();
    await expectFocus(addNew);
    expect(closed).toEqual([]);

    await userEvent.keyboard('{Escape}');
    await expect.poll(() => closed.map(({ type }) => type)).toEqual(['cancel', 'close']);
    await expect.element(host).not.toBeInTheDocument();
  });
});
