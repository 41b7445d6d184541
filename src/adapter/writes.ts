import { authorizationSchema, type Authorization } from '../model/authorization.ts';
import { newIdempotencyKey } from '../model/idempotency-key.ts';
import { configurationTestSchema, type ConfigurationTest } from '../model/configuration-test.ts';
import type { SentConfiguration } from '../model/configuration/configuration-value.ts';
import { integrationSchema, type Integration } from '../model/integration.ts';
import { removalPreviewSchema, type RemovalPreview } from '../model/removal-preview.ts';
import type { ChangeIntegration } from './adapter.ts';
import { parseAnswer, malformedError, callAdapter } from './boundary.ts';
import type { IntegrationsError } from '../model/errors.ts';
import type { Operation } from './operation.ts';
import { READ_TIMEOUT_MS } from './reads.ts';
import type { Source } from './source.ts';

/** How long a write may take, in milliseconds. After it nobody knows whether it took effect. */
export const WRITE_TIMEOUT_MS = 60_000;

/** Adds an application to the account. */
export async function addIntegration(
  source: Source,
  applicationId: string,
  idempotencyKey: string,
): Promise<Integration> {
  const { adapter, accountId } = source;
  const answer = await callWrite(() => adapter.addIntegration({ accountId, applicationId, idempotencyKey }));
  const integration = parseAnswer(integrationSchema, answer, 'addIntegration');
  if (integration.applicationId !== applicationId) throw mismatchError('addIntegration', 'applicationId');
  return integration;
}

/** Saves the configuration of an integration. */
export async function configureIntegration(
  source: Source,
  integration: Integration,
  configuration: SentConfiguration,
  idempotencyKey: string,
): Promise<Integration> {
  // A copy: what the adapter makes of it must not change what was typed.
  const command = { ...changeCommand(source, integration, idempotencyKey), configuration: { ...configuration } };
  return parseChangedIntegration(
    'configureIntegration',
    integration,
    await callWrite(() => source.adapter.configureIntegration(command)),
  );
}

/** Pauses an integration or resumes it, of an adapter that can. */
export async function setPaused(
  source: Source,
  integration: Integration,
  isPaused: boolean,
  idempotencyKey: string,
): Promise<Integration> {
  const { adapter } = source;
  const command = changeCommand(source, integration, idempotencyKey);
  const send = (): unknown => (isPaused ? adapter.pauseIntegration?.(command) : adapter.resumeIntegration?.(command));
  const operation = isPaused ? 'pauseIntegration' : 'resumeIntegration';
  const answer = parseChangedIntegration(operation, integration, await callWrite(send));
  if ((answer.status === 'paused') !== isPaused) throw mismatchError(operation, 'status');
  return answer;
}

/** Begins a set-up at another site, of an adapter that can. */
export async function startAuthorization(
  { adapter, accountId }: Source,
  { id }: Integration,
  idempotencyKey: string,
): Promise<Authorization> {
  const command = { accountId, integrationId: id, idempotencyKey };
  return parseAnswer(
    authorizationSchema,
    await callWrite(() => adapter.startAuthorization?.(command)),
    'startAuthorization',
  );
}

/** Removes an integration from the account. */
export async function removeIntegration(
  source: Source,
  integration: Integration,
  idempotencyKey: string,
): Promise<void> {
  await callWrite(() => source.adapter.removeIntegration(changeCommand(source, integration, idempotencyKey)));
}

/** How long a test of a configuration may take, in milliseconds: it asks somebody else. */
export const TEST_TIMEOUT_MS = 60_000;

/** Tries a configuration out, of an adapter that can. */
export async function testConfiguration(
  source: Source,
  integration: Integration,
  configuration: SentConfiguration,
): Promise<ConfigurationTest> {
  const command = { ...changeCommand(source, integration, newIdempotencyKey()), configuration: { ...configuration } };
  const ask = (): unknown => source.adapter.testConfiguration?.(command);
  return parseAnswer(
    configurationTestSchema,
    await callAdapter(ask, { timeoutMs: TEST_TIMEOUT_MS, keepCause: false }),
    'testConfiguration',
    true,
  );
}

/** What a removal would lead to, of an adapter that can tell. */
export async function previewRemoval(source: Source, integration: Integration): Promise<RemovalPreview> {
  const ask = (): unknown => source.adapter.previewRemoval?.(changeCommand(source, integration, newIdempotencyKey()));
  return parseAnswer(
    removalPreviewSchema,
    await callAdapter(ask, { timeoutMs: READ_TIMEOUT_MS, keepCause: true }),
    'previewRemoval',
  );
}

/** The answer to a change, if it is the integration that was to be changed. */
function parseChangedIntegration(operation: Operation, before: Integration, answer: unknown): Integration {
  const integration = parseAnswer(integrationSchema, answer, operation, true);
  if (integration.id !== before.id) throw mismatchError(operation, 'id');
  if (integration.applicationId !== before.applicationId) throw mismatchError(operation, 'applicationId');
  return integration;
}

function mismatchError(operation: Operation, name: keyof Integration): IntegrationsError {
  return malformedError(operation, [{ path: [name], expected: `the ${name} that was asked for` }]);
}

function changeCommand({ accountId }: Source, { id, version }: Integration, idempotencyKey: string): ChangeIntegration {
  return { accountId, integrationId: id, idempotencyKey, ...(version !== undefined && { version }) };
}

async function callWrite(send: () => unknown): Promise<unknown> {
  try {
    // What a failed write was caused by may hold what was typed.
    return await callAdapter(send, { timeoutMs: WRITE_TIMEOUT_MS, keepCause: false });
  } catch (reason) {
    const error = reason as IntegrationsError;
    // Where nobody has answered, the request may still be on its way: what no list shows yet may come.
    throw error.code === 'network' || error.code === 'timeout' ? error.with({ isOutcomeUnknown: true }) : error;
  }
}
