import type * as z from 'zod/mini';
import { authorizationSchema, type Authorization } from '../model/authorization.ts';
import { configurationTestSchema, type ConfigurationTest } from '../model/configuration/configuration-test.ts';
import type { SentConfiguration } from '../model/configuration/configuration-value.ts';
import type { IntegrationsError } from '../model/errors.ts';
import { integrationSchema, type Integration } from '../model/integration.ts';
import { removalPreviewSchema, type RemovalPreview } from '../model/removal-preview.ts';
import { callAdapter, malformedError, parseAnswer } from './boundary.ts';
import type { Operation } from './operation.ts';
import { READ_TIMEOUT_MS } from './reads.ts';
import type { Source } from './source.ts';

/** How long a write may take, in milliseconds. After that, its outcome is unknown. */
export const WRITE_TIMEOUT_MS = 60_000;
/** How long a test of a configuration may take, in milliseconds. The third party has to answer within this time. */
const TEST_TIMEOUT_MS = 60_000;

/** Adds an application to the account. */
export interface AddRequest {
  readonly operation: 'addIntegration';
  readonly applicationId: string;
}

/** Saves the configuration of an integration. */
export interface ConfigureRequest {
  readonly operation: 'configureIntegration';
  readonly integration: Integration;
  readonly configuration: SentConfiguration;
}

/** Pauses, resumes or removes an integration. */
export interface ChangeRequest {
  readonly operation: 'pauseIntegration' | 'resumeIntegration' | 'removeIntegration';
  readonly integration: Integration;
}

/** Starts the set-up of an integration at another site. */
export interface AuthorizeRequest {
  readonly operation: 'startAuthorization';
  readonly integration: Integration;
}

/** A write: the adapter's method and what it is about. */
export type WriteRequest = AddRequest | ConfigureRequest | ChangeRequest | AuthorizeRequest;

/** The checked answer to a write. A removal answers with the integration that it removed. */
export type WriteAnswer<Request extends WriteRequest> = Request extends AuthorizeRequest ? Authorization : Integration;

/** Tries a configuration without saving it. */
export interface TestRequest {
  readonly operation: 'testConfiguration';
  readonly integration: Integration;
  readonly configuration: SentConfiguration;
}

/** Asks what a removal would lead to. */
export interface PreviewRequest {
  readonly operation: 'previewRemoval';
  readonly integration: Integration;
}

/** A question about a write, which changes nothing. */
export type DryRunRequest = TestRequest | PreviewRequest;

/** The checked answer to a dry run. */
export type DryRunAnswer<Request extends DryRunRequest> = Request extends TestRequest
  ? ConfigurationTest
  : RemovalPreview;

/** Sends a write to the adapter. Rejects with an `IntegrationsError`. */
export async function sendWrite<Request extends WriteRequest>(
  { adapter, accountId }: Source,
  request: Request,
  idempotencyKey: string,
): Promise<WriteAnswer<Request>> {
  const send = (): unknown => adapter[request.operation]?.(commandOf(accountId, request, idempotencyKey) as never);
  // The cause of a failure may hold what was typed.
  const answer = await callAdapter(send, { timeoutMs: WRITE_TIMEOUT_MS, hasCause: false }).catch(failWrite);
  return parseWriteAnswer(request, answer) as WriteAnswer<Request>;
}

/** Asks the adapter about a write. Rejects with an `IntegrationsError`. */
export async function sendDryRun<Request extends DryRunRequest>(
  { adapter, accountId }: Source,
  request: Request,
  idempotencyKey: string,
): Promise<DryRunAnswer<Request>> {
  const { operation } = request;
  const isTest = operation === 'testConfiguration';
  const send = (): unknown => adapter[operation]?.(commandOf(accountId, request, idempotencyKey) as never);
  // The cause of a failed test may hold what was typed.
  const options = { timeoutMs: isTest ? TEST_TIMEOUT_MS : READ_TIMEOUT_MS, hasCause: !isTest };
  const answer = await callAdapter(send, options);
  const schema: z.core.$ZodType<ConfigurationTest | RemovalPreview> = isTest
    ? configurationTestSchema
    : removalPreviewSchema;
  return parseAnswer(schema, answer, operation, isTest) as DryRunAnswer<Request>;
}

function commandOf(accountId: string, request: WriteRequest | DryRunRequest, idempotencyKey: string): object {
  const command = { accountId, idempotencyKey };
  if (request.operation === 'addIntegration') return { ...command, applicationId: request.applicationId };
  const { id: integrationId, version } = request.integration;
  return {
    ...command,
    integrationId,
    ...(version !== undefined && request.operation !== 'startAuthorization' && { version }),
    // A copy: the adapter may change it, and what was typed must stay.
    ...('configuration' in request && { configuration: { ...request.configuration } }),
  };
}

/** Throws the failure of a write. */
function failWrite(error: IntegrationsError): never {
  // Without an answer the request may still be on its way: it may take effect later.
  const isLost = error.code === 'network' || error.code === 'timeout';
  throw isLost ? error.with({ isOutcomeUnknown: true }) : error;
}

function parseWriteAnswer(request: WriteRequest, answer: unknown): Integration | Authorization {
  const { operation } = request;
  if (operation === 'removeIntegration') return request.integration;
  if (operation === 'startAuthorization') return parseAnswer(authorizationSchema, answer, operation);
  if (operation === 'addIntegration')
    return parseIntegration(operation, answer, { applicationId: request.applicationId });
  const { id, applicationId } = request.integration;
  const integration = parseIntegration(operation, answer, { id, applicationId }, true);
  const isWrongStatus =
    operation !== 'configureIntegration' && (integration.status === 'paused') !== (operation === 'pauseIntegration');
  if (isWrongStatus) throw mismatchError(operation, 'status');
  return integration;
}

/** The answer, if it is the integration that was asked for. */
function parseIntegration(
  operation: Operation,
  answer: unknown,
  expected: Partial<Pick<Integration, 'id' | 'applicationId'>>,
  isPrivate = false,
): Integration {
  const integration = parseAnswer(integrationSchema, answer, operation, isPrivate);
  for (const [name, value] of Object.entries(expected) as ['id' | 'applicationId', string][])
    if (integration[name] !== value) throw mismatchError(operation, name);
  return integration;
}

function mismatchError(operation: Operation, name: keyof Integration): Error {
  return malformedError(operation, [{ path: [name], expected: `the ${name} that was asked for` }]);
}
