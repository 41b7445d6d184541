import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { search, panel, open, rows, names, focused, marked, arrive } from './support.ts';

describe('a large catalogue', () => {
  it('chooses with Enter, and keeps the choice through a search', async () => {
    await open();
    await arrive();
    await userEvent.keyboard('brückware messenger');
    await expect.poll(names).toEqual(['Brückware Messenger']);
    await userEvent.keyboard('{Enter}');
    await expect.poll(focused).toBe('Brückware Messenger');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('1 application will be added')).toBeVisible();
    await expect
      .element(page.getByRole('button', { name: 'Add: Brückware Messenger, Selected' }))
      .toHaveAttribute('aria-pressed', 'true');
  });

  it('marks what was found, as text', async () => {
    await open();
    await arrive();
    await userEvent.fill(search, 'altoso crm');
    await expect.poll(names).toEqual(['Altosoft CRM']);
    expect(marked()).toEqual(['Altoso', 'CRM']);
    await userEvent.fill(search, 'former994');
    await expect.poll(() => rows().length).toBe(1);
    expect(rows()[0]?.textContent).toContain('Former994');
  });

  it('finds it although two letters are wrong', async () => {
    await open();
    await arrive();
    await userEvent.fill(search, 'quantaleni mesenger');
    await expect.poll(() => names()[0]).toBe('Quantaline Messenger');
    expect(marked()).toContain('Quantaline');
  });

  it('announces the result when typing has come to rest, and not at every key', async () => {
    const picker = await open();
    await arrive();
    const said = (): unknown[] =>
      page
        .getByText(/^\d+ applications?$/)
        .elements()
        .map((element) => [element.role, element.textContent.trim()]);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const type = async (text: string): Promise<void> => {
      const input = search.element() as HTMLInputElement;
      input.value = text;
      input.dispatchEvent(new InputEvent('input'));
      await picker.updateComplete;
    };
    await type('fjord');
    vi.advanceTimersByTime(499);
    await type('fjordl');
    vi.advanceTimersByTime(499);
    await picker.updateComplete;
    expect(said()).toEqual([]);
    vi.advanceTimersByTime(1);
    await picker.updateComplete;
    expect(said()).toEqual([['status', '10 applications']]);
  });

  it('begins at the top again with each search', async () => {
    await open();
    await arrive();
    panel.element().scrollTop = 1_500;
    await userEvent.fill(search, 'crm');
    await expect.poll(() => panel.element().scrollTop).toBe(0);
    expect(rows()[0]?.getAttribute('aria-posinset')).toBe('1');
  });
});
