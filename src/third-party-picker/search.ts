import type { Application } from '../model/application.ts';
import type { Text } from '../model/text.ts';

/** Whether an application is meant by a search: each of its words occurs in a name, a former name, the vendor or the description. */
export function matches(application: Application, search: string): boolean {
  const { name, vendor, keywords, description } = application;
  const searched = fold([wordings(name), vendor, keywords, wordings(description)].flat().join('\n'));
  return fold(search)
    .split(/\s+/)
    .every((word) => searched.includes(word));
}

/** Text without what people leave out when they search: case and diacritics. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}+/gu, '')
    .toLowerCase();
}

/** A text in all its languages: an administrator may know an application by any of them. */
function wordings(text: Text | undefined): string[] {
  return typeof text === 'object' ? Object.values(text) : [text ?? ''];
}
