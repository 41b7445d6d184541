import type { ConsentWords, SetupWords } from '../../words/setup-words.ts';

/** What set-ups show, in Swedish. */
export const svSetup: SetupWords & ConsentWords = {
  configurationTitle: ({ application }) => `Konfiguration av ${application}`,
  configurationAccount: ({ account }) => `Konto: ${account}`,
  loadingConfiguration: 'Läser in konfigurationen…',
  saveConfiguration: 'Spara',
  savingConfiguration: 'Sparar…',
  configurationNotSaved: 'Det gick inte att spara konfigurationen.',
  inputStillHere: 'Det du har angett finns kvar.',
  changedElsewhere: ({ who, fields }, { list }) =>
    `${who || 'Någon annan'} har ändrat den här konfigurationen under tiden` +
    `${fields.length > 0 ? `: ${list(fields)}` : ''}.`,
  takeTheirs: 'Använd den andra personens ändringar',
  overwriteTheirs: 'Spara mina uppgifter ändå',
  fieldToSave: ({ field }) => `Värde att spara: ${field}`,
  theirValue: ({ who }) => `Sparat av ${who || 'någon annan'}`,
  myValue: 'Din inmatning',
  keepTheirSecret: 'Behåll det sparade värdet',
  sendMySecret: 'Använd det du angett',
  emptyValue: 'Tomt',
  tickedValue: 'Ja',
  untickedValue: 'Nej',
  addAgainAndSave: 'Lägg till igen och spara',
  testConnection: 'Testa anslutningen',
  testingConnection: 'Testar anslutningen…',
  connectionWorks: 'Anslutningen fungerar.',
  connectionFails: 'Anslutningen fungerar inte.',
  connectionFailsSave: 'Kontrollera uppgifterna. Du kan spara dem ändå.',
  connectionNotTested: 'Det gick inte att testa anslutningen.',
  connectionNotTestable: 'Den här portalen kan inte testa den. Du kan spara ändå.',
  nothingToSetUp: 'Det finns inget att konfigurera för det här programmet.',
  setupUnreadable: 'Det går inte att visa fälten för det här programmet.',
  integrationNotFound: 'Den här integrationen finns inte längre på kontot.',
  discardTitle: 'Ignorera ändringarna?',
  discardText: 'Det du har angett har inte sparats.',
  discardInput: 'Ignorera',
  keepEditing: 'Fortsätt redigera',
  dialogLeft:
    'Den här sidan visar nu något annat. Inget kan längre ändras här. Du kan fortfarande kopiera det du har angett.',
  consentExplained: ({ application }) =>
    `${application} konfigureras på leverantörens webbplats, där någon måste ge sitt samtycke. Den öppnas i ett nytt ` +
    'fönster.',
  consentBy: ({ who }) => `Samtycke krävs från: ${who}.`,
  startConsent: ({ application }) => `Fortsätt till ${application}`,
  awaitingConsent: 'Väntar på samtycke…',
  consentMayWait: 'Du kan stänga den här dialogrutan. Statusen ändras så snart samtycke har getts.',
  openConsentPage: 'Öppna samtyckessidan (nytt fönster)',
  handOverConsent: 'Skicka länken till den person som måste ge sitt samtycke. Den fungerar en gång.',
  consentLink: 'Länk för samtycke',
  mailConsent: 'Skicka med e-post',
  consentMailSubject: ({ application }) => `Samtycke krävs för ${application}`,
  consentMailText: ({ application, until }) =>
    `Öppna den här sidan och ge ditt samtycke till integrationen av ${application}. Länken fungerar en gång, till ${until}.`,
  consentExpires: ({ time }) => `Länken upphör att gälla ${time}.`,
  consentWindowBlocked: 'Webbläsaren har blockerat fönstret. Öppna sidan via länken.',
  consentWindowClosed:
    'Fönstret verkar vara stängt. Om samtycke har getts visas det här om en stund. Öppna annars sidan igen.',
  consentLate: 'Inget svar har kommit ännu.',
  consentDenied: 'Samtycket nekades.',
  consentNotStarted: 'Det gick inte att öppna samtyckessidan.',
  consentGiven: 'Samtycke har getts. Det finns inget mer att konfigurera.',
};
