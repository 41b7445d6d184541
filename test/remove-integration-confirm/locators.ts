import { page } from 'vitest/browser';

export const anyDialog = page.getByRole('alertdialog');
export const dialog = page.getByRole('alertdialog', { name: 'Remove CM.com integration' });
export const cancel = page.getByRole('button', { name: 'Cancel' });
export const remove = page.getByRole('button', { name: 'Remove integration' });
export const alert = page.getByRole('alert');
