import type { Application } from '../../../src/model/application.ts';
import { CM_APPLICATION_ID, CM_SECRET } from '../../../src/presets/cm-names.ts';

/** CM.com. Its help texts follow knowledgecenter.cm.com, "Where can I find my Product Token?". */
export const CM_COM: Application = {
  id: CM_APPLICATION_ID,
  name: 'CM.com',
  kind: 'third-party',
  vendor: 'CM.com',
  category: { en: 'Messaging', de: 'Messaging' },
  description: {
    en: 'Send and receive text messages and other business messages through CM.com.',
    de: 'Textnachrichten und andere Geschäftsnachrichten über CM.com senden und empfangen.',
  },
  keywords: ['SMS', 'WhatsApp', 'Business Messaging'],
  documentationUrl: 'https://developers.cm.com/messaging/docs/channels-authentication',
  setup: [
    {
      name: 'name',
      label: { en: 'Name', de: 'Name' },
      type: 'text',
      required: true,
      maxLength: 64,
      help: {
        en: 'What this integration is called in this portal.',
        de: 'Wie diese Integration in diesem Portal heißt.',
      },
    },
    {
      name: 'accountId',
      label: { en: 'CM.com account ID', de: 'CM.com-Konto-ID' },
      type: 'text',
      required: true,
      format: 'uuid',
      help: {
        en:
          'From the customer’s CM.com account: Profile → Channels → API Access and Settings → Authentication. It is a ' +
          'GUID, not the account number of this portal.',
        de:
          'Aus dem CM.com-Konto des Kunden: im Profil unter „Channels“ > „API Access and Settings“ > „Authentication“. ' +
          'Es ist eine GUID, nicht die Kontonummer dieses Portals.',
      },
      placeholder: '00000000-0000-0000-0000-000000000000',
    },
    {
      name: CM_SECRET,
      label: { en: 'Product token', de: 'Produkt-Token' },
      type: 'secret',
      required: true,
      help: {
        en: 'On the same page of the CM.com portal. The API keys listed there do not work.',
        de: 'Auf derselben Seite des CM.com-Portals. Die dort aufgeführten API-Schlüssel funktionieren nicht.',
      },
    },
  ],
  removalNotice: {
    en: 'Users of this account can then no longer send or receive messages through CM.com.',
    de: 'Die Benutzer dieses Kontos können dann keine Nachrichten mehr über CM.com senden oder empfangen.',
  },
};
