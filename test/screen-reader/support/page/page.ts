import '../../../../src/define.ts';
import type { IntegrationsSection } from '../../../../src/integrations-section/integrations-section.ts';
import { ACCOUNT_ID, adapterIn, type ScenarioName } from '../../../../stories/scenarios.ts';
import type { ScriptedAdapter } from '../../../../src/testing/scripted-adapter.ts';

declare global {
  interface Window {
    /** The data source, through which a flow also changes things as another user would. */
    dataSource: ScriptedAdapter;
    accountId: string;
  }
}

const section = document.querySelector('integrations-section') as IntegrationsSection;
const dataSource = adapterIn(new URLSearchParams(location.search).get('scenario') as ScenarioName);
if (!dataSource) throw new Error('There is no such scenario.');
Object.assign(window, { dataSource, accountId: ACCOUNT_ID });
section.adapter = dataSource;
section.accountId = ACCOUNT_ID;
