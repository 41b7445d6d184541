import type { HonoRequest } from 'hono';
import type * as z from 'zod/mini';
import type { Version } from '../../src/model/integration.ts';
import { parse } from '../../src/model/parse.ts';
import { Problem } from './problems.ts';

/** The largest body that is read, in bytes. */
export const BODY_LIMIT = 64 * 1024;

/** The body, checked; the problem `invalid` where it is not JSON, or not of that shape. */
export async function readJson<T>(request: HonoRequest, schema: z.core.$ZodType<T>): Promise<T> {
  if (!/^application\/json\s*(;|$)/i.test(request.header('Content-Type') ?? '')) {
    throw new Problem(415, 'invalid', 'The Content-Type has to be application/json.');
  }
  const result = parse(schema, parseJson(await readText(request)));
  if (!result.success) throw new Problem(400, 'invalid', 'The body does not have the expected shape.');
  return result.data;
}

/** The body as it is; the problem `invalid` where whoever sends it leaves in the middle. */
export async function readText(request: Pick<Body, 'text'>): Promise<string> {
  try {
    return await request.text();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ECONNRESET') throw error;
    throw new Problem(400, 'invalid', 'The body did not arrive as a whole.');
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem(400, 'invalid', 'The body is not JSON.');
  }
}

/** The query parameter without the null character, which PostgreSQL does not take. */
export function textQuery(request: HonoRequest, name: string): string | undefined {
  return request.query(name)?.replaceAll('\0', '');
}

/** The problem `conflict` where the request may not change an integration of this version, by its `If-Match` header (RFC 9110). */
export function requireVersion(header: string | undefined, version: Version | undefined): void {
  if (header === undefined || header.trim() === '*') return;
  if (header.split(',').some((tag) => tag.trim() === `"${version}"`)) return;
  throw new Problem(412, 'conflict', 'The integration has been changed in the meantime.');
}
