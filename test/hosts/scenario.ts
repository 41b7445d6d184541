import type { Integration, IntegrationsAdapter } from 'integration-elements';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { APPLICATIONS } from '../support/catalogue.ts';
import { controlledAdapter, type ControlledAdapter } from '../support/controlled-adapter.ts';
import {
  section,
  customer,
  addNew,
  completeSetup,
  edit,
  cmSwitch,
  nothingThere,
  picker,
  addCm,
  done,
  configuration,
  save,
  removal,
  remove,
  field,
  expectFocus,
} from './locators.ts';
import type { HostProps, Mount, MountedHost } from './mounted-host.ts';

const CM = {
  name: 'Appointment reminders',
  accountId: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  token: 'a7c1b2d3-52fe-4c0b-8d11-6e9f00c0ffee',
};

const DOMAIN_EVENTS = [
  'integrations-loaded',
  'integration-adding',
  'integration-added',
  'integration-configuring',
  'integration-configured',
  'integration-removing',
  'integration-removed',
  'integrations-error',
] as const;

/** Tests the whole flow, and what is peculiar to a host, in the page of one. */
export function describeHost(name: string, mount: Mount): void {
  describe(name, () => {
    let target: HTMLElement;
    let control: ControlledAdapter;
    let props: HostProps;
    let host: MountedHost | undefined;
    let added: Integration[];
    let refused: string[];
    let heard: Event[];

    beforeEach(() => {
      target = document.createElement('div');
      document.body.append(target);
      control = controlledAdapter({ applications: APPLICATIONS });
      added = [];
      refused = [];
      heard = [];
      for (const type of DOMAIN_EVENTS) target.addEventListener(type, (event) => heard.push(event));
      props = {
        customer: 'Acme',
        accountId: '100',
        adapter: control.adapter,
        mayRemove: (integrationId) => !refused.includes(integrationId),
        onAdded: (integration) => added.push(integration),
      };
    });

    afterEach(() => {
      leave();
      target.remove();
    });

    function show(): void {
      host = mount(target, props);
    }

    function leave(): void {
      host?.unmount();
      host = undefined;
    }

    function update(changed: Partial<HostProps>): void {
      props = { ...props, ...changed };
      host?.update(props);
    }

    /** The events that left the host's page so far, with their own fields. */
    function told(): [string, Record<string, unknown>][] {
      return heard.map((event) => [event.type, { ...event, isTrusted: undefined }]);
    }

    async function addIntegration(): Promise<void> {
      await userEvent.click(addNew);
      await userEvent.click(addCm);
      await userEvent.click(done);
    }

    async function fillConfiguration(): Promise<void> {
      await userEvent.fill(field('Name'), CM.name);
      await userEvent.fill(field('CM.com account ID'), CM.accountId);
      await userEvent.fill(field('Product token'), CM.token);
    }

    it('runs the whole flow and tells of it', async () => {
      show();
      await expect.element(nothingThere).toBeVisible();

      await addIntegration();
      await expect.element(cmSwitch).toBeChecked();
      await expect.element(picker).not.toBeInTheDocument();
      expect(added).toMatchObject([{ applicationId: 'cm.com', status: 'setup-required' }]);
      const { id } = added[0]!;

      await userEvent.click(completeSetup);
      await fillConfiguration();
      await userEvent.click(save);
      await expect.element(section.getByText('Active', { exact: true })).toBeVisible();
      await expect.element(configuration).not.toBeInTheDocument();

      await userEvent.click(edit);
      await expect.element(field('Name')).toHaveValue(CM.name);
      await expect.element(field('Product token')).toHaveValue('');
      await userEvent.fill(field('Name'), 'Reminders');
      await userEvent.click(save);
      await expect.element(section.getByText('Reminders', { exact: true })).toBeVisible();

      await userEvent.click(cmSwitch);
      await userEvent.click(remove);
      await expect.element(nothingThere).toBeVisible();

      const active = { id, applicationId: 'cm.com', status: 'active' };
      const [first, ...others] = told();
      expect(first).toMatchObject(['integrations-loaded', { integrations: [] }]);
      // The list is also loaded again after each change.
      expect(others.filter(([type]) => type !== 'integrations-loaded')).toMatchObject([
        ['integration-adding', { applicationId: 'cm.com' }],
        ['integration-added', { integration: { id, applicationId: 'cm.com', status: 'setup-required' } }],
        ['integration-configuring', { integrationId: id }],
        ['integration-configured', { integration: { ...active, name: CM.name } }],
        ['integration-configuring', { integrationId: id }],
        ['integration-configured', { integration: { ...active, name: 'Reminders' } }],
        ['integration-removing', { integrationId: id }],
        ['integration-removed', { integrationId: id }],
      ]);
      expect(JSON.stringify(told())).not.toContain(CM.token);
    });

    it('takes over what its own listener cancels', async () => {
      show();
      await addIntegration();
      await expect.element(cmSwitch).toBeVisible();
      refused.push(added[0]!.id);

      await userEvent.click(cmSwitch);
      await userEvent.click(remove);
      await expect.element(removal).not.toBeInTheDocument();
      await expect.element(cmSwitch).toBeChecked();
      expect(control.callsOf('removeIntegration')).toEqual([]);
    });

    it('swaps the adapter and the account', async () => {
      const other = controlledAdapter({
        applications: APPLICATIONS,
        integrations: { '200': [{ id: '1', applicationId: 'directory-sync', status: 'active' }] },
      });
      show();
      await expect.element(nothingThere).toBeVisible();
      await addIntegration();
      await expect.element(cmSwitch).toBeVisible();

      update({ adapter: other.adapter });
      await expect.element(nothingThere).toBeVisible();
      update({ accountId: '200' });
      await expect.element(section.getByRole('listitem').getByText('Directory sync', { exact: true })).toBeVisible();
      update({ adapter: control.adapter, accountId: '100' });
      await expect.element(cmSwitch).toBeVisible();
    });

    it('renders again without touching an open dialog', async () => {
      show();
      await userEvent.click(addNew);
      await userEvent.click(addCm);
      update({ customer: 'Acme Inc.' });
      await expect.element(customer).toHaveTextContent('Acme Inc.');
      await userEvent.click(done);

      await userEvent.click(completeSetup);
      await fillConfiguration();
      update({ customer: 'Acme Ltd.', mayRemove: () => true });
      await expect.element(page.getByRole('heading', { level: 1, includeHidden: true })).toHaveTextContent('Acme Ltd.');
      await expect.element(field('Name')).toHaveValue(CM.name);
      await expect.element(field('Product token')).toHaveValue(CM.token);
      await expectFocus(field('Product token'));
      await userEvent.click(save);
      await expect.element(section.getByText('Active', { exact: true })).toBeVisible();
    });

    it('is left in the middle of a write, and shows what came of it on return', async () => {
      let subscribers = 0;
      const { adapter } = control;
      props.adapter = {
        ...adapterMethods(adapter),
        subscribe(account, onChange) {
          const unsubscribe = adapter.subscribe?.(account, onChange);
          subscribers += 1;
          return () => {
            subscribers -= 1;
            unsubscribe?.();
          };
        },
      };
      const release = control.hold('addIntegration');
      show();
      await addIntegration();
      await expect.poll(() => control.callsOf('addIntegration')).toHaveLength(1);

      leave();
      await expect.poll(() => subscribers).toBe(0);
      expect(document.querySelector('integrations-section')).toBeNull();
      const before = control.calls.length;
      release();

      show();
      await expect.element(cmSwitch).toBeChecked();
      await expect.element(picker).not.toBeInTheDocument();
      expect(control.callsOf('addIntegration')).toHaveLength(1);
      expect(control.calls.length).toBeGreaterThan(before);
      expect(subscribers).toBe(1);

      leave();
      await expect.poll(() => subscribers).toBe(0);
    });
  });
}

/** The methods of an adapter as an object of its own. */
function adapterMethods(adapter: IntegrationsAdapter): IntegrationsAdapter {
  return {
    listApplications: (query) => adapter.listApplications(query),
    listIntegrations: (query) => adapter.listIntegrations(query),
    addIntegration: (command) => adapter.addIntegration(command),
    configureIntegration: (command) => adapter.configureIntegration(command),
    removeIntegration: (command) => adapter.removeIntegration(command),
  };
}
