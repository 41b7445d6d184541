import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { ApplicationKind } from '../src/model/application.ts';
import { dialogDocs } from './dialog-docs.ts';
import { play } from './person.ts';
import { ACCOUNT_ID, scenarioControl, scene, type ScenarioName } from './scenarios.ts';

interface Args {
  scenario: ScenarioName;
  open: boolean;
  kind: ApplicationKind;
  vendor: string;
}

type Story = StoryObj<Args>;

const meta: Meta<Args> = {
  title: 'Elements/third-party-picker',
  component: 'third-party-picker',
  args: { scenario: 'usual', open: true, kind: 'third-party', vendor: '' },
  argTypes: { scenario: scenarioControl, kind: { control: 'inline-radio', options: ['first-party', 'third-party'] } },
  parameters: dialogDocs(680),
  render: ({ scenario, open, kind, vendor }) => {
    return html`<integrations-context account-id=${ACCOUNT_ID} .adapter=${scene(scenario)}>
      <integrations-section></integrations-section>
      <third-party-picker
        kind=${kind}
        vendor=${vendor}
        ?open=${open}
      ></third-party-picker>
    </integrations-context>`;
  },
};

export default meta;

/** An application that is on the account has its switch; the others can be chosen. */
export const Usual: Story = { play: play((person) => person.see('tablist').then(() => {})) };

export const FirstParty: Story = { args: { kind: 'first-party' } };

/** The host's own label on the first-party tab, in place of the vendor that the applications name. */
export const OwnVendor: Story = { args: { kind: 'first-party', vendor: 'Nordwind' } };

/** An application that may be there several times keeps its button. */
export const SeveralOfOne: Story = { args: { scenario: 'several-of-one' } };

/** Title, tabs, search and footer stay while the list scrolls. */
export const Many: Story = { args: { scenario: 'many' } };

/** Five thousand applications: a search that forgives typing errors, categories, and rows that come as one scrolls. */
export const Large: Story = {
  args: { scenario: 'large' },
  play: play(async (person) => {
    await person.type(person.words.searchApplications, 'quantasfere mesenger');
    await person.read('listitem', 'Quantasphere Messenger');
  }),
};

/** The catalogue comes in pages, of which the first is there: what is searched is found on the server, too. */
export const CatalogueInPages: Story = {
  args: { scenario: 'catalogue-in-pages' },
  play: play(async (person) => {
    await person.type(person.words.searchApplications, 'quantasphere messenger');
    await person.read('listitem', 'Quantasphere Messenger');
  }),
};

/** A page of the catalogue did not come. */
export const CatalogueIncomplete: Story = {
  args: { scenario: 'catalogue-incomplete' },
  play: play(async (person) => {
    await person.read('alert', person.words.catalogueIncomplete);
    await person.see('button', person.words.tryAgain);
  }),
};

/** What was searched is only on the other tab, which is offered. */
export const FoundElsewhere: Story = {
  args: { scenario: 'usual' },
  play: play(async (person) => {
    await person.type(person.words.searchApplications, 'micollab');
    await person.see('button', person.say('matchesElsewhere', { count: 1, place: 'Mitel' }));
  }),
};

export const LongNames: Story = { args: { scenario: 'long-names' } };

export const NothingOnOffer: Story = { args: { scenario: 'nothing-on-offer' } };

export const Loading: Story = { args: { scenario: 'loading' } };

export const LoadingFailed: Story = {
  args: { scenario: 'failed-network' },
  play: play(async (person) => {
    await person.read('alert', person.say('failureReason', { code: 'network' }));
  }),
};

/** What the account may not do is shown disabled, with the reason. */
export const Denied: Story = { args: { scenario: 'denied' } };

export const Unsupported: Story = { args: { scenario: 'unsupported' } };

export const NoDataSource: Story = { args: { scenario: 'no-data-source' } };
