import type { Application, Integration } from 'integration-elements';
import type { AccountData } from '../data.ts';

/** What the row of an integration says. */
export interface IntegrationRow {
  readonly key: string;
  readonly id: string;
  readonly initials: string;
  readonly name: string;
  readonly status: Integration['status'];
  readonly statusText: string;
  /** The integration's own name. */
  readonly ownName: string;
  /** Why something has to be done, or else when the integration was added. */
  readonly fact: string;
  readonly action: string;
  readonly actionName: string;
  readonly switchName: string;
}

/** What the row of an application says. One that is on the account has a switch, any other a button to add it. */
export interface ApplicationRow {
  readonly id: string;
  readonly initials: string;
  readonly name: string;
  readonly description: string;
  readonly isOnAccount: boolean;
  readonly addName: string;
  readonly switchName: string;
}

const STATUS_TEXTS = {
  'setup-required': 'Setup required',
  pending: 'Pending',
  active: 'Active',
  error: 'Error',
  paused: 'Paused',
};

const day = new Intl.DateTimeFormat('en', { dateStyle: 'long' });

/** The rows of the section. */
export function integrationRows({ integrations, applications }: AccountData): IntegrationRow[] {
  const byId = new Map(applications.map((application) => [application.id, application]));
  return integrations.map((integration) => {
    const { id, status, name = '', version = '', addedAt = '' } = integration;
    const application = textOf(byId.get(integration.applicationId)?.name);
    const action = status === 'setup-required' ? 'Complete setup' : 'Edit';
    return {
      key: `${id} ${version}`,
      id,
      initials: initialsOf(application),
      name: application,
      status,
      statusText: STATUS_TEXTS[status],
      ownName: name,
      fact:
        status === 'error' ? 'Not working. Check the configuration.' : `Added on ${day.format(Date.parse(addedAt))}`,
      action,
      actionName: `${action}: ${application} ${name}`,
      switchName: `${application} ${name} integration`,
    };
  });
}

/** The rows of one tab of the picker. */
export function applicationRows(
  { integrations, applications }: AccountData,
  kind: Application['kind'],
): ApplicationRow[] {
  const onAccount = new Set(integrations.map(({ applicationId }) => applicationId));
  const ofKind = applications.filter((application) => application.kind === kind);
  return ofKind.map((application) => {
    const name = textOf(application.name);
    return {
      id: application.id,
      initials: initialsOf(name),
      name,
      description: textOf(application.description),
      isOnAccount: onAccount.has(application.id),
      addName: `Add: ${name}`,
      switchName: `${name} integration`,
    };
  });
}

/** How many applications a tab has, in words. */
export function countText(count: number): string {
  return count === 1 ? '1 application' : `${count} applications`;
}

/** What the foot of the picker says. */
export function chosenText(count: number): string {
  return count === 0 ? 'Nothing selected' : `${countText(count)} will be added`;
}

/** What the tab of a kind says, of as many applications as a search has found. */
export function tabText(kind: Application['kind'], found: readonly Application[]): string {
  const count = found.filter((application) => application.kind === kind).length;
  return `${kind === 'first-party' ? 'Our applications' : '3rd party'} ${count.toLocaleString('en')}`;
}

/** The applications that a search means: each of its words occurs in their texts, which `textOf` gives. */
export function findApplications(
  applications: readonly Application[],
  search: string,
  textOf = searchText,
): readonly Application[] {
  if (!search.trim()) return applications;
  const words = fold(search.trim()).split(/\s+/);
  return applications.filter((application) => {
    const text = textOf(application);
    return words.every((word) => text.includes(word));
  });
}

/** The texts of an application that a search looks in. */
export function searchText({ name, description, vendor, keywords }: Application): string {
  return fold([textOf(name), textOf(description), vendor, keywords].flat().join('\n'));
}

function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}+/gu, '')
    .toLowerCase();
}

function initialsOf(name: string): string {
  const [first = '', second = ''] = name.split(' ');
  return (first.slice(0, 1) + second.slice(0, 1)).toUpperCase();
}

function textOf(text: Application['name'] | undefined): string {
  return typeof text === 'string' ? text : '';
}
