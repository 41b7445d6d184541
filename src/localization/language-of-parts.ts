import { html } from 'lit';
import type { Text } from '../model/text.ts';
import type { LocalizeController } from './localize-controller.ts';
import { nearestLanguage } from './nearest-language.ts';

/** Scripts that run from right to left. */
const FROM_RIGHT = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

/** The language of a part of the page, and the direction in which it runs. */
interface PartLanguage {
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

/**
 * The words of a text from outside, as a part of the page. If they are in another language than the one shown, the part
 * says in which. Returns the empty string for a text without words.
 */
export function wording(localize: LocalizeController, text: Text | undefined): unknown {
  const words = localize.text(text);
  const other = foreignLanguage(localize, text);
  return other && words ? html`<span lang=${other.lang} dir=${other.dir}>${words}</span>` : words;
}

/** Marks whole words that are English in a text of another language. */
export function withEnglish({ language }: LocalizeController, text: unknown, words: readonly string[]): unknown {
  if (typeof text !== 'string' || !text || words.length === 0 || isSameLanguage('en', language)) return text;
  const parts = text.split(new RegExp(`\\b(${words.join('|')})\\b`));
  return parts.map((part, index) => (index % 2 === 0 ? part : html`<span lang="en" dir="ltr">${part}</span>`));
}

/** Returns the language of the words that stand for a text. Undefined if it is the language shown, or is not known. */
export function foreignLanguage(localize: LocalizeController, text: Text | undefined): PartLanguage | undefined {
  if (typeof text !== 'object') return undefined;
  const words = localize.text(text);
  const tags = Object.keys(text).filter((tag) => text[tag] === words);
  return tags.some((tag) => isSameLanguage(tag, localize.language)) ? undefined : partLanguage(tags[0]);
}

/** Returns the language of an element's own words if the place around it is in another one. */
export function ownLanguage({ language }: LocalizeController, element: Element): PartLanguage | undefined {
  return isSameLanguage(language, nearestLanguage(element)) ? undefined : partLanguage(language);
}

/** Says of a part of the page in which language it is, or takes that away. */
export function markLanguage(part: Element | null, language: PartLanguage | undefined): void {
  if (!part || (part.getAttribute('lang') ?? undefined) === language?.lang) return;
  for (const name of ['lang', 'dir'] as const) {
    if (language) part.setAttribute(name, language[name]);
    else part.removeAttribute(name);
  }
}

function isSameLanguage(tag: string, other: string): boolean {
  return languageOf(tag) === languageOf(other);
}

/** Returns the language of a tag. Both written forms of Norwegian count as one. */
function languageOf(tag: string): string {
  const language = localeOf(tag)?.language ?? tag;
  return language === 'nb' || language === 'nn' ? 'no' : language;
}

function partLanguage(lang: string | undefined): PartLanguage | undefined {
  if (!lang) return undefined;
  return { lang, dir: FROM_RIGHT.has(localeOf(lang)?.script ?? '') ? 'rtl' : 'ltr' };
}

/** Not every key of a text is a tag. */
function localeOf(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag.replaceAll('_', '-')).maximize();
  } catch {
    return undefined;
  }
}
