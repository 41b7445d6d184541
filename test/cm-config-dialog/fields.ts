import { field } from '../elements/config-dialog.ts';

export const LABELS = {
  en: {
    title: 'CM.com configuration',
    name: 'Name',
    accountId: 'CM.com account ID',
    token: 'Product token',
    save: 'Save',
    cancel: 'Cancel',
  },
  de: {
    title: 'CM.com-Konfiguration',
    name: 'Name',
    accountId: 'CM.com-Konto-ID',
    token: 'Produkt-Token',
    save: 'Speichern',
    cancel: 'Abbrechen',
  },
};

export const accountId = () => field(LABELS.en.accountId);
export const token = () => field(LABELS.en.token);
