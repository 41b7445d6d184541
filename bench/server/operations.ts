import { randomUUID } from 'node:crypto';
import { type Answer, send, type Timed } from './clients.ts';
import { ACCOUNT } from './fill.ts';

/** How many clients read, and how many write, each one request after the other. */
export const READERS = 40;
export const WRITERS = 10;

/** Somebody at one of the servers, in a session of their own. */
export interface BenchClient {
  url: string;
  headers: Record<string, string>;
  isWriter: boolean;
}

/** Signs all clients in, in turns at the servers. */
export async function signInAll(urls: readonly string[]): Promise<BenchClient[]> {
  return Promise.all(
    Array.from({ length: READERS + WRITERS }, async (_, index) => {
      const url = urls[index % urls.length] ?? '';
      const { headers } = await send(`${url}/session`, { method: 'POST', body: { personId: 'partner' } });
      return { url, headers: { Cookie: headers['set-cookie']?.[0]?.split(';')[0] ?? '' }, isWriter: index >= READERS };
    }),
  );
}

/** Sends each read of the contract once. */
export async function readAll(client: BenchClient, timed: Timed): Promise<void> {
  const read = (name: string, path: string) => timed(`read: ${name}`, async () => request(client, 'GET', path));
  const number = 1 + Math.floor(Math.random() * 50_000);
  await read('permissions', '/permissions');
  await read('first page of the catalogue', '/applications');
  await read('a page in the middle of the catalogue', `/applications?cursor=${cursor([number, `bench-${number}`])}`);
  await read('a page of a kind', '/applications?kind=first-party');
  await read('a search that finds few', `/applications?search=${number}`);
  await read('a search that finds many', '/applications?search=application');
  await read('applications by id', `/applications?id=cm.com&id=bench-${number}`);
  const page = JSON.parse((await read('first page of the account', '/integrations')).body) as Page;
  const ago = new Date(Date.now() - Math.random() * 10_000 * 60_000).toISOString();
  await read('a page in the middle of the account', `/integrations?cursor=${cursor([ago, '0'])}`);
  const [one] = page.items;
  await read('one integration', `/integrations/${one?.id}`);
  await read('what a removal leads to', `/integrations/${one?.id}/removal`);
}

/** Sends each write of the contract once. */
export async function writeAll(client: BenchClient, timed: Timed): Promise<void> {
  const write = (name: string, method: string, path: string, body?: object) =>
    timed(`write: ${name}`, async () => request(client, method, path, body));
  const added = await write('add', 'POST', '/integrations', { applicationId: 'microsoft-teams' });
  const path = `/integrations/${(JSON.parse(added.body) as { id: string }).id}`;
  await write('save', 'PUT', `${path}/configuration`, {
    configuration: { name: 'Team', tenantId: randomUUID(), clientId: randomUUID(), clientSecret: randomUUID() },
  });
  await write('pause', 'POST', `${path}/pause`);
  await write('resume', 'POST', `${path}/resume`);
  await write('remove', 'DELETE', path);
}

interface Page {
  items: { id: string }[];
}

function cursor(place: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

async function request(client: BenchClient, method: string, path: string, body?: object): Promise<Answer> {
  const keyed = method === 'GET' ? {} : { 'Idempotency-Key': randomUUID() };
  const headers = { ...client.headers, ...keyed };
  const answer = await send(`${client.url}/accounts/${ACCOUNT}${path}`, { method, headers, body });
  if (answer.status >= 300) throw new Error(`${method} ${path} was answered ${answer.status}: ${answer.body}`);
  return answer;
}
