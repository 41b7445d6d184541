import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { dialogDocs } from './dialog-docs.ts';
import { play, type Person } from './person.ts';
import { ACCOUNT_ID, scenarioControl, scene, type ScenarioName } from './scenarios.ts';

interface Args {
  scenario: ScenarioName;
  open: boolean;
  integrationId: string;
}

type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Elements/cm-config-dialog',
  component: 'cm-config-dialog',
  args: { scenario: 'usual', open: true, integrationId: 'cm' },
  argTypes: { scenario: scenarioControl },
  parameters: dialogDocs(600),
  render: ({ scenario, open, integrationId }) => {
    return html`<integrations-context account-id=${ACCOUNT_ID} .adapter=${scene(scenario)}>
      <integrations-section></integrations-section>
      <cm-config-dialog
        integration-id=${integrationId}
        ?open=${open}
      ></cm-config-dialog>
    </integrations-context>`;
  },
};

export default meta;

/** CM.com was added and is set up for the first time. */
export const New: Story = { play: play((person) => person.hasFocus('textbox', person.words.cmName)) };

/** CM.com is set up. The token stays with the adapter; an empty field keeps it. */
export const Configured: Story = { args: { scenario: 'set-up' } };

export const Loading: Story = { args: { scenario: 'loading' } };

export const LoadingFailed: Story = {
  args: { scenario: 'failed-timeout' },
  play: play(async (person) => {
    await person.read('alert', person.say('failureReason', { code: 'timeout' }));
  }),
};

/** The account does not allow it: what is stored can be read, not saved. */
export const Denied: Story = { args: { scenario: 'denied' } };

/** Somebody has removed the integration in the meantime. */
export const Gone: Story = { args: { integrationId: 'removed' } };

export const NoDataSource: Story = { args: { scenario: 'no-data-source' } };

/** Somebody else has saved meanwhile: field by field, theirs and mine, and a choice. A secret shows no value. */
export const ChangedMeanwhile: Story = {
  args: { scenario: 'changed-meanwhile' },
  play: play(async (person) => {
    const { cmName, cmProductToken, saveConfiguration } = person.words;
    await person.type(cmName, 'Bestellungen');
    await person.type(cmProductToken, 'b1946ac9-2b2e-4d35-9c1e-0a9b8f0d7c55');
    await person.press('button', saveConfiguration);
    await person.see('radiogroup', person.say('fieldToSave', { field: cmName }));
  }),
};

/** A test of the connection, where the data source can make one, says what it found. */
export const ConnectionWorks: Story = tests('connection-works', (person) =>
  person.read('status', person.words.connectionWorks),
);

/** What does not work is said at its field. It can be saved all the same. */
export const ConnectionFails: Story = tests('connection-fails', (person) =>
  person.read(
    'alert',
    person.language === 'de' ? 'CM.com kennt dieses Produkt-Token nicht.' : 'CM.com does not know this product token.',
  ),
);

/** Nobody can tell whether the connection works, and the dialog does not pretend to. */
export const ConnectionUnknown: Story = tests('connection-unknown', (person) =>
  person.read('status', person.words.connectionNotTested),
);

export const ConnectionTestWaits: Story = tests('testing-takes-long', (person) =>
  person.read('status', person.words.testingConnection),
);

function tests(scenario: ScenarioName, see: (person: Person) => Promise<void>): Story {
  return {
    args: { scenario },
    play: play(async (person) => {
      await person.type(person.words.cmName, 'Kundenservice');
      await person.type(person.words.cmAccountId, '0f8fad5b-d9cb-469f-a165-70867728950e');
      await person.type(person.words.cmProductToken, '7c9e6679-7425-40de-944b-e07fc1f90ae7');
      await person.press('button', person.words.testConnection);
      await see(person);
    }),
  };
}
