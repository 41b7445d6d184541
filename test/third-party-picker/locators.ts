import { page } from 'vitest/browser';

export const dialog = page.getByRole('dialog', { name: 'Integrations' });
export const search = page.getByRole('searchbox');
export const done = page.getByRole('button', { name: 'Done' });
export const cancel = page.getByRole('button', { name: 'Cancel' });
export const addCm = page.getByRole('button', { name: /^Add: CM\.com/ });
export const addTeams = page.getByRole('button', { name: /^Add: Microsoft Teams/ });
export const cmSwitch = page.getByRole('switch', { name: 'CM.com integration' });
export const thirdParty = page.getByRole('tab', { name: '3rd party' });
