import { page } from 'vitest/browser';
import type { Operation } from '../../../src/adapter/operation.ts';
import { GUID, TOKEN } from '../config-dialog.ts';

export interface Kind {
  readonly tag: string;
  readonly integrationId: string;
  /** The button that sends, and what it does. */
  readonly send: string;
  readonly operation: Operation;
  /** Types, or chooses, what can be sent. Absent where there is nothing to type. */
  readonly enter?: () => Promise<void>;
  /** What was typed and would be lost. Absent where choices are no input. */
  readonly typed?: { readonly label: string; readonly text: string };
}

export const KINDS: Readonly<Record<string, Kind>> = {
  picker: {
    tag: 'third-party-picker',
    integrationId: '',
    send: 'Done',
    operation: 'addIntegration',
    enter: () => page.getByRole('button', { name: 'Add: Extra' }).click(),
  },
  'CM.com set-up': {
    tag: 'cm-config-dialog',
    integrationId: 'i-cm',
    send: 'Save',
    operation: 'configureIntegration',
    enter: async () => {
      await page.getByLabelText('Name', { exact: true }).fill('Support');
      await page.getByLabelText('CM.com account ID').fill(GUID);
      await page.getByLabelText('Product token', { exact: true }).fill(TOKEN);
    },
    typed: { label: 'Name', text: 'Support' },
  },
  'generic set-up': {
    tag: 'integration-config-dialog',
    integrationId: 'i-teams',
    send: 'Save',
    operation: 'configureIntegration',
    enter: () => page.getByLabelText('Name', { exact: true }).fill('Typed'),
    typed: { label: 'Name', text: 'Typed' },
  },
  consent: {
    tag: 'integration-config-dialog',
    integrationId: 'i-consent',
    send: 'Continue to Consent',
    operation: 'startAuthorization',
  },
  removal: {
    tag: 'remove-integration-confirm',
    integrationId: 'i-teams',
    send: 'Remove integration',
    operation: 'removeIntegration',
  },
};

/** Presses the button that sends as somebody does who sees it for a moment longer. */
export async function press({ send }: Kind): Promise<void> {
  const button = page.getByRole('button', { name: send }).query() as HTMLElement | null;
  button?.click();
  await Promise.resolve();
}
