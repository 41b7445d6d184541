import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConfigureIntegration, IntegrationsAdapter } from '../../src/adapter/adapter.ts';
import { ERROR_CODES, IntegrationsError } from '../../src/model/errors.ts';
import { createMemoryAdapter } from '../../src/adapter/memory/memory-adapter.ts';
import { sendWrite, WRITE_TIMEOUT_MS, type WriteRequest } from '../../src/adapter/writes.ts';
import type { Integration } from '../../src/model/integration.ts';
import { APPLICATIONS } from '../support/catalogue.ts';
import { brokenIntegration, hostileReaction, react, type Reaction } from '../support/hostile.ts';

const SECRET = 'canary-4f1c';
const CONFIGURATION = { name: 'Main', productToken: SECRET };
const integration: Integration = { id: 'i-cm', applicationId: 'cm.com', status: 'setup-required', version: '1' };

type Method = 'addIntegration' | 'configureIntegration' | 'removeIntegration';

/** A write whose adapter does what a function says, and the commands that reach the adapter. */
function writing(
  method: Method,
  answer: (command: unknown) => unknown,
): { written: Promise<unknown>; commands: unknown[] } {
  const commands: unknown[] = [];
  const reacting = (command: unknown): unknown => {
    commands.push(command);
    return answer(command);
  };
  const adapter: IntegrationsAdapter = { ...createMemoryAdapter({ applications: APPLICATIONS }), [method]: reacting };
  const source = { adapter, accountId: '100' };
  const requests: Record<Method, WriteRequest> = {
    addIntegration: { operation: 'addIntegration', applicationId: 'cm.com' },
    configureIntegration: { operation: 'configureIntegration', integration, configuration: CONFIGURATION },
    removeIntegration: { operation: 'removeIntegration', integration },
  };
  return { written: sendWrite(source, requests[method], 'key'), commands };
}

/** What somebody can learn of an error, by the means that log lines are made with. */
function told(error: IntegrationsError): string {
  return [JSON.stringify(error), error.message, error.stack, error.cause, Object.getOwnPropertyNames(error)].join('\n');
}

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('addIntegration', () => {
  it('sends account, application and key, and answers with the integration', async () => {
    const { written, commands } = writing('addIntegration', () => Promise.resolve({ ...integration, more: 1 }));
    expect(await written).toEqual(integration);
    expect(commands).toEqual([{ accountId: '100', applicationId: 'cm.com', idempotencyKey: 'key' }]);
  });

  it('does not take an integration of another application for the new one', async () => {
    const { written } = writing('addIntegration', () => Promise.resolve({ ...integration, applicationId: 'gateway' }));
    await expect(written).rejects.toMatchObject({ code: 'malformed' });
  });
});

