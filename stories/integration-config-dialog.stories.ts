import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { textIn } from '../src/model/text.ts';
import { CONSENT_DENIED } from '../demo/server/texts.ts';
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
  title: 'Elements/integration-config-dialog',
  component: 'integration-config-dialog',
  args: { scenario: 'every-field', open: true, integrationId: 'every-field' },
  argTypes: { scenario: scenarioControl },
  parameters: dialogDocs(760),
  render: ({ scenario, open, integrationId }) => {
    return html`<integrations-context account-id=${ACCOUNT_ID} .adapter=${scene(scenario)}>
      <integrations-section></integrations-section>
      <integration-config-dialog
        integration-id=${integrationId}
        ?open=${open}
      ></integration-config-dialog>
    </integrations-context>`;
  },
};

export default meta;

/** A field of each type that an application's `setup` can name. Header and footer stay while the fields scroll. */
export const EveryField: Story = {};

/** What is wrong, at each field and beneath them. */
export const EveryFieldWrong: Story = {
  play: play(async (person) => {
    await person.type('Name', 'More than twenty characters');
    await person.press('button', person.words.saveConfiguration);
    await person.read('alert', person.say('fieldsWrong', { count: 4 }));
  }),
};

/** Groups, a value to copy, a preset, and fields that are there only while others hold a value. */
export const DependentFields: Story = {
  args: { scenario: 'dependent-fields', integrationId: 'dependent-fields' },
  play: play(async (person) => {
    await person.choose(person.language === 'de' ? 'Anmeldung' : 'Sign-in', 'password');
    await person.see('textbox', person.language === 'de' ? 'Benutzer' : 'User');
  }),
};

/** A value was copied, or is selected where the clipboard is denied. */
export const ValueCopied: Story = {
  args: { scenario: 'dependent-fields', integrationId: 'dependent-fields' },
  play: play(async (person) => {
    await person.press('button', person.words.copyValue);
    await Promise.any([
      person.read('status', person.words.valueCopied),
      person.read('status', person.words.valueSelected),
    ]);
  }),
};

/** What is left out of what was pasted. */
export const CleanedOnPaste: Story = {
  args: { scenario: 'several-of-one', integrationId: 'teams-3' },
  play: play(async (person) => {
    await person.type(
      person.language === 'de' ? 'Mandanten-ID' : 'Tenant ID',
      ' "7c9e6679-7425-40de-944b-e07fc1f90ae7" ',
    );
    await person.leave();
    await person.read(
      'status',
      person.say('leftOut', { parts: [person.words.whiteSpace, person.words.quotesAndBraces] }),
    );
  }),
};

/**
 * Fields that contradict each other are a mistake of the portal. The dialog says so; the host gets an event with the
 * details.
 */
export const WrongFields: Story = { args: { scenario: 'dependent-fields', integrationId: 'wrong-fields' } };

/** Fields made from a JSON Schema. */
export const FromJsonSchema: Story = { args: { scenario: 'dependent-fields', integrationId: 'json-schema' } };

/** One of several integrations of an application, told apart by its name, with what is to be done. */
export const OneOfSeveral: Story = { args: { scenario: 'several-of-one', integrationId: 'teams-2' } };

/** A secret that was typed can be looked at. */
export const SecretShown: Story = {
  args: { scenario: 'needs-attention', integrationId: 'teams' },
  play: play(async (person) => {
    await person.see('dialog');
    const secret = person.language === 'de' ? 'Geheimer Clientschlüssel (Wert)' : 'Client secret (value)';
    await person.type(secret, 'k3y~with~signs');
    await person.press('button', person.words.showSecret);
    await person.see('button', person.words.hideSecret);
  }),
};

/** Microsoft Teams: stored values, and a stored secret that an empty field keeps. */
export const MicrosoftTeams: Story = { args: { scenario: 'needs-attention', integrationId: 'teams' } };

export const SingleSignOn: Story = { args: { scenario: 'needs-attention', integrationId: 'single-sign-on' } };

export const LongNames: Story = { args: { scenario: 'long-names', integrationId: 'long-word' } };

/** An application without fields has nothing to save. */
export const NothingToSetUp: Story = { args: { scenario: 'needs-attention', integrationId: 'gateway' } };

export const Loading: Story = { args: { scenario: 'loading' } };

export const LoadingFailed: Story = { args: { scenario: 'failed-unavailable' } };

export const Denied: Story = { args: { scenario: 'denied', integrationId: 'teams' } };

export const Unsupported: Story = { args: { scenario: 'unsupported' } };

const PROCEED = { en: 'Continue to Microsoft 365', de: 'Weiter zu Microsoft 365' };

/** A set-up at another site: what will happen, and who has to consent. */
export const Consent: Story = consent('consent-awaited');

/**
 * The dialog waits for what the data source says of the integration. Where the browser opens no window, a link does.
 */
export const ConsentAwaited: Story = consent('consent-awaited', async (person) => {
  await person.press('button', textIn(PROCEED, person.language));
  await person.read('status', person.words.waitingForConsent);
  await person.see('link', person.words.openConsentPage);
});

/** Somebody else has to consent: the address can be copied or sent by e-mail until it expires. */
export const ConsentHandedOver: Story = consent('consent-shareable', async (person) => {
  await person.press('button', textIn(PROCEED, person.language));
  await person.see('textbox', person.words.consentLink);
  await person.see('link', person.words.mailConsent);
});

/** Somebody consents after a second and a half. */
export const ConsentGiven: Story = consent('consent-given');

export const ConsentDenied: Story = consent('consent-denied', async (person) => {
  await person.press('button', textIn(PROCEED, person.language));
  await person.read('alert', textIn(CONSENT_DENIED, person.language));
  await person.see('button', person.words.tryAgain);
});

export const ConsentFails: Story = consent('consent-fails', async (person) => {
  await person.press('button', textIn(PROCEED, person.language));
  await person.read('alert', person.words.consentNotStarted);
});

/** The address is not good any more, and nothing has come. */
export const ConsentLate: Story = consent('consent-late');

export const ConsentWasGiven: Story = consent('consent-was-given');

function consent(scenario: ScenarioName, act?: (person: Person) => Promise<void>): Story {
  return {
    args: { scenario, integrationId: 'microsoft-365' },
    // Nobody consents in a story: no window has to open.
    beforeEach: () => {
      const { open } = window;
      window.open = () => null;
      return () => void (window.open = open);
    },
    ...(act && { play: play(act) }),
  };
}
