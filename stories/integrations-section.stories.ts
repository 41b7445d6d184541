import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ACCOUNT_ID, scenarioControl, scene, type ScenarioName } from './scenarios.ts';

interface Args {
  scenario: ScenarioName;
  heading: string;
  headingLevel: number;
  readonly: boolean;
  vendor: string;
}

const meta: Meta<Args> = {
  title: 'Elements/integrations-section',
  component: 'integrations-section',
  args: { scenario: 'usual', heading: '', headingLevel: 2, readonly: false, vendor: '' },
  argTypes: { scenario: scenarioControl },
  render: ({ scenario, heading, headingLevel, readonly, vendor }) =>
    html`<integrations-section
      account-id=${ACCOUNT_ID}
      heading=${heading}
      heading-level=${headingLevel}
      vendor=${vendor}
      ?readonly=${readonly}
      .adapter=${scene(scenario)}
    ></integrations-section>`,
};

export default meta;
type Story = StoryObj<Args>;

export const Usual: Story = {};
export const Empty: Story = { args: { scenario: 'empty' } };
