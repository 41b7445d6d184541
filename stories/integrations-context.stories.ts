import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { ThirdPartyPicker } from '../src/third-party-picker/third-party-picker.ts';
import { play } from './person.ts';
import { ACCOUNT_ID, scenarioControl, scene, type ScenarioName } from './scenarios.ts';

interface Args {
  scenario: ScenarioName;
}

type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Elements/integrations-context',
  component: 'integrations-context',
  args: { scenario: 'usual' },
  argTypes: { scenario: scenarioControl },
};

export default meta;

/** Data source and account, given once: the section, and a panel that a button elsewhere on the page opens. */
export const SectionAndPanel: Story = {
  render: ({ scenario }) => {
    const picker = createRef<ThirdPartyPicker>();
    return html`<integrations-context account-id=${ACCOUNT_ID} .adapter=${scene(scenario)}>
      <p><button type="button" class="opener" @click=${() => picker.value?.show()}>Browse applications</button></p>
      <integrations-section></integrations-section>
      <third-party-picker ${ref(picker)}></third-party-picker>
    </integrations-context>`;
  },
};

/** Two sections show the same account, each in the language of its place, and stay alike. */
export const TwoLanguages: Story = {
  args: { scenario: 'one' },
  render: ({ scenario }) =>
    html`<integrations-context account-id=${ACCOUNT_ID} .adapter=${scene(scenario)}>
      <div lang="en"><integrations-section></integrations-section></div>
      <br />
      <div lang="de"><integrations-section heading-level="3"></integrations-section></div>
    </integrations-context>`,
  play: play(async (person) => {
    await person.see('region', 'Integrations');
    await person.see('region', 'Integrationen');
  }),
};
