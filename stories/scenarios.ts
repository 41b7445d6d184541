import { guard } from 'lit/directives/guard.js';
import { ERROR_CODES, IntegrationsError, type ErrorCode } from '../src/model/errors.ts';
import { createScriptedAdapter, type ScriptedAdapter } from '../src/testing/scripted-adapter.ts';
import { conditionsKey, marked, underConditions } from './scenarios/conditions.ts';
import { APPLICATIONS, USUAL } from './scenarios/data.ts';
import { DONE } from './scenarios/done.ts';
import type { Scenario } from './scenarios/scenario.ts';
import { SHOWN } from './scenarios/shown.ts';

export { ACCOUNT_ID } from './scenarios/data.ts';

/** Every state that a story can be in, by name. */
const scenarios = {
  ...SHOWN,
  ...DONE,
  ...(Object.fromEntries(
    ERROR_CODES.map((code) => [
      `failed-${code}`,
      {
        script: {
          listIntegrations: { fail: new IntegrationsError(code, code === 'rate-limited' ? { retryAfter: 30 } : {}) },
        },
      },
    ]),
  ) as Record<`failed-${ErrorCode}`, Scenario>),
} satisfies Record<string, Scenario>;

/** The name of a scenario. `no-data-source` stands for a page that names none. */
export type ScenarioName = keyof typeof scenarios | 'no-data-source';

/** The names of all scenarios. */
export const SCENARIOS: readonly ScenarioName[] = [
  ...(Object.keys(scenarios) as (keyof typeof scenarios)[]),
  'no-data-source',
];

/** A data source in a scenario. */
export function adapterIn(name: ScenarioName): ScriptedAdapter | undefined {
  if (name === 'no-data-source') return undefined;
  const {
    applications = APPLICATIONS,
    integrations = USUAL,
    script,
    tellsNothing,
    ...rest
  }: Scenario = scenarios[name];
  const data = marked({ applications, integrations });
  const adapter = underConditions(createScriptedAdapter({ ...data, ...rest }, { ...script }));
  return tellsNothing ? { ...adapter, subscribe: () => () => {} } : adapter;
}

/** A data source for an element in a template: a new one only when the scenario or a toolbar is another. */
export function scene(name: ScenarioName): unknown {
  return guard([name, conditionsKey()], () => adapterIn(name));
}

/** How the scenario is chosen among a story's controls. */
export const scenarioControl = {
  control: 'select',
  options: SCENARIOS,
  description: 'What the data source holds, and what happens when it is asked.',
  table: { category: 'story' },
} as const;
