import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { ACCOUNT_ID, scenarioControl, scene, type ScenarioName } from '../scenarios.ts';
import './host-themes.css';

interface Args {
  scenario: ScenarioName;
  host: string;
}

type Story = StoryObj<Args>;

/** The section in pages that look different. What makes them is in `host-themes.css`. */
const meta: Meta<Args> = {
  title: 'Guides/Host themes',
  component: 'integrations-section',
  args: { scenario: 'needs-attention', host: '' },
  argTypes: { scenario: scenarioControl, host: { control: 'text', table: { category: 'story' } } },
  parameters: { controls: { include: ['scenario', 'host'] } },
  render: ({ scenario, host }) =>
    html`<div class=${host}>
      <integrations-section account-id=${ACCOUNT_ID} .adapter=${scene(scenario)}></integrations-section>
    </div>`,
};

export default meta;

export const Default: Story = {};

/** Another accent, rounder corners, a font of its own. */
export const Green: Story = { args: { host: 'green-host' } };

/** Less space and square corners. */
export const Dense: Story = { args: { host: 'dense-host' } };

/** A page that is dark whatever the system says. */
export const AlwaysDark: Story = { args: { host: 'dark-host' } };

/** Parts: no surface, a heading in capitals, round logos. */
export const OwnParts: Story = { args: { host: 'parts-host' } };
