import type { Meta } from '@storybook/web-components-vite';
import type { Person } from '../person.ts';
import type { ScenarioName } from '../scenarios.ts';
import { step, told, type Args, type Story } from './section.ts';

const meta: Meta<Args> = {
  ...step('"Complete setup" opens the configuration of CM.com; saving it activates the integration.'),
  title: 'Flow/3 Set-up',
};

export default meta;

const ACCOUNT = '0f8fad5b-d9cb-469f-a165-70867728950e';
const TOKEN = '7c9e6679-7425-40de-944b-e07fc1f90ae7';

export const OpensTheConfiguration: Story = told('usual', openSetUp);

/** Nothing was entered: each field says so, and the first one has the focus. */
export const ForgetsTheFields: Story = told('usual', async (person) => {
  await openSetUp(person);
  await person.press('button', person.words.saveConfiguration);
  await person.read('alert', person.say('fieldsMissing', { count: 3 }));
  await person.hasFocus('textbox', person.words.cmName);
});

/** The number of the portal's account is not the CM.com account ID. */
export const EntersThePortalsNumber: Story = told('usual', async (person) => {
  await openSetUp(person);
  await person.type(person.words.cmName, 'Kundenservice');
  await person.type(person.words.cmAccountId, '100200300');
  await person.leave();
  await person.read('alert', person.words.cmAccountIdNumeric);
});

/** A doubt that does not keep from saving. */
export const EntersTheAccountIdTwice: Story = told('usual', async (person) => {
  await openSetUp(person);
  await person.type(person.words.cmAccountId, ACCOUNT);
  await person.type(person.words.cmProductToken, ACCOUNT);
  await person.leave();
  await person.read('status', person.words.cmProductTokenIsAccountId);
});

export const EntersAnApiKey: Story = told('usual', async (person) => {
  await openSetUp(person);
  await person.type(person.words.cmProductToken, 'sk_live_51H');
  await person.leave();
  await person.read('status', person.words.cmProductTokenShape);
});

/** The button says that it takes time; what was entered cannot be changed meanwhile. */
export const Waits: Story = fills('saving-takes-long', async (person) => {
  await person.read('status', person.words.savingConfiguration);
});

/** The integration is active. */
export const Saves: Story = fills('usual', async (person) => {
  await person.see('button', person.say('actionOn', { action: person.words.editConfiguration, application: 'CM.com' }));
  await person.seeNo('dialog');
});

/** The data source says what is wrong with a field, in words for people. */
export const IsRefused: Story = fills('configuration-refused', async (person) => {
  await person.read(
    'alert',
    person.language === 'de' ? 'CM.com kennt dieses Produkt-Token nicht.' : 'CM.com does not know this product token.',
  );
});

/** What was entered is still there, and it is said that the outcome is uncertain. */
export const Offline: Story = fills('offline', async (person) => {
  await person.read('alert', person.words.outcomeUncertain);
});

/** Cancel asks before it discards what was typed. */
export const IsAskedBeforeDiscarding: Story = told('usual', typeAndCancel);

export const KeepsEditing: Story = told('usual', async (person) => {
  await typeAndCancel(person);
  await person.press('button', person.words.keepEditing);
  await person.see('dialog', person.say('configurationTitle', { application: 'CM.com' }));
});

export const Discards: Story = told('usual', async (person) => {
  await typeAndCancel(person);
  await person.press('button', person.words.discardInput);
  await person.hasFocus(
    'button',
    person.say('actionOn', { action: person.words.completeSetup, application: 'CM.com' }),
  );
});

/** Without anything typed, Escape just closes. */
export const LeavesByEscape: Story = told('usual', async (person) => {
  await openSetUp(person);
  await person.key('{Escape}');
  await person.hasFocus(
    'button',
    person.say('actionOn', { action: person.words.completeSetup, application: 'CM.com' }),
  );
});

async function openSetUp(person: Person): Promise<void> {
  await person.press('button', person.say('actionOn', { action: person.words.completeSetup, application: 'CM.com' }));
  await person.see('dialog', person.say('configurationTitle', { application: 'CM.com' }));
  await person.hasFocus('textbox', person.words.cmName);
}

async function typeAndCancel(person: Person): Promise<void> {
  await openSetUp(person);
  await person.type(person.words.cmName, 'Kundenservice');
  await person.press('button', person.words.cancelAction);
  await person.see('alertdialog', person.words.discardTitle);
}

function fills(scenario: ScenarioName, then: (person: Person) => Promise<void>): Story {
  return told(scenario, async (person) => {
    await openSetUp(person);
    await person.type(person.words.cmName, 'Kundenservice');
    await person.type(person.words.cmAccountId, ACCOUNT);
    await person.type(person.words.cmProductToken, TOKEN);
    await person.press('button', person.words.saveConfiguration);
    await then(person);
  });
}
