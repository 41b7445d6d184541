import type { Application } from '../../model/application.ts';
import type { Integration } from '../../model/integration.ts';
import type { LocalizeController } from '../../localization/localize-controller.ts';
import { applicationOf, integrationById, type AccountState } from '../../store/account-state.ts';
import { applicationName } from '../application-name.ts';
import { identifier } from '../host/identifier.ts';

/** The integration that a dialog is about, with its application and its name for people. */
export interface DialogTarget {
  readonly integration: Integration;
  /** Absent where the catalogue does not have it any more. */
  readonly application: Application | undefined;
  readonly applicationName: string;
}

/** What a host may say about which integration a dialog is for. */
export interface DialogTargetChoice {
  integrationId?: string | undefined;
  integration?: Integration | undefined;
}

/** The subject of a dialog as the account knows it. Absent while nothing is loaded, and where the account has no such integration. */
export function dialogTarget(
  state: AccountState | undefined,
  { integrationId, integration: given }: DialogTargetChoice,
  localize: LocalizeController,
): DialogTarget | undefined {
  if (state?.phase !== 'loaded') return undefined;
  const id = identifier(integrationId) ?? identifier(given?.id);
  const integration = id === undefined ? undefined : integrationById(state.account, id);
  if (!integration) return undefined;
  const application = applicationOf(state.account, integration);
  return { integration, application, applicationName: applicationName(application, integration, localize) };
}
