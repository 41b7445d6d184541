import type { IntegrationsAdapter } from '../../src/adapter/adapter.ts';
import { IntegrationsError, type ErrorCode } from '../../src/model/errors.ts';
import { PSEUDO_LANGUAGE, pseudoApplication, pseudoIntegration } from '../../src/testing/translations/pseudo.ts';
import type { Application } from '../../src/model/application.ts';
import type { Integration } from '../../src/model/integration.ts';

/** What the toolbars say of the server of every story. */
export interface Conditions {
  /** How long each answer takes besides, in milliseconds. */
  readonly latency: number;
  /** `none`, or which calls fail and how, as in `read:network`. */
  readonly failure: string;
  /** The language of the page. Data is marked in the pseudo-locale. */
  readonly language: string;
}

let conditions: Conditions = { latency: 0, failure: 'none', language: 'en' };

/** Sets them for the adapters that are made from now on. */
export function setConditions(next: Conditions): void {
  conditions = next;
}

/** The conditions as text: another one for other conditions. */
export function conditionsKey(): string {
  return `${conditions.latency} ${conditions.failure} ${conditions.language === PSEUDO_LANGUAGE}`;
}

/** The data of a story, marked where the page is in the pseudo-locale. */
export function marked<Data extends { applications: readonly Application[]; integrations: readonly Integration[] }>(
  data: Data,
): Data {
  if (conditions.language !== PSEUDO_LANGUAGE) return data;
  return {
    ...data,
    applications: data.applications.map(pseudoApplication),
    integrations: data.integrations.map(pseudoIntegration),
  };
}

/** The adapter under the conditions. */
export function underConditions<Adapter extends IntegrationsAdapter>(adapter: Adapter): Adapter {
  const { latency, failure } = conditions;
  if (latency === 0 && failure === 'none') return adapter;
  const [kind, code] = failure.split(':');
  return new Proxy(adapter, {
    get(target, name, receiver) {
      const method: unknown = Reflect.get(target, name, receiver);
      if (typeof method !== 'function' || name === 'subscribe') return method;
      const isRead = /^(list|get|preview)/.test(String(name));
      return async (...values: unknown[]): Promise<unknown> => {
        await new Promise((resolve) => {
          setTimeout(resolve, latency);
        });
        if (code && (kind === 'read') === isRead) throw new IntegrationsError(code as ErrorCode);
        return Reflect.apply(method, target, values);
      };
    },
  });
}
