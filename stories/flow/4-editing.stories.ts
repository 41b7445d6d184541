import type { Meta } from '@storybook/web-components-vite';
import type { Person } from '../person.ts';
import { step, told, type Args, type Story } from './section.ts';

const meta: Meta<Args> = {
  ...step('What was set up can be changed; a stored secret stays where it is unless a new one is entered.'),
  title: 'Flow/4 Editing',
};

export default meta;

/** The token is stored and not shown. */
export const OpensWhatIsStored: Story = told('set-up', openEditing);

export const Renames: Story = told('set-up', async (person) => {
  await rename(person);
  await person.seeNo('dialog');
  await person.read('listitem', 'Vertrieb');
});

/** Somebody else has saved meanwhile: nothing is overwritten unasked. */
export const SomebodyElseSaved: Story = told('changed-meanwhile', async (person) => {
  await rename(person);
  await person.read('alert', person.say('changedElsewhere', { who: 'Anna Schmidt', fields: [person.words.cmName] }));
});

/** Knowing that, the administrator saves again. */
export const SavesOverIt: Story = told('changed-meanwhile', async (person) => {
  await rename(person);
  await person.read('alert', person.say('changedElsewhere', { who: 'Anna Schmidt', fields: [person.words.cmName] }));
  await person.press('button', person.words.saveConfiguration);
  await person.seeNo('dialog');
  await person.read('listitem', 'Vertrieb');
});

/** The client secret has expired, and the row says what to do. */
export const RepairsAnError: Story = told('usual', async (person) => {
  await person.press('button', new RegExp(`${person.words.editConfiguration}: Microsoft Teams`));
  await person.see('dialog', person.say('configurationTitle', { application: 'Microsoft Teams' }));
});

async function openEditing(person: Person): Promise<void> {
  await person.press(
    'button',
    person.say('actionOn', { action: person.words.editConfiguration, application: 'CM.com' }),
  );
  await person.see('dialog', person.say('configurationTitle', { application: 'CM.com' }));
}

async function rename(person: Person): Promise<void> {
  await openEditing(person);
  await person.type(person.words.cmName, 'Vertrieb');
  await person.press('button', person.words.saveConfiguration);
}
