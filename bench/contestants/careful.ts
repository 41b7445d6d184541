import { matches } from './view.ts';
import { byKey, byPage } from './vanilla/lists.ts';
import { vanilla } from './vanilla/portal.ts';

/** Written by hand with care: only changed rows, only what is near is laid out, the picker page by page. */
export const contestant = vanilla({
  className: 'auto',
  rows: byKey,
  picker: {
    rows: byPage,
    search: (applications, search) => applications.filter((application) => matches(application, search)),
  },
});
