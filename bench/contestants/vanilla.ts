import type { Application } from 'integration-elements';
import { searchText } from './view.ts';
import { byKey, byPage } from './vanilla/lists.ts';
import { vanilla } from './vanilla/portal.ts';

const texts = new WeakMap<Application, string>();

function textOf(application: Application): string {
  const text = texts.get(application) ?? searchText(application);
  texts.set(application, text);
  return text;
}

/**
 * Written by hand, and what the others are measured against. It draws only changed rows, lays out only what is near,
 * fills the picker page by page, and prepares its search.
 */
export const contestant = vanilla({
  className: 'auto',
  rows: byKey,
  picker: {
    rows: byPage,
    searchText: textOf,
    prepare: (applications) => requestIdleCallback(() => applications.forEach(textOf)),
  },
});
