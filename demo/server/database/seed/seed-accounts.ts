import type { Account } from '../../accounts/account.ts';

const GERMANY = { en: 'Germany (Frankfurt)', de: 'Deutschland (Frankfurt)' };
const IRELAND = { en: 'Ireland (Dublin)', de: 'Irland (Dublin)' };
const PARTNER_SUPPORT = {
  name: 'Systemhaus Elbe GmbH',
  phone: '+49 40 5550 1100',
  email: 'support@systemhaus-elbe.example',
};

/** A customer without integrations, one with many, one with a suspended contract, and the partner. */
export const ACCOUNTS: readonly Account[] = [
  {
    id: '100200300',
    name: 'Nordwind GmbH',
    kind: 'customer',
    contract: 'active',
    details: {
      addressLines: ['Kaistraße 12', '20457 Hamburg'],
      country: 'DE',
      phone: '+49 40 5550 2300',
      email: 'it@nordwind.example',
      language: 'de',
      cloudLocation: GERMANY,
      since: '2023-03-01',
      supportContact: PARTNER_SUPPORT,
    },
  },
  {
    id: '100200417',
    name:
      'Rheinisch-Westfälische Gesellschaft für Energieversorgung, Wasserwirtschaft und kommunale ' +
      'Dienstleistungen mbH & Co. KG',
    kind: 'customer',
    contract: 'active',
    details: {
      addressLines: ['Ruhrallee 200', '45136 Essen'],
      country: 'DE',
      phone: '+49 201 5550 7000',
      email: 'telekommunikation@rwg-energie.example',
      language: 'de',
      cloudLocation: GERMANY,
      since: '2019-11-15',
      supportContact: PARTNER_SUPPORT,
    },
  },
  {
    id: '100200588',
    name: 'Harbour & Lane Ltd.',
    kind: 'customer',
    contract: 'suspended',
    details: {
      addressLines: ['48 Quay Street', 'Bristol BS1 4DB'],
      country: 'GB',
      phone: '+44 117 555 0148',
      email: 'office@harbour-lane.example',
      language: 'en',
      cloudLocation: IRELAND,
      since: '2021-06-30',
      supportContact: PARTNER_SUPPORT,
    },
  },
  {
    id: '100100001',
    name: 'Systemhaus Elbe GmbH',
    kind: 'partner',
    contract: 'active',
    details: {
      addressLines: ['Am Sandtorkai 5', '20457 Hamburg'],
      country: 'DE',
      phone: '+49 40 5550 1000',
      email: 'info@systemhaus-elbe.example',
      language: 'de',
      cloudLocation: GERMANY,
      since: '2015-01-12',
      supportContact: PARTNER_SUPPORT,
    },
  },
];
