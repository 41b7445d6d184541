import type { ErrorCode } from '../../../../src/model/errors.ts';
import { schemaAddress, type SchemaName } from './schemas.ts';

/** The statuses of problems, with their meaning and their code. */
export const PROBLEMS = {
  400: ['invalid', 'Something that was sent is wrong; `fieldErrors` says what, by field.'],
  401: ['unauthenticated', 'Nobody is signed in.'],
  403: ['forbidden', 'The person, or the account, may not do this; or the request comes from a page elsewhere.'],
  404: ['not-found', 'It does not exist, or not for this person.'],
  409: ['conflict', 'The application is on the account already, or the integration has another status.'],
  412: ['conflict', 'The integration has another version than `If-Match` says.'],
  413: ['invalid', 'The body is too large.'],
  415: ['invalid', 'The body is not JSON by its type.'],
  421: ['invalid', 'The server does not answer under this name.'],
  422: ['invalid', 'The `Idempotency-Key` came with another request before.'],
  429: ['rate-limited', 'There were too many requests in a short time.'],
  500: ['unknown', 'Something unexpected went wrong.'],
  503: ['unavailable', 'The server cannot answer at the moment.'],
} as const satisfies Record<number, [ErrorCode, string]>;

type ProblemStatus = keyof typeof PROBLEMS;

/** An operation of the API. */
export interface OperationOptions {
  id: string;
  summary: string;
  tag: string;
  parameters?: string[];
  body?: SchemaName;
  /** The successful answer. */
  answer: { status: 200 | 201 | 204; description: string; schema?: SchemaName; mediaType?: string; headers?: string[] };
  problems: ProblemStatus[];
  /** Whether it needs no session. */
  isPublic?: boolean;
}

/** Returns the operation in OpenAPI's terms. */
export function operation(options: OperationOptions): object {
  const { id, summary, tag, parameters = [], body, answer, problems, isPublic } = options;
  const always: ProblemStatus[] = [400, 421, 429, 500, 503];
  return {
    operationId: id,
    summary,
    tags: [tag],
    ...(isPublic && { security: [] }),
    ...(parameters.length > 0 && {
      parameters: parameters.map((name) => ({ $ref: `#/components/parameters/${name}` })),
    }),
    ...(body && { requestBody: { required: true, content: content(body, 'application/json') } }),
    responses: {
      [answer.status]: {
        description: answer.description,
        ...(answer.headers && { headers: headerReferences(answer.headers) }),
        ...(answer.mediaType && { content: { [answer.mediaType]: { schema: { type: 'string' } } } }),
        ...(answer.schema && { content: content(answer.schema, 'application/json') }),
      },
      ...Object.fromEntries(
        [...new Set([...problems, ...always])]
          .toSorted((a, b) => a - b)
          .map((status) => [status, { $ref: `#/components/responses/${problemName(status)}` }]),
      ),
    },
  };
}

/** Returns the problems as responses, by the names that operations refer to. */
export function problemResponses(): Record<string, object> {
  return Object.fromEntries(
    Object.entries(PROBLEMS).map(([status, [code, description]]) => [
      problemName(status),
      {
        description,
        ...(status === '429' && { headers: headerReferences(['Retry-After']) }),
        content: {
          'application/problem+json': {
            schema: {
              allOf: [{ $ref: schemaAddress('Problem') }],
              properties: { status: { const: Number(status) }, code: { const: code } },
            },
          },
        },
      },
    ]),
  );
}

function problemName(status: ProblemStatus | string): string {
  return `Problem${status}`;
}

function content(schema: SchemaName, mediaType: string): object {
  return { [mediaType]: { schema: { $ref: schemaAddress(schema) } } };
}

function headerReferences(names: string[]): object {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}
