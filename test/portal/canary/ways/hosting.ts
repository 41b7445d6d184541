import { ACCOUNT, type Visit } from '../visit.ts';
import type { Way } from './ways.ts';

/** How the adapter of a host misuses a command. */
type Misuse =
  | 'throws'
  | 'rejects'
  | 'rejects with one of ours'
  | 'rejects with a text'
  | 'rejects with the command'
  | 'answers with the command';

const MISUSES: readonly Misuse[] = [
  'throws',
  'rejects',
  'rejects with one of ours',
  'rejects with a text',
  'rejects with the command',
  'answers with the command',
];
const LISTENED = ['integration-configuring', 'integration-configured', 'integrations-error', 'integrations-loaded'];

/** The host has a data source of its own, listens, and makes mistakes. */
export const HOSTING: readonly Way[] = [
  ...MISUSES.map((misuse): Way => ({
    name: `given to an adapter that ${misuse}`,
    go: async (visit) => {
      await visit.begin('added');
      await useAdapter(visit, misuse);
      await visit.fillIn();
      await visit.button('Verbindung testen').click();
      await visit.portal.configuration.getByText('konnte nicht getestet werden').waitFor();
      await visit.look();
      await visit.saveInVain();
      await visit.look();
      await visit.discard();
    },
  })),
  {
    name: 'not saved, because the host takes over',
    go: async (visit) => {
      await visit.begin('added');
      await visit.fillIn();
      const section = visit.portal.page.locator('integrations-section');
      const cancelled = section.evaluate(
        (element) =>
          new Promise<boolean>((resolve) => {
            element.addEventListener('integration-configuring', (event) => {
              event.preventDefault();
              resolve(event.cancelable);
            });
          }),
      );
      await visit.portal.save.click();
      if (!(await cancelled)) throw new Error('It could not be cancelled.');
      await visit.look();
      await visit.discard();
    },
  },
  {
    name: 'saved while listeners of the host throw',
    go: async (visit) => {
      await visit.begin('added');
      await visit.portal.page.evaluate((types) => {
        const handler = (event: Event): never => {
          throw new Error(`The host failed at ${event.type}`, { cause: event });
        };
        for (const type of types) document.addEventListener(type, handler);
      }, LISTENED);
      await visit.fillIn();
      await visit.instead(
        'save',
        (route) => route.abort(),
        () => visit.saveInVain(),
      );
      await visit.look();
      await visit.save();
      await visit.expectStored();
    },
  },
];

/** Lets the section work with an adapter of the host's, given through the context, that misuses what it gets. */
async function useAdapter({ portal }: Visit, misuse: Misuse): Promise<void> {
  await portal.page.evaluate(
    async ({ how, account }) => {
      const get = async (path: string): Promise<unknown> => (await fetch(`/api/accounts/${account}/${path}`)).json();
      const refuse = (reason: unknown): Promise<never> => Promise.reject(reason);
      const use = (command: object): unknown => {
        const text = JSON.stringify(command);
        switch (how) {
          case 'throws':
            throw new Error(text, { cause: command });
          case 'rejects':
            return Promise.reject(
              Object.assign(new Error(text, { cause: command }), { command, config: { data: text } }),
            );
          case 'rejects with one of ours':
            return refuse({
              name: 'IntegrationsError',
              code: 'invalid',
              message: text,
              cause: command,
              fieldErrors: { productToken: text, [text]: text },
            });
          case 'rejects with a text':
            return refuse(text);
          case 'rejects with the command':
            return refuse(command);
          case 'answers with the command':
            return command;
        }
      };
      const adapter = {
        listApplications: () => get('applications'),
        listIntegrations: () => get('integrations'),
        addIntegration: use,
        configureIntegration: use,
        testConfiguration: use,
        removeIntegration: use,
      };
      document.addEventListener('context-request', (event) => {
        const { context, callback } = event as Event & { context?: unknown; callback?: (value: unknown) => void };
        if (context !== Symbol.for('integration-elements/adapter')) return;
        event.stopPropagation();
        callback?.(adapter);
      });
      const section = document.querySelector('integrations-section');
      const next = section?.cloneNode() as HTMLElement;
      next.removeAttribute('endpoint');
      section?.replaceWith(next);
    },
    { how: misuse, account: ACCOUNT },
  );
  await portal.loaded();
}
