import type { Application } from 'integration-elements';
import { searchText } from './view.ts';
import { byKey, byPage } from './vanilla/lists.ts';
import { vanilla } from './vanilla/portal.ts';

const texts = new WeakMap<Application, string>();

/** Written by hand with care: only changed rows, only what is near is laid out, the picker page by page, what is searched made ready once. */
export const contestant = vanilla({
  className: 'auto',
  rows: byKey,
  picker: {
    rows: byPage,
    searchText: (application) => {
      const text = texts.get(application) ?? searchText(application);
      texts.set(application, text);
      return text;
    },
  },
});
