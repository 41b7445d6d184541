import type { IntegrationsAdapter } from '../../../src/adapter/adapter.ts';
import type { IntegrationsError, ErrorCode } from '../../../src/model/errors.ts';
import type { Operation } from '../../../src/adapter/operation.ts';

/** What goes wrong with one request: it may take effect first, and then `answer` stands in for the real one. */
export interface Fault {
  readonly name: string;
  readonly takesEffect: boolean;
  readonly answer: (real: unknown) => Response | Promise<Response>;
  /** What the REST adapter makes of it. Where it is absent, the answer is not one that failed. */
  readonly code?: ErrorCode;
}

const STATUSES: Partial<Record<ErrorCode, number>> = { 'not-found': 404, conflict: 412, invalid: 400, forbidden: 403 };

/** The HTTP contract over an adapter in memory, with a fault on the way. */
export class FaultyServer {
  /** The operations that were asked for, in order. */
  readonly received: Operation[] = [];
  readonly keys: string[] = [];
  readonly #data: IntegrationsAdapter;
  #fault: { operation: Operation; fault: Fault } | undefined;

  constructor(data: IntegrationsAdapter) {
    this.#data = data;
  }

  /** Lets the next request of an operation go wrong. */
  break(operation: Operation, fault: Fault): void {
    this.#fault = { operation, fault };
  }

  /** How often an operation was asked for. */
  count(operation: Operation): number {
    return this.received.filter((each) => each === operation).length;
  }

  readonly fetch: typeof globalThis.fetch = async (address, { method = 'GET', body, headers, signal } = {}) => {
    const parts = new URL(address as string, location.href).pathname.split('/').slice(3).map(decodeURIComponent);
    const [accountId = '', , integrationId = ''] = parts;
    const operation = operationOf(method, parts);
    if (!operation) return new Response(null, { status: 404 });
    this.received.push(operation);
    const sent = new Headers(headers);
    const idempotencyKey = sent.get('Idempotency-Key') ?? '';
    if (idempotencyKey) this.keys.push(idempotencyKey);
    const version = sent.get('If-Match')?.replaceAll('"', '');
    const command = {
      accountId,
      integrationId,
      idempotencyKey,
      ...(version && { version }),
      ...(body ? (JSON.parse(body as string) as object) : {}),
    };
    const fault = this.#fault?.operation === operation ? this.#fault.fault : undefined;
    if (fault) this.#fault = undefined;
    const real = fault && !fault.takesEffect ? undefined : await this.#perform(operation, command);
    if (!fault) return real instanceof Response ? real : answerOf(operation, real);
    return untilAborted(Promise.resolve(fault.answer(real)), signal);
  };

  async #perform(operation: Operation, command: object): Promise<unknown> {
    try {
      const method = this.#data[operation] as (argument: object) => Promise<unknown>;
      return await method(command);
    } catch (error) {
      const { code, fieldErrors } = error as IntegrationsError;
      return Response.json(
        { code, fieldErrors },
        { status: STATUSES[code] ?? 500, headers: { 'Content-Type': 'application/problem+json' } },
      );
    }
  }
}

function answerOf(operation: Operation, answer: unknown): Response {
  return operation === 'removeIntegration' ? new Response(null, { status: 204 }) : Response.json(answer);
}

function operationOf(method: string, [, list, integrationId, what, test]: string[]): Operation | undefined {
  if (list === 'permissions') return 'getPermissions';
  if (list === 'applications') return 'listApplications';
  if (list !== 'integrations') return undefined;
  if (!integrationId) return method === 'POST' ? 'addIntegration' : 'listIntegrations';
  if (test === 'test') return 'testConfiguration';
  if (what === 'configuration') return 'configureIntegration';
  if (what === 'removal') return 'previewRemoval';
  return method === 'DELETE' ? 'removeIntegration' : undefined;
}

/** As the real `fetch`: an abort ends it. */
function untilAborted(answer: Promise<Response>, signal: AbortSignal | null | undefined): Promise<Response> {
  return new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason));
    answer.then(resolve, reject);
  });
}
