import 'integration-elements/define/integrations-section';
import type { IntegrationsSection } from 'integration-elements';
import type { Contestant } from './contestant.ts';

/** The built package, on an adapter, with everything that it checks. */
export const contestant: Contestant = {
  load: () => customElements.whenDefined('third-party-picker'),
  mount(host, { adapter }) {
    const section: IntegrationsSection = document.createElement('integrations-section');
    section.accountId = 'bench';
    section.adapter = adapter;
    host.append(section);
    const picker = (): HTMLElement | null => section.renderRoot.querySelector('third-party-picker');
    return {
      section: () => section.renderRoot,
      picker: () => picker()?.shadowRoot ?? null,
      openPicker: () => section.openPicker(),
      update: (_account, { id, name = '' }) => {
        const command = {
          accountId: 'bench',
          integrationId: id,
          configuration: { name },
          idempotencyKey: crypto.randomUUID(),
        };
        void adapter.configureIntegration(command).catch(reportError);
      },
      unmount: () => section.remove(),
    };
  },
};
