import { zValidator } from '@hono/zod-validator';
import * as z from 'zod/mini';
import type { Version } from '../../../src/model/integration.ts';
import { Problem } from './problems.ts';

const LONGEST_CONDITION = 1000;

/** The largest body that is read, in bytes. */
export const BODY_LIMIT = 64 * 1024;

/** Checks the body of a request; the problem `invalid` where it is not JSON, or not of that shape. */
export function jsonBody<T extends z.ZodMiniType>(schema: T) {
  return zValidator('json', schema, (result, context) => {
    if (result.success) return;
    if (!/^application\/([\w.-]+\+)?json\s*(;|$)/i.test(context.req.header('Content-Type') ?? '')) {
      throw new Problem(415, 'invalid', 'The Content-Type has to be application/json.');
    }
    throw new Problem(400, 'invalid', 'The body does not have the expected shape.');
  });
}

/** Checks the query of a request; the problem `invalid` names the first parameter that is wrong. */
export function query<T extends z.ZodMiniType<Record<string, unknown>, Record<string, unknown>>>(schema: T) {
  return zValidator('query', schema, (result) => {
    if (!result.success)
      throw new Problem(400, 'invalid', `The ${result.error.issues[0]?.path.join('.')} is not as expected.`);
  });
}

/** A query parameter of at most so many characters, without the null character, which PostgreSQL does not take. */
export function textParameter(longest: number) {
  return z.optional(
    z.string().check(
      z.overwrite((text) => text.replaceAll('\0', '')),
      z.maxLength(longest),
    ),
  );
}

/** The mark of a place in a list, which is opaque. */
export const cursorParameter = textParameter(500);

/** The body as it is; the problem `invalid` where whoever sends it leaves in the middle. */
export async function readText(request: Pick<Body, 'text'>): Promise<string> {
  try {
    return await request.text();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ECONNRESET') throw error;
    throw new Problem(400, 'invalid', 'The body did not arrive as a whole.');
  }
}

/** The problem `conflict` where the request may not change an integration of this version, by its `If-Match` header (RFC 9110). */
export function requireVersion(header: string | undefined, version: Version | undefined): void {
  if (header === undefined || header.trim() === '*') return;
  if (header.length > LONGEST_CONDITION) throw new Problem(400, 'invalid', 'The If-Match is too long.');
  if (header.split(',').some((tag) => tag.trim() === `"${version}"`)) return;
  throw new Problem(412, 'conflict', 'The integration has been changed in the meantime.');
}
