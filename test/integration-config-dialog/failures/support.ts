import { expect } from 'vitest';
import { field, openDialog, type OpenDialog } from '../../elements/config-dialog.ts';

export const SECRET = 's3cret-value';

/** A dialog with typed input, among it a secret. */
export async function openTyped(lang = 'en'): Promise<OpenDialog> {
  const opened = await openDialog({ integrationId: 'i-teams', lang });
  await field('Name').fill('Typed');
  await secretField(lang).fill(SECRET);
  return opened;
}

export function secretField(lang = 'en') {
  return field(lang === 'de' ? 'Geheimer Clientschlüssel' : 'Client secret');
}

export async function expectTyped(lang = 'en'): Promise<void> {
  await expect.element(field('Name')).toHaveValue('Typed');
  await expect.element(secretField(lang)).toHaveValue(SECRET);
}
