import type { HonoRequest } from 'hono';
import type * as z from 'zod/mini';
import type { Version } from '../../src/model/integration.ts';
import { parse } from '../../src/model/parse.ts';
import { Problem } from './problems.ts';

const LONGEST_CONDITION = 1000;

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

/**
 * The query parameter without the null character, which PostgreSQL does not take; the problem `invalid` where it has more
 * characters than `longest`.
 */
export function textQuery(request: HonoRequest, name: string, longest: number): string | undefined {
  const text = request.query(name)?.replaceAll('\0', '');
  if (text !== undefined && text.length > longest) throw new Problem(400, 'invalid', `The ${name} has more than ${longest} characters.`);
  return text;
}

/** How long the mark of a place in a list can be. */
export const LONGEST_CURSOR = 500;

/** The problem `conflict` where the request may not change an integration of this version, by its `If-Match` header (RFC 9110). */
export function requireVersion(header: string | undefined, version: Version | undefined): void {
  if (header === undefined || header.trim() === '*') return;
  if (header.length > LONGEST_CONDITION) throw new Problem(400, 'invalid', 'The If-Match is too long.');
  if (header.split(',').some((tag) => tag.trim() === `"${version}"`)) return;
  throw new Problem(412, 'conflict', 'The integration has been changed in the meantime.');
}
