import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { IntegrationsSection } from '../src/integrations-section/integrations-section.ts';
import { play, type Person } from './person.ts';
import { ACCOUNT_ID, scenarioControl, scene, type ScenarioName } from './scenarios.ts';

interface Args {
  scenario: ScenarioName;
  accountName: string;
  /** Rules for the page around the section. */
  css: string;
}

type Story = StoryObj<Args>;

/** The section with what a designer looks for: identity, themes, and what stays where it is. */
const meta: Meta<Args> = {
  title: 'Guides/Look',
  component: 'integrations-section',
  args: { scenario: 'needs-attention', accountName: 'Nordwind GmbH', css: '' },
  argTypes: { scenario: scenarioControl, css: { control: 'text', table: { category: 'story' } } },
  parameters: { controls: { include: ['scenario', 'accountName', 'css'] } },
  render: ({ scenario, accountName, css }) => {
    const sheet = document.createElement('style');
    sheet.textContent = css;
    return html`${sheet}<integrations-section
        account-id=${ACCOUNT_ID}
        account-name=${accountName}
        .adapter=${scene(scenario)}
      ></integrations-section>`;
  },
};

export default meta;

function sectionIn(canvas: HTMLElement): IntegrationsSection {
  const section = canvas.querySelector('integrations-section');
  if (!section) throw new Error('There is no section.');
  return section;
}

/** Opens the set-up of an integration from its row, which the person has to see first. */
function setUp(id: string, then: (person: Person) => Promise<void>): NonNullable<Story['play']> {
  return play(async (person, { canvasElement }) => {
    await person.see('list');
    sectionIn(canvasElement).openConfiguration(id);
    await then(person);
  });
}

/** Initials on ten hues, grey where paused, and logos, of which the last has another for dark grounds. */
export const Identity: Story = { args: { scenario: 'identities' } };

/** Trouble stands across the row, with the button that cures it. The others have one calm status and one fact. */
export const Trouble: Story = {};

/** What the page puts into the slots of the section. */
export const Slots: Story = {
  render: ({ scenario, accountName }) =>
    html`<integrations-section account-id=${ACCOUNT_ID} account-name=${accountName} .adapter=${scene(scenario)}>
      <span slot="heading">Connected services</span>
      <p slot="description">What this customer uses beside the telephone system.</p>
      <button slot="actions" type="button">Export</button>
      <p slot="help"><a href="#help">Help with integrations</a></p>
    </integrations-section>`,
};

/** Text on the accent is black here, and text in it is darker than the accent. */
export const YellowAccent: Story = { args: { css: 'integrations-section { --integrations-accent-color: #ffd400; }' } };

/** The same on a black accent. */
export const BlackAccent: Story = { args: { css: 'integrations-section { --integrations-accent-color: #000; }' } };

/** Everything grows with the text: logos, switches, buttons, dialogs. */
export const DoubleText: Story = { args: { css: 'body { font-size: 200%; }' } };

/** The row that was just added stands out for a moment, and the header says what was done. */
export const JustAdded: Story = {
  args: { scenario: 'empty' },
  play: play(async (person, { canvasElement }) => {
    sectionIn(canvasElement).openPicker();
    await person.press(
      'button',
      person.say('actionOn', { action: person.words.addApplication, application: 'CM.com' }),
    );
    await person.press('button', person.words.commitAdditions);
    await person.read('status', person.say('integrationsAdded', { applications: ['CM.com'] }));
  }),
};

/** The dialog names the application, the account and its number. A stored secret reads as stored. */
export const StoredSecret: Story = {
  args: { scenario: 'set-up' },
  play: setUp('cm', async (person) => {
    await person.see('button', person.words.replaceSecret);
  }),
};

/** While the connection is tested, and after it, each button is where it was. */
export const TestedConnection: Story = {
  args: { scenario: 'connection-works' },
  play: setUp('teams', async (person) => {
    await person.press('button', person.words.testConnection);
    await person.read('status', person.words.connectionWorks);
  }),
};

/** A spinner lies over the label. */
export const TestingConnection: Story = {
  args: { scenario: 'testing-takes-long' },
  play: setUp('teams', async (person) => {
    await person.press('button', person.words.testConnection);
  }),
};

/** The parts of a dialog can be styled through the section. */
export const RelayedParts: Story = {
  args: {
    scenario: 'set-up',
    css: 'integrations-section::part(config-title) { letter-spacing: 0.06em; text-transform: uppercase; }\nintegrations-section::part(config-input) { border-radius: 0; }',
  },
  play: setUp('cm', async (person) => {
    await person.see('dialog');
  }),
};
