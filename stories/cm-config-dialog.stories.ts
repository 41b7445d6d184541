import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { CmConfigDialog } from '../src/cm-config-dialog/cm-config-dialog.ts';
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
  title: 'Elements/cm-config-dialog',
  component: 'cm-config-dialog',
  args: { scenario: 'usual', open: true, integrationId: 'cm' },
  argTypes: { scenario: scenarioControl },
  parameters: dialogDocs(600),
  render: ({ scenario, open, integrationId }) => {
    const dialog = createRef<CmConfigDialog>();
    return html`<button type="button" class="opener" @click=${() => dialog.value?.show()}>Open</button>
      <cm-config-dialog
        account-id=${ACCOUNT_ID}
        integration-id=${integrationId}
        ?open=${open}
        .adapter=${scene(scenario)}
        ${ref(dialog)}
      ></cm-config-dialog>`;
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
    await person.read('alert', person.words.failureReason('timeout'));
  }),
};

/** The account does not allow it: what is stored can be read, not saved. */
export const Denied: Story = { args: { scenario: 'denied' } };

/** Somebody has removed the integration in the meantime. */
export const Gone: Story = { args: { integrationId: 'removed' } };

export const NoDataSource: Story = { args: { scenario: 'no-data-source' } };
