import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { dialogDocs } from './dialog-docs.ts';
import { play } from './person.ts';
import { ACCOUNT_ID, scenarioControl, scene, type ScenarioName } from './scenarios.ts';

interface Args {
  scenario: ScenarioName;
  open: boolean;
  integrationId: string;
}

type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Elements/remove-integration-confirm',
  component: 'remove-integration-confirm',
  args: { scenario: 'usual', open: true, integrationId: 'cm' },
  argTypes: { scenario: scenarioControl },
  parameters: dialogDocs(400),
  render: ({ scenario, open, integrationId }) => {
    return html`<integrations-context account-id=${ACCOUNT_ID} .adapter=${scene(scenario)}>
      <integrations-section></integrations-section>
      <remove-integration-confirm
        integration-id=${integrationId}
        ?open=${open}
      ></remove-integration-confirm>
    </integrations-context>`;
  },
};

export default meta;

/** What will be removed, what that leads to, and what it does not undo. The focus is on Cancel. */
export const Usual: Story = { play: play((person) => person.hasFocus('button', person.words.cancelAction)) };

/** An integration that was given a name is named by it. */
export const Named: Story = { args: { integrationId: 'teams' } };

/** The portal's own applications have no credentials elsewhere. */
export const FirstParty: Story = { args: { integrationId: 'gateway' } };

export const LongNames: Story = { args: { scenario: 'long-names', integrationId: 'long-word' } };

export const Denied: Story = { args: { scenario: 'denied' } };

export const Loading: Story = { args: { scenario: 'loading' } };

export const LoadingFailed: Story = { args: { scenario: 'failed-network' } };

/** Somebody has removed the integration in the meantime. */
export const Gone: Story = { args: { integrationId: 'removed' } };

/** What depends on the integration, and what data is lost, where the data source can tell. */
export const Consequences: Story = {
  args: { scenario: 'has-consequences', integrationId: 'gateway' },
  play: play(async (person) => {
    await person.see('list', person.words.dependentsStop);
  }),
};

/** What a removal leads to could not be looked up. It is possible all the same. */
export const ConsequencesUnknown: Story = {
  args: { scenario: 'consequences-fail' },
  play: play((person) => person.read('status', person.words.consequencesNotLoaded)),
};
