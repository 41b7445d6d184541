import type { Application } from '../../../src/model/application.ts';
import type { Text } from '../../../src/model/text.ts';

const CONTACT_CENTER = { en: 'Contact center', de: 'Contact Center' };
const COLLABORATION = { en: 'Collaboration', de: 'Zusammenarbeit' };
const GATEWAY = { en: 'Gateway', de: 'Gateway' };
const VOICE = { en: 'Voice', de: 'Telefonie' };

/** The vendor's own applications. They are ready as soon as they are added. */
export const FIRST_PARTY: readonly Application[] = [
  own('cloudlink-gateway', 'CloudLink Gateway', GATEWAY, {
    description: {
      en: 'Connect the phone system on your premises with cloud applications.',
      de: 'Die Telefonanlage bei Ihnen vor Ort mit Cloud-Anwendungen verbinden.',
    },
    removalNotice: {
      en: 'Applications that reach your phone system through the gateway then lose their connection to it.',
      de: 'Anwendungen, die Ihre Telefonanlage über das Gateway erreichen, verlieren dann die Verbindung zu ihr.',
    },
  }),
  own('micc', 'MiCC', CONTACT_CENTER, {
    description: {
      en: 'Manage your contact center from this portal.',
      de: 'Ihr Contact Center über dieses Portal verwalten.',
    },
    keywords: ['MiContact Center', 'Contact Center Admin'],
  }),
  own('micollab', 'MiCollab', COLLABORATION, {
    description: {
      en: 'Calls, chat and presence for desktop, browser and mobile.',
      de: 'Anrufe, Chat und Anwesenheit für Desktop, Browser und Mobilgeräte.',
    },
    keywords: ['Unified Communications'],
  }),
  own('mitel-one', 'Mitel One', COLLABORATION, {
    description: {
      en: 'Give users access to Mitel One, and manage its features for each of them.',
      de: 'Benutzern Zugang zu Mitel One geben und dessen Funktionen je Benutzer verwalten.',
    },
    removalNotice: {
      en: 'Users of this account then lose access to Mitel One.',
      de: 'Die Benutzer dieses Kontos verlieren dann den Zugang zu Mitel One.',
    },
  }),
  own('miteam-meetings', 'MiTeam Meetings', COLLABORATION, {
    description: {
      en: 'Video meetings with chat and shared screens.',
      de: 'Videobesprechungen mit Chat und geteiltem Bildschirm.',
    },
    keywords: ['Video'],
  }),
  own('mitel-voice-assist', 'Mitel Voice Assist', VOICE, {
    description: {
      en: 'Assistance for callers and users by voice.',
      de: 'Sprachgesteuerte Unterstützung für Anrufer und Benutzer.',
    },
  }),
  own('mivoice-business', 'MiVoice Business', VOICE, {
    description: {
      en: 'Manage the users of your phone system together with this account.',
      de: 'Die Benutzer Ihrer Telefonanlage gemeinsam mit diesem Konto verwalten.',
    },
    keywords: ['PBX', 'Telefonanlage', 'MiVB'],
  }),
  own('mitel-one-workgroups', 'Mitel One Workgroups', CONTACT_CENTER, {
    description: {
      en: 'Customer care for small teams, with a portal of its own.',
      de: 'Kundenbetreuung für kleine Teams, mit eigenem Portal.',
    },
    keywords: ['Workgroups', 'Customer Care'],
  }),
  own('mitel-cx', 'Mitel CX', CONTACT_CENTER, {
    description: {
      en: 'Serve customers by voice and digital channels from one place.',
      de: 'Kunden per Telefon und über digitale Kanäle an einer Stelle betreuen.',
    },
    keywords: ['Customer Experience'],
  }),
];

function own(
  id: string,
  name: string,
  category: Text,
  more: Pick<Application, 'description' | 'keywords' | 'removalNotice'>,
): Application {
  return { id, name, kind: 'first-party', vendor: 'Mitel', category, ...more };
}
