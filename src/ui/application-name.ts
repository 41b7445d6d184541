import type { LocalizeController } from '../localization/localize-controller.ts';
import type { Application } from '../model/application.ts';
import type { Integration } from '../model/integration.ts';

/** The name of an integration's application; where that is not known, what the integration is called, else the application's identifier. */
export function applicationName(
  application: Application | undefined,
  integration: Integration,
  localize: LocalizeController,
): string {
  return localize.text(application?.name) || (!application && integration.name) || integration.applicationId;
}

/** The name with which controls are called: several integrations of one application are told apart by their own names. */
export function fullName(
  application: Application | undefined,
  integration: Integration,
  localize: LocalizeController,
): string {
  const name = applicationName(application, integration, localize);
  return application?.multiple && integration.name ? `${name} ${integration.name}` : name;
}
