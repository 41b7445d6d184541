import type { Application } from '../../model/application.ts';
import type { Integration } from '../../model/integration.ts';
import type { LocalizeController } from '../../localization/localize-controller.ts';
import { applicationOf, integrationById, type AccountState } from '../../store/account-state.ts';
import { applicationName } from '../application-name.ts';
import { identifier } from '../host/identifier.ts';

/** The integration that a dialog is about, with its application and its name for people. */
export interface DialogTarget {
  readonly integration: Integration;
  /** Undefined if the catalogue does not have it any more. */
  readonly application: Application | undefined;
  readonly applicationName: string;
}

/** What a host may say about which integration a dialog is for. */
interface DialogTargetChoice {
  integrationId?: string | undefined;
  integration?: Integration | undefined;
}

/** The target of a dialog. Undefined until the account is loaded, and if it has no such integration. */
export function dialogTarget(
  localize: LocalizeController,
  state: AccountState | undefined,
  { integrationId, integration: given }: DialogTargetChoice,
): DialogTarget | undefined {
  if (state?.phase !== 'loaded') return undefined;
  const id = identifier(integrationId) ?? identifier(given?.id);
  const integration = id === undefined ? undefined : integrationById(state.account, id);
  if (!integration) return undefined;
  const application = applicationOf(state.account, integration);
  return { integration, application, applicationName: applicationName(localize, application, integration) };
}
