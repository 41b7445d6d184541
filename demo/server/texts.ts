import type { Text } from '../../src/model/text.ts';

/** Why a partner account has no integrations. */
export const PARTNER_UNSUPPORTED: Text = {
  en: 'A partner account cannot have integrations. Choose a customer account, or create one.',
  de: 'Ein Partnerkonto kann keine Integrationen haben. Wählen Sie ein Kundenkonto aus, oder legen Sie eines an.',
};

/** Why a viewer can change nothing. */
export const DENIED_VIEWER: Text = {
  en: 'You can only view this account. Ask its administrator or your partner to make changes.',
  de: 'Sie können dieses Konto nur ansehen. Bitten Sie den Administrator des Kontos oder Ihren Partner um Änderungen.',
};

/** Why a suspended contract forbids adding and removing. */
export const DENIED_SUSPENDED: Text = {
  en: 'The contract of this account is suspended. Integrations can be added and removed once it has been reactivated.',
  de:
    'Der Vertrag dieses Kontos ist ausgesetzt. Integrationen lassen sich erst nach der Reaktivierung hinzufügen ' +
    'und entfernen.',
};

/** Why a configuration cannot be tested. */
export const NOT_CHECKED: Text = {
  en: 'This server cannot check the values of this application. You can save them anyway.',
  de: 'Dieser Server kann die Angaben für diese Anwendung nicht prüfen. Sie können sie trotzdem speichern.',
};

/** Why an integration is not set up: consent was declined. */
export const CONSENT_DENIED: Text = {
  en: 'Consent was declined. Somebody with the right to consent has to be asked again.',
  de: 'Die Zustimmung wurde abgelehnt. Es muss jemand mit dem Recht zuzustimmen erneut gefragt werden.',
};

/** Why an integration does not work: the consent could not be confirmed. */
export const CONSENT_UNCONFIRMED: Text = {
  en: 'The consent could not be confirmed. Start the set-up again.',
  de: 'Die Zustimmung konnte nicht bestätigt werden. Beginnen Sie das Setup von vorn.',
};

/** What is lost when a configured integration is removed. */
export const CONFIGURATION_LOST: Text = {
  en: 'What was entered cannot be restored afterwards, and would have to be entered again, including its secrets.',
  de:
    'Was eingegeben wurde, lässt sich danach nicht wiederherstellen und müsste neu eingegeben werden, auch die ' +
    'geheimen Werte.',
};

/** Errors of fields that only this server finds. */
export const FIELD_ERRORS = {
  characters: {
    en: 'The value contains characters that cannot be stored.',
    de: 'Der Wert enthält Zeichen, die sich nicht speichern lassen.',
  },
  direction: {
    en: 'The value contains invisible characters that change the direction of text. Enter it without them.',
    de: 'Der Wert enthält unsichtbare Zeichen, die die Schreibrichtung ändern. Geben Sie ihn ohne diese Zeichen ein.',
  },
  portalAccountNumber: {
    en:
      'This looks like the account number of this portal. The CM.com account ID is a GUID such as ' +
      '3f2504e0-4f89-41d3-9a0c-0305e82c3301.',
    de:
      'Das sieht nach der Kontonummer dieses Portals aus. Die CM.com-Konto-ID ist eine GUID, zum Beispiel ' +
      '3f2504e0-4f89-41d3-9a0c-0305e82c3301.',
  },
} as const satisfies Record<string, Text>;
