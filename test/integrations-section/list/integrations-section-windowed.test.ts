import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { IntegrationsSection } from '../../../src/integrations-section/integrations-section.ts';
import type { ControlledAdapter } from '../../support/controlled-adapter.ts';
import { account, applications, filter, items, nameAt, names, statuses } from '../../support/long-list.ts';
import { catalogueAdapter, showSection } from '../../support/fixtures/section-fixture.ts';

const adapterOf = (count: number): ControlledAdapter =>
  catalogueAdapter({ applications, integrations: account(count) });

/** Calls back with the rows of a section when its first ones are in the page, before the others can come. */
function onFirstRows(section: IntegrationsSection, see: (rows: NodeListOf<Element>) => void): void {
  const observer = new MutationObserver(() => {
    const rows = section.renderRoot.querySelectorAll('li');
    if (rows.length === 0) return;
    observer.disconnect();
    see(rows);
  });
  observer.observe(section.renderRoot, { childList: true, subtree: true });
}

describe('a list longer than a window is high', () => {
  it('shows its first rows at once, and has all of them soon, in the same order', async () => {
    const section = await showSection(undefined);
    let first: string[] = [];
    onFirstRows(section, () => (first = names()));
    section.adapter = adapterOf(150).adapter;
    await expect.poll(() => names().length).toBe(150);
    expect(first).toHaveLength(40);
    expect(names().slice(0, 40)).toEqual(first);
    expect(new Set(names()).size).toBe(150);
  });

  it('finds also what is not in the page yet', async () => {
    const section = await showSection(undefined);
    onFirstRows(section, () => {
      const input = section.renderRoot.querySelector('input') as HTMLInputElement;
      input.value = String(nameAt(149));
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    section.adapter = adapterOf(150).adapter;
    await expect.poll(names).toEqual([nameAt(149)]);
    await userEvent.clear(filter);
    await expect.poll(() => names().length).toBe(150);
  });

  it('is whole once it is back in the page, however long it was out of it', async () => {
    const section = await showSection(undefined);
    const place = section.parentElement as HTMLElement;
    const outside = new Promise<void>((resolve) => {
      onFirstRows(section, () => {
        section.remove();
        resolve();
      });
    });
    section.adapter = adapterOf(150).adapter;
    await outside;
    await new Promise((resolve) => setTimeout(resolve, 60));
    place.append(section);
    await expect.poll(() => names().length).toBe(150);
  });

  it('is that of another account, of which nothing comes that was on its way for the one before', async () => {
    const section = await showSection(undefined);
    const other = adapterOf(25).adapter;
    onFirstRows(section, () => (section.adapter = other));
    section.adapter = adapterOf(150).adapter;
    await expect.poll(() => names().length).toBe(25);
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(names()).toHaveLength(25);
  });

  it('shows all of a group, and says nothing by itself', async () => {
    const section = await showSection(undefined);
    const said: (string | null)[] = [];
    onFirstRows(section, () => {
      said.push(...[...section.renderRoot.querySelectorAll('[role="status"]')].map(({ textContent }) => textContent));
      section.renderRoot.querySelectorAll<HTMLElement>('[part~="group-button"]')[1]?.click();
    });
    section.adapter = adapterOf(150).adapter;
    await expect.poll(() => names().length).toBe(30);
    expect(new Set(statuses())).toEqual(new Set(['Error', 'Setup required']));
    expect(said.filter(Boolean)).toEqual([]);
  });

  it('keeps what was in the page before it was long, and the focus, when it is put in order again', async () => {
    const control = adapterOf(30);
    const section = await showSection(control.adapter);
    await expect.poll(() => names().length).toBe(30);
    const last = items.elements().at(-1) as HTMLElement;
    const button = last.querySelector<HTMLElement>('[role="switch"]');
    button?.focus();
    for (let index = 100; index < 130; index += 1) {
      await control.adapter.addIntegration({
        accountId: '100',
        applicationId: `large-${index}`,
        idempotencyKey: `k-${index}`,
      });
    }
    await section.refresh();
    await expect.poll(() => names().length).toBe(60);
    expect(last.isConnected).toBe(true);
    expect(button?.matches(':focus')).toBe(true);
  });
});
