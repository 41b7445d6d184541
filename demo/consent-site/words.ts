const ENGLISH = {
  title: 'Permissions requested',
  site: 'Microsoft 365 (demo)',
  request: 'The portal “Customer administration” asks for access to your organisation’s tenant:',
  calendars: 'Read the calendars of all users',
  contacts: 'Read the contacts of all users',
  note: 'This page stands in for the one at which the administrator of a tenant consents. It asks nobody to sign in.',
  consent: 'Accept',
  deny: 'Decline',
  invalid: 'This request is not valid, or not any more. Start again in the portal.',
};

type Words = typeof ENGLISH;

const GERMAN: Words = {
  title: 'Angeforderte Berechtigungen',
  site: 'Microsoft 365 (Demo)',
  request: 'Das Portal „Kundenverwaltung“ möchte auf den Mandanten Ihrer Organisation zugreifen:',
  calendars: 'Kalender aller Benutzer lesen',
  contacts: 'Kontakte aller Benutzer lesen',
  note:
    'Diese Seite steht für die, auf der der Administrator eines Mandanten zustimmt. Sie verlangt von niemandem ' +
    'eine Anmeldung.',
  consent: 'Akzeptieren',
  deny: 'Ablehnen',
  invalid: 'Diese Anfrage ist nicht oder nicht mehr gültig. Beginnen Sie im Portal von vorn.',
};

/** Returns the language and the words for an `Accept-Language` header. */
export function wordsFor(acceptLanguage = ''): { lang: string; words: Words } {
  return /^de\b/i.test(acceptLanguage.trim()) ? { lang: 'de', words: GERMAN } : { lang: 'en', words: ENGLISH };
}
