import { operation, problemResponses } from './operation.ts';
import { HEADERS, PARAMETERS } from './parameters.ts';
import { jsonSchemas } from './schemas.ts';

const CONTRACT = 'integrations';
const PORTAL = 'portal';
const READ = [401, 404] as const;
const WRITE = [400, 401, 403, 404, 413, 422] as const;
const WITH_BODY = [...WRITE, 415] as const;
const ACCOUNT = ['AccountId'];
const INTEGRATION = ['AccountId', 'IntegrationId'];

/** The HTTP contract and the reference server's own routes, as an OpenAPI 3.1 document. */
export function openapiDocument(version: string): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'integration-elements',
      version,
      description:
        'What a server answers below the address that `endpoint` names. Operations tagged `integrations` are the contract; those tagged `portal` are the reference server’s own.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/api' }],
    security: [{ session: [] }],
    tags: [
      {
        name: CONTRACT,
        description:
          'What the elements ask for. Authorizations, pausing, previews and events are optional: a server without them answers 404, 405 or 501.',
      },
      { name: PORTAL, description: 'What only the demo’s portal asks for.' },
    ],
    paths: { ...accountPaths(), ...integrationPaths(), ...statusPaths(), ...previewPaths(), ...portalPaths() },
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

function accountPaths(): object {
  return {
    '/accounts/{accountId}/applications': {
      get: operation({
        id: 'listApplications',
        summary: 'The catalogue, as far as it can be added to the account.',
        tag: CONTRACT,
        parameters: [...ACCOUNT, 'Kind', 'Search', 'ApplicationIds', 'Cursor'],
        answer: { status: 200, description: 'A page of the catalogue.', schema: 'ApplicationPage' },
        problems: [400, ...READ],
      }),
    },
    '/accounts/{accountId}/permissions': {
      get: operation({
        id: 'getPermissions',
        summary: 'What the person may do on the account.',
        tag: CONTRACT,
        parameters: ACCOUNT,
        answer: { status: 200, description: 'The permissions.', schema: 'Permissions' },
        problems: [...READ],
      }),
    },
    '/accounts/{accountId}/events': {
      get: operation({
        id: 'subscribe',
        summary: 'An event `change` after each change of the account and after each connection.',
        tag: CONTRACT,
        parameters: ACCOUNT,
        answer: { status: 200, description: 'Server-sent events.', mediaType: 'text/event-stream' },
        problems: [...READ],
      }),
    },
  };
}

function integrationPaths(): object {
  return {
    '/accounts/{accountId}/integrations': {
      get: operation({
        id: 'listIntegrations',
        summary: 'What is on the account.',
        tag: CONTRACT,
        parameters: [...ACCOUNT, 'Cursor'],
        answer: { status: 200, description: 'A page of the integrations.', schema: 'IntegrationPage' },
        problems: [400, ...READ],
      }),
      post: operation({
        id: 'addIntegration',
        summary: 'Adds an application to the account.',
        tag: CONTRACT,
        parameters: [...ACCOUNT, 'IdempotencyKey'],
        body: 'Addition',
        answer: { status: 201, description: 'It is added.', schema: 'Integration', headers: ['Idempotency-Replayed'] },
        problems: [...WITH_BODY, 409],
      }),
    },
    '/accounts/{accountId}/integrations/{integrationId}': {
      get: operation({
        id: 'getIntegration',
        summary: 'One integration.',
        tag: CONTRACT,
        parameters: INTEGRATION,
        answer: { status: 200, description: 'The integration.', schema: 'Integration', headers: ['ETag'] },
        problems: [...READ],
      }),
      delete: operation({
        id: 'removeIntegration',
        summary: 'Removes an integration from the account.',
        tag: CONTRACT,
        parameters: [...INTEGRATION, 'IdempotencyKey', 'IfMatch'],
        answer: { status: 204, description: 'It is removed.', headers: ['Idempotency-Replayed'] },
        problems: [...WRITE, 412],
      }),
    },
    '/accounts/{accountId}/integrations/{integrationId}/configuration': {
      put: operation({
        id: 'configureIntegration',
        summary: 'Stores the configuration of an integration, in place of all values that are not secret.',
        tag: CONTRACT,
        parameters: [...INTEGRATION, 'IdempotencyKey', 'IfMatch'],
        body: 'ConfigurationBody',
        answer: { status: 200, description: 'It is stored.', schema: 'Integration', headers: ['Idempotency-Replayed'] },
        problems: [...WITH_BODY, 412],
      }),
    },
  };
}

function statusPaths(): object {
  const pausing = (id: string, summary: string, description: string): object => ({
    post: operation({
      id,
      summary,
      tag: CONTRACT,
      parameters: [...INTEGRATION, 'IdempotencyKey', 'IfMatch'],
      answer: { status: 200, description, schema: 'Integration', headers: ['Idempotency-Replayed'] },
      problems: [...WRITE, 409, 412],
    }),
  });
  return {
    '/accounts/{accountId}/integrations/{integrationId}/authorization': {
      post: operation({
        id: 'startAuthorization',
        summary:
          'Begins a set-up at another site, at which somebody consents. What comes of it is told by the status of the integration.',
        tag: CONTRACT,
        parameters: [...INTEGRATION, 'IdempotencyKey'],
        answer: {
          status: 200,
          description: 'Where somebody consents.',
          schema: 'Authorization',
          headers: ['Idempotency-Replayed'],
        },
        problems: [...WRITE, 409],
      }),
    },
    '/accounts/{accountId}/integrations/{integrationId}/pause': pausing(
      'pauseIntegration',
      'Takes an active integration out of use without removing it.',
      'It is paused.',
    ),
    '/accounts/{accountId}/integrations/{integrationId}/resume': pausing(
      'resumeIntegration',
      'Takes a paused integration into use again.',
      'It is in use.',
    ),
  };
}

function previewPaths(): object {
  return {
    '/accounts/{accountId}/integrations/{integrationId}/configuration/test': {
      post: operation({
        id: 'testConfiguration',
        summary: 'Whether a configuration works. Nothing is stored.',
        tag: CONTRACT,
        parameters: INTEGRATION,
        body: 'ConfigurationBody',
        answer: { status: 200, description: 'What was found.', schema: 'ConfigurationTest' },
        problems: [400, 401, 403, 404, 413, 415],
      }),
    },
    '/accounts/{accountId}/integrations/{integrationId}/removal': {
      get: operation({
        id: 'previewRemoval',
        summary: 'What removing an integration leads to.',
        tag: CONTRACT,
        parameters: INTEGRATION,
        answer: { status: 200, description: 'The consequences.', schema: 'RemovalPreview' },
        problems: [...READ],
      }),
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
        summary: 'Who is signed in, and who can be.',
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
        summary: 'Signs whoever it is out.',
        tag: PORTAL,
        answer: { status: 204, description: 'Nobody is signed in.', headers: ['Set-Cookie'] },
        problems: [403, 413],
        isPublic: true,
      }),
    },
  };
}
