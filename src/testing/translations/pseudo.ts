import { formatsFor } from '../../localization/formats.ts';
import { en } from '../../localization/locales/en.ts';
import type { Translation } from '../../localization/translation.ts';
import type { Word } from '../../localization/words/word.ts';
import type { Application } from '../../model/application.ts';
import type { Integration } from '../../model/integration.ts';
import type { Text } from '../../model/text.ts';

/** The language of the pseudo-locale: English with accents, as far as browsers know. */
export const PSEUDO_LANGUAGE = 'en-XA';

/** How much longer than English a text may become. */
const GROWTH = 0.4;

/**
 * A table of words that are marked and 40% longer than in English. What is not marked in a page with this language is
 * not translated, and what is cut off has too little room.
 */
export const pseudoTranslation: Translation = {
  ...(Object.fromEntries(
    Object.entries(en as unknown as Record<string, string | Word<object>>).map(([key, word]) => [
      key,
      typeof word === 'string' ? lengthen(word) : (values: object) => lengthen(word(values, formatsFor('en'))),
    ]),
  ) as unknown as Translation),
  $code: PSEUDO_LANGUAGE,
};

function lengthen(text: string): string {
  return text && `⟦${text} ${'~~~~ '.repeat(Math.ceil((text.length * GROWTH) / 5)).trim()}⟧`;
}

/** An application whose texts are marked as data. Identifiers and values stay as they are. */
export function pseudoApplication(application: Application): Application {
  return markTexts(application) as Application;
}

/** An integration whose texts are marked as data. */
export function pseudoIntegration(integration: Integration): Integration {
  return markTexts(integration) as Integration;
}

const TEXTS = new Set([
  'description',
  'vendor',
  'category',
  'label',
  'help',
  'placeholder',
  'group',
  'consenter',
  'patternHelp',
  'statusReason',
  'removalNotice',
  'changedBy',
]);

function markTexts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(markTexts);
  if (typeof value !== 'object' || value === null) return value;
  // The name of a field is an identifier.
  const isText = (key: string): boolean => TEXTS.has(key) || (key === 'name' && !('type' in value));
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, isText(key) ? mark(part as Text) : markTexts(part)]),
  );
}

function mark(text: Text | undefined): Text | undefined {
  if (text === undefined) return undefined;
  if (typeof text === 'string') return `⟪${text}⟫`;
  return Object.fromEntries(Object.entries(text).map(([tag, wording]) => [tag, `⟪${wording}⟫`]));
}

const NAMES = ['aria-label', 'aria-description', 'placeholder', 'title', 'alt'];

/** Returns what users read or hear in a tree, shadow roots included, that neither table nor data has marked. */
export function unmarkedTexts(root: Node): string[] {
  const texts = [...root.childNodes].flatMap((node) => {
    if (node instanceof Element && node.matches('style, script')) return [];
    return node.nodeType === Node.TEXT_NODE ? [node.textContent ?? ''] : unmarkedTexts(node);
  });
  const names = root instanceof Element ? NAMES.map((name) => root.getAttribute(name) ?? '') : [];
  const shadow = root instanceof Element && root.shadowRoot ? unmarkedTexts(root.shadowRoot) : [];
  return [...texts, ...names, ...shadow].filter(hasUnmarkedWords);
}

function hasUnmarkedWords(text: string): boolean {
  let rest = text;
  let before;
  do {
    before = rest;
    rest = rest.replace(/⟪[^⟪⟫]*⟫|⟦[^⟦⟧]*⟧/g, '');
  } while (rest !== before);
  return /\p{L}/u.test(rest);
}
