import { CONTRACT, contractPaths } from './contract-paths.ts';
import { operation, problemResponses } from './operation.ts';
import { HEADERS, PARAMETERS } from './parameters.ts';
import { jsonSchemas } from './schemas.ts';

const PORTAL = 'portal';

/** The HTTP contract and the reference server's own routes, as an OpenAPI 3.1 document. */
export function openapiDocument(version: string): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'integration-elements',
      version,
      description:
        'What a server answers below the address that `endpoint` names. Operations tagged `integrations` are the ' +
        'contract; those tagged `portal` are the reference server’s own.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/api' }],
    security: [{ session: [] }],
    tags: [
      {
        name: CONTRACT,
        description:
          'What the elements ask for. Authorizations, pausing, previews and events are optional: a server ' +
          'without them answers 404, 405 or 501.',
      },
      { name: PORTAL, description: 'What only the demo’s portal asks for.' },
    ],
    paths: { ...contractPaths(), ...portalPaths() },
    components: {
      schemas: jsonSchemas(),
      parameters: PARAMETERS,
      headers: HEADERS,
      responses: problemResponses(),
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'session',
          description: 'The reference server’s. How a host knows who asks is its own affair.',
        },
      },
    },
  };
}

function portalPaths(): object {
  return {
    '/accounts': {
      get: operation({
        id: 'listAccounts',
        summary: 'The accounts that the person can reach.',
        tag: PORTAL,
        parameters: ['Cursor'],
        answer: { status: 200, description: 'The accounts.', schema: 'AccountList' },
        problems: [401],
      }),
    },
    '/session': {
      get: operation({
        id: 'getSession',
        summary: 'The person who is signed in, and the people who can sign in.',
        tag: PORTAL,
        answer: { status: 200, description: 'The session.', schema: 'Session' },
        problems: [],
        isPublic: true,
      }),
      post: operation({
        id: 'signIn',
        summary: 'Signs a person in.',
        tag: PORTAL,
        body: 'SignIn',
        answer: { status: 200, description: 'The person is signed in.', schema: 'Session', headers: ['Set-Cookie'] },
        problems: [400, 403, 413, 415],
        isPublic: true,
      }),
      delete: operation({
        id: 'signOut',
        summary: 'Signs the person out.',
        tag: PORTAL,
        answer: { status: 204, description: 'Nobody is signed in.', headers: ['Set-Cookie'] },
        problems: [403, 413],
        isPublic: true,
      }),
    },
  };
}
