import type { Meta } from '@storybook/web-components-vite';
import type { Person } from '../person.ts';
import { step, told, type Args, type Story } from './section.ts';

const meta: Meta<Args> = {
  ...step('"+ Add new" opens the panel, Add marks applications, and Done adds those that are marked.'),
  title: 'Flow/2 Adding',
};

export default meta;

export const OpensThePanel: Story = told('usual', openPanel);

/** Add marks, and pressing again takes it back; the footer says what Done will do. */
export const ChoosesTwo: Story = told('empty', async (person) => {
  await openPanel(person);
  await choose(person, 'CM.com');
  await choose(person, 'Microsoft 365');
  await person.read('status', person.say('applicationsToAdd', { count: 2 }));
});

export const TakesAChoiceBack: Story = told('empty', async (person) => {
  await openPanel(person);
  await choose(person, 'CM.com');
  await person.press('button', new RegExp(`${person.words.addApplication}: CM.com, ${person.words.applicationChosen}`));
  await person.read('status', person.say('applicationsToAdd', { count: 0 }));
});

/** The search knows former names too: Microsoft 365 was Office 365. */
export const Searches: Story = told('empty', async (person) => {
  await openPanel(person);
  await person.type(person.words.searchApplications, 'office');
  await person.seeNo('button', addButton(person, 'CM.com'));
  await person.see('button', addButton(person, 'Microsoft 365'));
});

export const FindsNothing: Story = told('empty', async (person) => {
  await openPanel(person);
  await person.type(person.words.searchApplications, 'fax');
  await person.see('button', person.words.clearSearch);
});

/** The other tab has the portal vendor's own applications. */
export const ChangesTheTab: Story = told('usual', async (person) => {
  await openPanel(person);
  await person.press('tab', 'Mitel');
  await person.see('button', addButton(person, 'MiCollab'));
});

/** While it is added nothing else can be pressed, and the button says that it takes time. */
export const Waits: Story = told('adding-takes-long', async (person) => {
  await openPanel(person);
  await choose(person, 'CM.com');
  await person.press('button', person.words.commitAdditions);
  await person.read('status', person.words.addingApplications);
});

/** The panel is closed, the list has grown, and the button has the focus again. */
export const Adds: Story = told('empty', async (person) => {
  await openPanel(person);
  await choose(person, 'CM.com');
  await person.press('button', person.words.commitAdditions);
  await person.see('button', person.say('actionOn', { action: person.words.completeSetup, application: 'CM.com' }));
  await person.hasFocus('button', person.words.addNewIntegration);
});

/** One of two could be added. The other one stays chosen, with the reason. */
export const AddsOnlySome: Story = told('some-additions-fail', addOnlySome);

/** Done tries only what had failed. */
export const AddsTheRest: Story = told('some-additions-fail', async (person) => {
  await addOnlySome(person);
  await person.press('button', person.words.commitAdditions);
  await person.read('alert', person.say('additionsFailed', { count: 1 }));
  await person.press('button', person.words.commitAdditions);
  await person.hasFocus('button', person.words.addNewIntegration);
});

export const AddsNone: Story = told('additions-fail', async (person) => {
  await openPanel(person);
  await choose(person, 'CM.com');
  await choose(person, 'Microsoft 365');
  await person.press('button', person.words.commitAdditions);
  await person.read('alert', person.say('additionsFailed', { count: 2 }));
});

export const Offline: Story = told('offline', async (person) => {
  await openPanel(person);
  await choose(person, 'Microsoft 365');
  await person.press('button', person.words.commitAdditions);
  await person.read('alert', person.words.outcomeUncertain);
});

/** Cancel adds nothing. */
export const Cancels: Story = told('empty', async (person) => {
  await openPanel(person);
  await choose(person, 'CM.com');
  await person.press('button', person.words.cancelAction);
  await person.hasFocus('button', person.words.addNewIntegration);
  await person.seeNo('list');
});

/** Escape adds nothing either. */
export const LeavesByEscape: Story = told('empty', async (person) => {
  await openPanel(person);
  await choose(person, 'CM.com');
  await person.key('{Escape}');
  await person.hasFocus('button', person.words.addNewIntegration);
  await person.seeNo('list');
});

/** The switch of what is on the account asks before it removes, here too. */
export const RemovesInThePanel: Story = told('usual', async (person) => {
  await openPanel(person);
  await person.press('switch', person.say('integrationSwitch', { application: 'CM.com' }));
  await person.see('alertdialog', person.say('removalTitle', { application: 'CM.com' }));
});

async function openPanel(person: Person): Promise<void> {
  await person.press('button', person.words.addNewIntegration);
  await person.see('tablist');
}

async function choose(person: Person, application: string): Promise<void> {
  await person.press('button', addButton(person, application));
}

function addButton(person: Person, application: string): string {
  return person.say('actionOn', { action: person.words.addApplication, application });
}

async function addOnlySome(person: Person): Promise<void> {
  await openPanel(person);
  await choose(person, 'Microsoft 365');
  await choose(person, 'Microsoft Teams');
  await person.press('button', person.words.commitAdditions);
  await person.read('alert', person.say('additionsFailed', { count: 1 }));
}
