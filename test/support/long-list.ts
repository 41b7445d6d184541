import { page } from 'vitest/browser';
import { largeAccount, largeCatalogue } from '../../demo/server/catalogue/large.ts';
// Here, so that no test waits for the modules to be served.
import '../../src/integrations-section/deferred.ts';
import type { Integration } from '../../src/model/integration.ts';

/** A catalogue of which an account has many. */
export const applications = largeCatalogue(200);

/**
 * As many integrations as an account has. Of ten each, one has an error, and one each is to be set up, pending and
 * paused.
 */
export const account = (count: number): Integration[] =>
  largeAccount(applications, count).map(({ application, status }, index) => ({
    id: `i-${index}`,
    applicationId: application.id,
    status,
    version: '1',
  }));

/** What is seen of a long list, in English. */
export const filter = page.getByRole('searchbox', { name: 'Filter integrations' });
export const items = page.getByRole('region').getByRole('listitem');
export const names = (): string[] =>
  items.elements().map((item) => item.querySelector('[part~="name"]')?.textContent ?? '');
export const statuses = (): string[] =>
  items.elements().map((item) => item.querySelector('[part~="status"]')?.textContent ?? '');

/** The name of the application with an index. */
export const nameAt = (index: number): unknown => applications[index]?.name;
