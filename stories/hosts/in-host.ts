import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import type { IntegrationsSection } from '../../src/integrations-section/integrations-section.ts';
import { dialogDocs } from '../dialog-docs.ts';
import { play } from '../person.ts';
import { ACCOUNT_ID, scenarioControl, scene, type ScenarioName } from '../scenarios.ts';
import { HOSTS, type HostName } from './hosts.ts';
import './in-host.css';

/** What a story in a host is told. */
export interface Args {
  scenario: ScenarioName;
}

/** A story in a page of a host. */
export type Story = StoryObj<Args>;

/** The page of a host: its bar, a card with its own controls, and the section. */
export function inHost(name: HostName): Meta<Args> {
  const host = HOSTS[name];
  const description = `${host.title} as it comes from its package, with its own controls beside ours.\n\n\`\`\`css\n@import 'integration-elements/themes/${name}.css';\n\`\`\``;
  return {
    component: 'integrations-section',
    args: { scenario: 'needs-attention' },
    argTypes: { scenario: scenarioControl },
    parameters: {
      host: name,
      docs: { ...dialogDocs(720).docs, description: { component: description } },
      controls: { include: ['scenario'] },
    },
    render: ({ scenario }): TemplateResult =>
      html`<div class="bar"><strong>Nordwind Portal</strong><span>${host.title}</span></div>
        <div class="card">${host.controls()}</div>
        <integrations-section
          account-id=${ACCOUNT_ID}
          account-name="Nordwind GmbH"
          .adapter=${scene(scenario)}
        ></integrations-section>`,
  };
}

/** Waits for the list and opens a dialog of the section. */
export function opened(open: (section: IntegrationsSection) => void, role = 'dialog'): NonNullable<Story['play']> {
  return play(async (person, { canvasElement }) => {
    await person.see('list');
    const section = canvasElement.querySelector('integrations-section');
    if (section) open(section);
    await person.see(role);
  });
}
