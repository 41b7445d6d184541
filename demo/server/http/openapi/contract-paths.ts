import { operation } from './operation.ts';

/** The tag of the operations of the contract. */
export const CONTRACT = 'integrations';

const READ = [401, 404] as const;
const WRITE = [400, 401, 403, 404, 413, 422] as const;
const WITH_BODY = [...WRITE, 415] as const;
const ACCOUNT = ['AccountId'];
const INTEGRATION = ['AccountId', 'IntegrationId'];

/** Returns the paths of the contract, in OpenAPI's terms. */
export function contractPaths(): object {
  return { ...accountPaths(), ...integrationPaths(), ...statusPaths(), ...previewPaths() };
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
        summary: 'An event after each change of the account, and after each connection that leaves a gap.',
        tag: CONTRACT,
        parameters: [...ACCOUNT, 'LastEventId'],
        answer: {
          status: 200,
          description:
            'Server-sent events. `changed` and `removed` name an integration: their data is an IntegrationChange ' +
            'without its `type`. `change` says that anything may have changed. Each event has an `id`, which is good ' +
            'for `Last-Event-ID`. A comment comes at least every 15 seconds, and `retry` says when to reconnect.',
          mediaType: 'text/event-stream',
        },
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
          'Starts a set-up at another site, which asks for consent. The status of the integration tells the result.',
        tag: CONTRACT,
        parameters: [...INTEGRATION, 'IdempotencyKey'],
        answer: {
          status: 200,
          description: 'The address that asks for consent.',
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
