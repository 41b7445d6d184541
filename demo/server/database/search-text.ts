import type { Application } from '../../../src/model/application.ts';
import type { Text } from '../../../src/model/text.ts';

/** A text as searching compares it: without case, and without accents. */
export function searchable(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** All that a search for an application looks at: its texts in every language, its vendor and its keywords. */
export function searchTextOf(application: Application): string {
  const { name, description, vendor, category, keywords = [] } = application;
  return searchable([name, description, category].flatMap(wordings).concat(vendor ?? [], keywords).join('\n'));
}

function wordings(text: Text | undefined): string[] {
  return typeof text === 'object' ? Object.values(text) : [text ?? ''];
}
