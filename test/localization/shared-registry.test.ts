import { registerTranslation } from '@shoelace-style/localize';
import { fixture, html } from '@open-wc/testing/pure';
import { describe, expect, it, vi } from 'vitest';

// Another library of the same page, which keeps its words in the same place, and is there first.
const others = { $dir: 'ltr' as const, close: 'x', copy: 'x', loading: 'x' };
registerTranslation({ ...others, $code: 'en', $name: 'English' }, { ...others, $code: 'de', $name: 'Deutsch' });
registerTranslation({ ...others, $code: 'de-AT', $name: 'Deutsch (Österreich)' }, { ...others, $code: 'fr', $name: 'Français' });
await import('./words.ts');

async function expectWords(lang: string, text: string): Promise<void> {
  const words = await fixture<HTMLElementTagNameMap['localized-words']>(html`<localized-words lang=${lang}></localized-words>`);
  await vi.waitFor(() => expect(words.words).toBe(text), { interval: 5 });
}

describe('where another library has its words for the same languages', () => {
  it('every language is shown as without it', async () => {
    await expectWords('en', 'Complete setup');
    await expectWords('de', 'Setup abschließen');
    await expectWords('de-AT', 'Setup abschließen');
    await expectWords('fr', 'Complete setup');
  });

  it('that may come later, too', async () => {
    registerTranslation({ ...others, $code: 'en-GB', $name: 'English' }, { ...others, $code: 'de', $name: 'Deutsch' });
    await expectWords('en-GB', 'Complete setup');
    await expectWords('de', 'Setup abschließen');
  });
});
