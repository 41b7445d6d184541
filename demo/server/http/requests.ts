import { zValidator } from '@hono/zod-validator';
import * as z from 'zod/mini';
import type { Version } from '../../../src/model/integration.ts';
import { Problem } from './problems.ts';

const LONGEST_CONDITION = 1000;

/** The largest body of a request, in bytes. */
export const BODY_LIMIT = 64 * 1024;

/** Checks the body of a request; throws the problem `invalid` if it is not JSON, or does not match the schema. */
export function jsonBody<T extends z.ZodMiniType>(schema: T) {
  return zValidator('json', schema, (result, context) => {
    if (result.success) return;
    if (!/^application\/([\w.-]+\+)?json\s*(;|$)/i.test(context.req.header('Content-Type') ?? '')) {
      throw new Problem(415, 'invalid', 'The Content-Type has to be application/json.');
    }
    throw new Problem(400, 'invalid', 'The body does not have the expected shape.');
  });
}

/** Checks the query of a request. The problem `invalid` names the first wrong parameter. */
export function query<T extends z.ZodMiniType<Record<string, unknown>, Record<string, unknown>>>(schema: T) {
  return zValidator('query', schema, (result) => {
    if (!result.success)
      throw new Problem(400, 'invalid', `The ${result.error.issues[0]?.path.join('.')} is not as expected.`);
  });
}

/** A query parameter with a greatest length. Null characters are removed, because PostgreSQL accepts none. */
export function textParameter(longest: number) {
  return z.optional(
    z.string().check(
      z.overwrite((text) => text.replaceAll('\0', '')),
      z.maxLength(longest),
    ),
  );
}

/** The cursor of a list. */
export const cursorParameter = textParameter(500);

/** Returns the body as text; throws the problem `invalid` if the client disconnects before its end. */
export async function readText(request: Pick<Body, 'text'>): Promise<string> {
  try {
    return await request.text();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ECONNRESET') throw error;
    throw new Problem(400, 'invalid', 'The body did not arrive as a whole.');
  }
}

/** Throws the problem `conflict` if the `If-Match` header (RFC 9110) does not match the version. */
export function requireVersion(header: string | undefined, version: Version | undefined): void {
  if (header === undefined || header.trim() === '*') return;
  if (header.length > LONGEST_CONDITION) throw new Problem(400, 'invalid', 'The If-Match is too long.');
  if (header.split(',').some((tag) => tag.trim() === `"${version}"`)) return;
  throw new Problem(412, 'conflict', 'The integration has been changed in the meantime.');
}
