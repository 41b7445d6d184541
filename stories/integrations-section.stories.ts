import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { ErrorCode } from '../src/model/errors.ts';
import { play, type Person } from './person.ts';
import { ACCOUNT_ID, scenarioControl, scene, type ScenarioName } from './scenarios.ts';

interface Args {
  scenario: ScenarioName;
  heading: string;
  headingLevel: number;
  readonly: boolean;
  vendor: string;
}

type Story = StoryObj<Args>;

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

async function openMenu(person: Person): Promise<void> {
  const name = person.say('actionOn', { action: person.words.moreActions, application: 'CM.com' });
  await person.press('button', name);
}

async function pauseCm(person: Person): Promise<void> {
  await openMenu(person);
  await person.press('menuitem', person.words.pauseIntegration);
}

/** What else can be done with an integration: pausing, the documentation of its application, copying its identifier. */
export const RowMenu: Story = {
  args: { scenario: 'pausable' },
  play: play(async (person) => {
    await openMenu(person);
    await person.see('menuitem', person.words.copyIdentifier);
  }),
};

/** What most accounts look like. Only the row that needs the administrator has a filled button. */
export const Usual: Story = { play: play((person) => person.see('list').then(() => {})) };

/** Each status that an integration can have. */
export const NeedsAttention: Story = { args: { scenario: 'needs-attention' } };

/** Where the adapter can pause: an item in the menu of the row. */
export const Pausable: Story = {
  args: { scenario: 'pausable' },
  play: play(async (person) => {
    await pauseCm(person);
    await person.read('status', person.say('integrationPaused', { application: 'CM.com' }));
  }),
};

export const PausingTakesLong: Story = {
  args: { scenario: 'pausing-takes-long' },
  play: play(async (person) => {
    await pauseCm(person);
  }),
};

/** A failure is told in its row. */
export const PausingFails: Story = {
  args: { scenario: 'pausing-fails' },
  play: play(async (person) => {
    await pauseCm(person);
    await person.read('alert', person.words.integrationNotPaused);
  }),
};

/** Nobody knows whether it took effect. */
export const PausingUnknown: Story = {
  args: { scenario: 'pausing-unknown' },
  play: play(async (person) => {
    await pauseCm(person);
    await person.read('alert', person.words.outcomeUncertain);
  }),
};

/** One sentence, and the button that is there anyway. */
export const Empty: Story = { args: { scenario: 'empty' } };

export const One: Story = { args: { scenario: 'one' } };

/** An application that may be there several times: its integrations are told apart by their names. */
export const SeveralOfOne: Story = { args: { scenario: 'several-of-one' } };

/** Sixty integrations, which the adapter gives in two pages. */
export const Many: Story = { args: { scenario: 'many' } };

/**
 * A thousand integrations: those that need attention first, a filter, and groups with their counts. Rows that are out
 * of sight are not drawn.
 */
export const Large: Story = {
  args: { scenario: 'large' },
  play: play(async (person) => {
    await person.type(person.words.filterIntegrations, 'nordsoft crm');
    await person.read('status', person.say('integrationCount', { count: 1 }));
  }),
};

/** Only those that somebody has to do something about. */
export const LargeNeedsAttention: Story = {
  args: { scenario: 'large' },
  play: play(async (person) => {
    const { needsAttention } = person.words;
    await person.press('button', `${needsAttention} 200`);
    await person.read('status', person.say('integrationCount', { count: 200 }));
  }),
};

export const LongNames: Story = { args: { scenario: 'long-names' } };

/** An application that the catalogue does not have any more is shown by its identifier, and can still be removed. */
export const Withdrawn: Story = { args: { scenario: 'withdrawn' } };

/** A wait that does not end. After a quarter of a second it shows rows of the right height. */
export const Loading: Story = {
  args: { scenario: 'loading' },
  play: play(async (person) => {
    await person.read('status', person.words.loadingIntegrations);
  }),
};

/** The list comes after two seconds. */
export const Slow: Story = { args: { scenario: 'slow' } };

/** What the account may not do is shown disabled, with the reason. */
export const Denied: Story = { args: { scenario: 'denied' } };

export const AddDenied: Story = { args: { scenario: 'add-denied' } };

/** `readonly` is the host's own wish: nothing can be changed, whatever the account allows. */
export const ReadOnly: Story = { args: { readonly: true } };

/** A partner account gets a sentence in place of the controls. */
export const Unsupported: Story = { args: { scenario: 'unsupported' } };

/** The page gives neither an adapter nor an endpoint. */
export const NoDataSource: Story = { args: { scenario: 'no-data-source' } };

/** What cannot be read is left out, and said so. */
export const MalformedItems: Story = { args: { scenario: 'malformed-items' } };

export const MalformedEnvelope: Story = { args: { scenario: 'malformed-envelope' } };

/** What is there stays when loading it again fails. */
export const RefreshFailed: Story = {
  args: { scenario: 'refresh-failed' },
  play: play(async (person, { canvasElement }) => {
    await person.see('list');
    await canvasElement.querySelector('integrations-section')?.refresh();
    await person.read('alert', person.words.integrationsOutOfDate);
  }),
};

/** The connection is lost after the list has come. What is tried then fails, and says so. */
export const Offline: Story = {
  args: { scenario: 'offline' },
  play: play(async (person, { canvasElement }) => {
    await person.see('list');
    await canvasElement.querySelector('integrations-section')?.refresh();
    await person.read('alert', person.say('failureReason', { code: 'network' }));
  }),
};

/** The host's own words and place in the outline of its page. */
export const OwnHeading: Story = { args: { heading: 'Connected services', headingLevel: 3 } };

/** The list could not be loaded; the text comes from the code of the failure. */
export const FailedNetwork: Story = failed('network');
export const FailedTimeout: Story = failed('timeout');
export const FailedUnauthenticated: Story = failed('unauthenticated');
export const FailedForbidden: Story = failed('forbidden');
export const FailedNotFound: Story = failed('not-found');
export const FailedConflict: Story = failed('conflict');
export const FailedInvalid: Story = failed('invalid');
export const FailedRateLimited: Story = failed('rate-limited', 30);
export const FailedUnavailable: Story = failed('unavailable');
export const FailedMalformed: Story = failed('malformed');
export const FailedUnknown: Story = failed('unknown');

function failed(code: ErrorCode, retryAfter?: number): Story {
  return {
    args: { scenario: `failed-${code}` },
    play: play(async (person) => {
      await person.read('alert', person.say('failureReason', { code, retryAfter }));
      await person.see('button', person.words.tryAgain);
    }),
  };
}