describe('configureIntegration', () => {
  it('sends what was entered with the version, and answers with the integration', async () => {
    const saved = { ...integration, status: 'active' };
    const { written, commands } = writing('configureIntegration', () => Promise.resolve(saved));
    expect(await written).toEqual(saved);
    const command = {
      accountId: '100',
      integrationId: 'i-cm',
      configuration: CONFIGURATION,
      version: '1',
      idempotencyKey: 'key',
    };
    expect(commands).toEqual([command]);
  });

  it.each([{ id: 'i-other' }, { applicationId: 'gateway' }])(
    'does not take an integration with %j for the one that was sent',
    async (other) => {
      const { written } = writing('configureIntegration', () => Promise.resolve({ ...integration, ...other }));
      await expect(written).rejects.toMatchObject({ code: 'malformed' });
    },
  );

  it('keeps what was entered, whatever the adapter makes of its copy', async () => {
    const { written } = writing('configureIntegration', (command) => {
      const { configuration } = command as ConfigureIntegration;
      delete configuration['productToken'];
      configuration['name'] = 'Changed';
      return Promise.resolve(integration);
    });
    await written;
    expect(CONFIGURATION).toEqual({ name: 'Main', productToken: SECRET });
  });

  it('lets no secret into the error, however the adapter fails with it', async () => {
    const failures: unknown[] = [
      new TypeError(`Could not send ${SECRET}`),
      Object.assign(new Error(SECRET), { request: { body: SECRET } }),
      new IntegrationsError('invalid', { cause: SECRET }),
      { name: 'IntegrationsError', code: 'network', message: SECRET, cause: new Error(SECRET), body: SECRET },
      SECRET,
    ];
    for (const failure of failures) {
      const { written } = writing('configureIntegration', () => Promise.reject(failure));
      const error = await written.catch((reason: unknown) => reason as IntegrationsError);
      expect(error).toBeInstanceOf(IntegrationsError);
      expect('cause' in (error as object)).toBe(false);
      expect(told(error as IntegrationsError)).not.toContain(SECRET);
    }
  });

  it('lets no secret of a malformed answer into the error', async () => {
    await fc.assert(
      fc.asyncProperty(
        brokenIntegration,
        fc.constantFrom('id', 'status', 'name', 'configuration', 'version'),
        async (make, key) => {
          const { written } = writing('configureIntegration', () => {
            const broken = make();
            return { ...integration, ...safeEntries(broken), [key]: { [key]: SECRET } };
          });
          const error = await written.catch((reason: unknown) => reason as IntegrationsError);
          expect(error).toMatchObject({ code: 'malformed' });
          expect(told(error as IntegrationsError)).not.toContain(SECRET);
        },
      ),
    );
  });
});

describe('removeIntegration', () => {
  it('sends the version, and needs no answer', async () => {
    const { written, commands } = writing('removeIntegration', () => Promise.resolve('gone'));
    expect(await written).toBe(integration);
    expect(commands).toEqual([{ accountId: '100', integrationId: 'i-cm', version: '1', idempotencyKey: 'key' }]);
  });
});

describe.each<Method>(['addIntegration', 'configureIntegration', 'removeIntegration'])('%s', (method) => {
  it('fails with the code that the adapter fails with', async () => {
    for (const code of ERROR_CODES) {
      const { written } = writing(method, () => Promise.reject(new IntegrationsError(code)));
      await expect(written).rejects.toMatchObject({ code });
    }
  });

  it('gives the adapter no signal: a write is never aborted', async () => {
    const { written, commands } = writing(method, () => Promise.reject(new IntegrationsError('network')));
    await expect(written).rejects.toBeInstanceOf(IntegrationsError);
    expect(commands[0]).not.toHaveProperty('signal');
  });

  it('is given up after its time', async () => {
    const { written } = writing(method, () => new Promise(() => {}));
    const ended = expect(written).rejects.toMatchObject({ code: 'timeout' });
    await vi.advanceTimersByTimeAsync(WRITE_TIMEOUT_MS - 1);
    await vi.advanceTimersByTimeAsync(1);
    await ended;
  });

  it('ends with an integration that is right or an error of the library, whatever the adapter does', async () => {
    const answer = brokenIntegration.map((make): Reaction => ({ kind: 'return', make }));
    await fc.assert(
      fc.asyncProperty(fc.oneof(hostileReaction, answer), async (reaction) => {
        const settled = writing(method, () => react(reaction)).written.then(
          () => 'done',
          (reason: unknown) => reason,
        );
        await vi.advanceTimersByTimeAsync(WRITE_TIMEOUT_MS);
        const outcome = await settled;
        if (outcome === 'done') {
          expect(method).toBe('removeIntegration');
          return;
        }
        expect(outcome).toBeInstanceOf(IntegrationsError);
        expect(ERROR_CODES).toContain((outcome as IntegrationsError).code);
        if (reaction.kind === 'never') expect(outcome).toMatchObject({ code: 'timeout' });
      }),
      { numRuns: 150 },
    );
  });
});

/** The properties of something that may throw when it is read. */
function safeEntries(value: unknown): object {
  try {
    return { ...(value as object) };
  } catch {
    return {};
  }
}
