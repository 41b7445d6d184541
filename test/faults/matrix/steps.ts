import { expect } from 'vitest';
import { page, type Locator } from 'vitest/browser';
import type { Operation } from '../../../src/adapter/operation.ts';
import type { Stage } from './stage.ts';

/** A step of the flow: what a person does before its request, what sends it, and how one sees that it is done. */
export interface Step {
  readonly name: string;
  readonly operation: Operation;
  /** Goes as far as to what sends the request. */
  prepare(stage: Stage): Promise<void>;
  /** What sends the request. Absent where nobody has to press anything. */
  readonly button?: Locator;
  /** Whether the adapter has done it. */
  isDone(stage: Stage): Promise<boolean>;
  /** What was typed, by field. It has to stay. */
  readonly typed?: Readonly<Record<string, string>>;
  /** What is to be read when all is done. */
  finish?(stage: Stage): Promise<void>;
}

const URL_FIELD = 'Sign-in URL';
const TYPED = { [URL_FIELD]: 'https://typed.example/sso', 'Signing certificate (optional)': 'line 1\nline 2' };
const button = (name: string): Locator => page.getByRole('button', { name, exact: true });

/** Presses a button of the section as soon as it can be pressed. */
async function press(locator: Locator): Promise<void> {
  await expect.element(locator).toBeVisible();
  await expect.poll(() => locator.element().getAttribute('aria-disabled')).not.toBe('true');
  const element = locator.element() as HTMLElement;
  element.focus();
  element.click();
}

async function typeInSetUp(): Promise<void> {
  await press(button('Edit: Single sign-on'));
  for (const [label, text] of Object.entries(TYPED)) {
    const control = page.getByLabelText(label, { exact: true });
    await expect.element(control).toBeVisible();
    const input = control.element() as HTMLInputElement;
    input.focus();
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
}

async function statusOf(stage: Stage, integrationId: string): Promise<string | undefined> {
  return (await stage.stored()).find(({ id }) => id === integrationId)?.status;
}

/** The steps of the flow. */
export const STEPS: readonly Step[] = [
  {
    name: 'listing',
    operation: 'listApplications',
    prepare: async () => undefined,
    isDone: async ({ section }) => section.shadowRoot?.querySelector('[part~="integration"]') !== null,
  },
  {
    name: 'adding',
    operation: 'addIntegration',
    prepare: async () => {
      await press(button('+ Add new'));
      await press(button('Add: Extra'));
    },
    button: button('Done'),
    isDone: async (stage) => (await stage.stored()).some(({ applicationId }) => applicationId === 'extra'),
  },
  {
    name: 'saving',
    operation: 'configureIntegration',
    prepare: typeInSetUp,
    button: button('Save'),
    isDone: async (stage) =>
      (await stage.stored()).some(({ configuration }) => configuration?.values['signInUrl'] === TYPED[URL_FIELD]),
    typed: TYPED,
  },
  {
    name: 'testing',
    operation: 'testConfiguration',
    prepare: typeInSetUp,
    button: button('Test connection'),
    isDone: async () => page.getByText('The connection works.').query() !== null,
    typed: TYPED,
  },
  {
    name: 'removing',
    operation: 'removeIntegration',
    prepare: async () => press(page.getByRole('switch', { name: 'Directory sync integration' })),
    button: button('Remove integration'),
    isDone: async (stage) => (await statusOf(stage, 'i-directory')) === undefined,
  },
  {
    name: 'pausing',
    operation: 'pauseIntegration',
    prepare: async () => press(button('More actions: Single sign-on')),
    button: page.getByRole('menuitem', { name: 'Pause', exact: true }),
    isDone: async (stage) => (await statusOf(stage, 'i-sso')) === 'paused',
  },
  {
    name: 'consenting',
    operation: 'startAuthorization',
    prepare: async () => press(button('Complete setup: Office')),
    button: button('Continue to Office'),
    isDone: async (stage) => (await statusOf(stage, 'i-office')) === 'pending',
    finish: async (stage) => {
      stage.consent();
      await expect.poll(() => statusOf(stage, 'i-office')).toBe('active');
    },
  },
];
