import type { Page } from 'playwright';
import type { ScenarioName } from '../../../stories/scenarios.ts';
import type { Person } from './person.ts';

/** Something that a person does from beginning to end. */
export interface Flow {
  readonly name: string;
  readonly scenario: ScenarioName;
  readonly act: (person: Person) => Promise<void>;
}

const button = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name });
const toggle = (name: string | RegExp) => (page: Page) => page.getByRole('switch', { name });
const dialog = (page: Page) => page.getByRole('dialog');
const confirmation = (page: Page) => page.getByRole('alertdialog');
const alert = (page: Page) => page.getByRole('alert');

export const FLOWS: readonly Flow[] = [
  {
    name: 'an application is added',
    scenario: 'empty',
    async act(person) {
      await person.tabTo(button('+ Add new'));
      await person.press('Return', dialog);
      await person.paste('cm.c');
      await person.tabTo(button(/^Add: ?CM\.com/));
      await person.press('space');
      await person.tabTo(button('Done'));
      await person.press('Return', button('Complete setup'));
    },
  },
  {
    name: 'one of two applications is added',
    scenario: 'some-additions-fail',
    async act(person) {
      await person.tabTo(button('+ Add new'));
      await person.press('Return', dialog);
      await person.tabTo(button(/^Add: ?Directory/));
      await person.press('space');
      await person.tabTo(button(/^Add: ?Microsoft Teams/));
      await person.press('space');
      await person.tabTo(button('Done'));
      await person.press('Return', alert);
      await person.press('Escape');
    },
  },
  {
    name: 'an integration is set up',
    scenario: 'usual',
    async act(person) {
      await person.tabTo(button('Complete setup'));
      await person.press('Return', dialog);
      await person.tabTo(button('Save'));
      await person.press('Return', alert);
      await person.paste('Hotline');
      await person.press('Tab');
      await person.paste('0f8fad5b-d9cb-469f-a165-70867728950e');
      await person.press('Tab');
      await person.paste('7c9e6679-7425-40de-944b-e07fc1f90ae7');
      await person.press('Return', (page) => page.getByText('Active').first());
    },
  },
  {
    name: 'a connection is tested',
    scenario: 'connection-fails',
    async act(person) {
      await person.tabTo(button('Complete setup'));
      await person.press('Return', dialog);
      await person.paste('Hotline');
      await person.press('Tab');
      await person.paste('0f8fad5b-d9cb-469f-a165-70867728950e');
      await person.press('Tab');
      await person.paste('7c9e6679-7425-40de-944b-e07fc1f90ae7');
      await person.tabTo(button('Test connection'));
      await person.press('Return');
      await person.press('Escape');
    },
  },
  {
    name: 'an integration is removed',
    scenario: 'has-consequences',
    async act(person) {
      await person.tabTo(toggle('CM.com integration'));
      await person.press('space', confirmation);
      await person.press('Escape');
      await person.press('space', confirmation);
      await person.tabTo(button('Remove integration'));
      await person.press('Return');
    },
  },
  {
    name: 'an integration is paused and resumed',
    scenario: 'pausable',
    async act(person) {
      await person.tabTo(button(/^More actions: ?CM\.com/));
      await person.press('Return', (page) => page.getByRole('menuitem', { name: 'Pause' }));
      await person.press('Return', (page) => page.getByText('Paused').first());
      await person.press('Return', (page) => page.getByRole('menuitem', { name: 'Resume' }));
      await person.press('Return', (page) => page.getByText('Active').first());
    },
  },
  {
    name: 'another user changes and removes integrations',
    scenario: 'pausable',
    async act(person) {
      await person.tabTo(toggle('CM.com integration'));
      await person.meanwhile('Another user pauses CM.com', (page) =>
        page.evaluate(() =>
          window.dataSource.pauseIntegration?.({
            accountId: window.accountId,
            integrationId: 'cm',
            idempotencyKey: 'another-user-1',
          }),
        ),
      );
      await person.meanwhile('Another user removes CM.com', (page) =>
        page.evaluate(() =>
          window.dataSource.removeIntegration({
            accountId: window.accountId,
            integrationId: 'cm',
            idempotencyKey: 'another-user-2',
          }),
        ),
      );
      await person.press('Tab');
    },
  },
  {
    name: 'integrations are loaded again after a failure',
    scenario: 'first-load-failed',
    async act(person) {
      await person.tabTo(button('Try again'));
      await person.press('Return', button('+ Add new'));
      await person.press('Tab');
    },
  },
];
