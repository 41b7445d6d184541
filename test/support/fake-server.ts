import { vi } from 'vitest';

/** A request that the fake server has received. */
export interface Request {
  readonly method: string;
  /** Path and query of the address. */
  readonly path: string;
}

/** What the fake server answers with: a list or an object for the last segment of each path. */
export type Answers = Readonly<Record<string, object | undefined>>;

/**
 * Replaces the global `fetch` by a server of the HTTP contract below a base path. What it has no answer for it refuses
 * with a status. Undo with `vi.unstubAllGlobals()`. Returns the requests so far.
 */
export function serve(base: string, answers: Answers, otherwise = 404): readonly Request[] {
  const requests: Request[] = [];
  vi.stubGlobal('fetch', (address: string, { method = 'GET' }: RequestInit = {}): Promise<Response> => {
    const { pathname, search } = new URL(address, location.origin);
    requests.push({ method, path: pathname + search });
    const answer = pathname.startsWith(base) ? answers[pathname.split('/').at(-1) ?? ''] : undefined;
    if (!answer) return Promise.resolve(new Response(null, { status: otherwise }));
    return Promise.resolve(Response.json(Array.isArray(answer) ? { items: answer } : answer));
  });
  return requests;
}
