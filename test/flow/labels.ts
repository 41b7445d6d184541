/** The labels of the flow in one language, as the contract quotes them. */
export interface Labels {
  readonly lang: 'de' | 'en';
  readonly accountPage: string;
  readonly section: string;
  readonly addNew: string;
  readonly panel: string;
  readonly thirdParty: string;
  readonly add: string;
  readonly done: string;
  readonly completeSetup: string;
  readonly configuration: string;
  readonly name: string;
  readonly accountId: string;
  readonly productToken: string;
  readonly save: string;
  readonly toggle: string;
  readonly confirmation: string;
  readonly remove: string;
  readonly cancel: string;
  readonly tryAgain: string;
  readonly setupRequired: string;
  readonly active: string;
}

export const LANGUAGES: readonly Labels[] = [
  {
    lang: 'de',
    accountPage: 'Kontoinformationen',
    section: 'Integrationen',
    addNew: '+ Neue hinzufügen',
    panel: 'Integrationen',
    thirdParty: 'Drittanbieter',
    add: 'Hinzufügen',
    done: 'Fertig',
    completeSetup: 'Setup abschließen',
    configuration: 'CM.com-Konfiguration',
    name: 'Name',
    accountId: 'CM.com-Konto-ID',
    productToken: 'Produkt-Token',
    save: 'Speichern',
    toggle: 'CM.com-Integration',
    confirmation: 'CM.com-Integration entfernen',
    remove: 'Integration entfernen',
    cancel: 'Abbrechen',
    tryAgain: 'Erneut versuchen',
    setupRequired: 'Setup ausstehend',
    active: 'Aktiv',
  },
  {
    lang: 'en',
    accountPage: 'Account information',
    section: 'Integrations',
    addNew: '+ Add new',
    panel: 'Integrations',
    thirdParty: '3rd party',
    add: 'Add',
    done: 'Done',
    completeSetup: 'Complete setup',
    configuration: 'CM.com configuration',
    name: 'Name',
    accountId: 'CM.com account ID',
    productToken: 'Product token',
    save: 'Save',
    toggle: 'CM.com integration',
    confirmation: 'Remove CM.com integration',
    remove: 'Remove integration',
    cancel: 'Cancel',
    tryAgain: 'Try again',
    setupRequired: 'Setup required',
    active: 'Active',
  },
];
