import { expect, it } from 'vitest';
import { findItems, type SearchResult } from '../../../src/collection/search.ts';
import type { Searchable } from '../../../src/collection/search-index.ts';
import { IntegrationFilter } from '../../../src/integrations-section/rows/integration-filter.ts';
import type { IntegrationView } from '../../../src/integrations-section/rows/integration-row.ts';
import { APPLICATIONS, INTEGRATIONS } from '../../support/catalogue.ts';
import { LocalizedWords } from '../../localization/words.ts';

/** Notes each list that is searched. */
class ObservedFilter extends IntegrationFilter {
  readonly lists = new Set<readonly Searchable[]>();

  protected override readonly find = (items: readonly Searchable[], search: string): SearchResult<Searchable> => {
    this.lists.add(items);
    return findItems(items, search);
  };
}

it('searches the same list while nothing that can be found changes, and another one after a change', () => {
  const { localize } = new LocalizedWords();
  const views = (integrations = INTEGRATIONS): IntegrationView[] =>
    integrations.map((integration) => ({
      id: integration.id,
      integration,
      application: APPLICATIONS.find(({ id }) => id === integration.applicationId),
      fullName: '',
      isBusy: false,
      denialId: undefined,
      removeDenialId: undefined,
      actions: [],
      notice: undefined,
      onRemove: () => {},
    }));
  const filter = new ObservedFilter();
  filter.narrow({ search: 'single' });
  const found = filter.apply(localize, views()).map(({ id }) => id);
  expect(found).toEqual(['i-sso']);
  expect(filter.apply(localize, views()).map(({ id }) => id)).toEqual(found);
  expect(filter.lists.size).toBe(1);
  const changed = INTEGRATIONS.map((item) => (item.id === 'i-cm' ? { ...item, name: 'Single' } : item));
  expect(filter.apply(localize, views(changed)).map(({ id }) => id)).toContain('i-cm');
  expect(filter.apply(localize, views(changed.slice(1))).length).toBeLessThan(changed.length);
  expect(filter.lists.size).toBe(3);
});
