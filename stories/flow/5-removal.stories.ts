import type { Meta } from '@storybook/web-components-vite';
import type { Person } from '../person.ts';
import { step, told, type Args, type Story } from './section.ts';

const meta: Meta<Args> = {
  ...step('Turning the switch off asks; it stays on until the removal has succeeded.'),
  title: 'Flow/5 Removal',
};

export default meta;

export const IsAsked: Story = told('usual', async (person) => {
  await turnOff(person);
  await person.hasFocus('button', person.words.cancelAction);
});

/** The switch is still on and has the focus. */
export const Cancels: Story = told('usual', async (person) => {
  await turnOff(person);
  await person.press('button', person.words.cancelAction);
  await person.hasFocus('switch', person.say('integrationSwitch', { application: 'CM.com' }));
});

export const Waits: Story = told('removing-takes-long', async (person) => {
  await remove(person);
  await person.read('status', person.words.removingIntegration);
});

/** The row is gone, and the next switch has the focus. */
export const Removes: Story = told('usual', async (person) => {
  await remove(person);
  await person.seeNo('switch', person.say('integrationSwitch', { application: 'CM.com' }));
  await person.seeNo('alertdialog');
});

/** Nothing is left. */
export const RemovesTheLastOne: Story = told('one', async (person) => {
  await remove(person);
  await person.seeNo('list');
  await person.hasFocus('button', person.words.addNewIntegration);
});

/** The integration is still there, and so is the question, with the reason. */
export const Fails: Story = told('removal-fails', async (person) => {
  await remove(person);
  await person.read('alert', person.words.integrationNotRemoved);
});

export const Offline: Story = told('offline', async (person) => {
  await remove(person);
  await person.read('alert', person.words.outcomeUncertain);
});

/** The answer got lost. The list tells that the removal took effect, so it counts as done. */
export const LosesTheAnswer: Story = told('removal-unknown', async (person) => {
  await remove(person);
  await person.seeNo('alertdialog');
  await person.seeNo('switch', person.say('integrationSwitch', { application: 'CM.com' }));
});

/**
 * Neither the answer nor the list came. Asked again, the list tells that the removal took effect; it is not sent again.
 */
export const ChecksAgain: Story = told('removal-unknown-for-now', async (person) => {
  await remove(person);
  await person.read('alert', person.words.outcomeUncertain);
  await person.press('button', person.words.checkAgain);
  await person.seeNo('alertdialog');
  await person.seeNo('switch', person.say('integrationSwitch', { application: 'CM.com' }));
});

/** The account does not allow it: the switch says why. */
export const IsDenied: Story = told('denied', async (person) => {
  await person.press('switch', person.say('integrationSwitch', { application: 'CM.com' }));
  await person.seeNo('alertdialog');
});

async function turnOff(person: Person): Promise<void> {
  await person.press('switch', person.say('integrationSwitch', { application: 'CM.com' }));
  await person.see('alertdialog', person.say('removalTitle', { application: 'CM.com' }));
}

async function remove(person: Person): Promise<void> {
  await turnOff(person);
  await person.press('button', person.words.removeIntegration);
}
