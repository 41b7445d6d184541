import type { LocalizeController } from '../localization/localize-controller.ts';
import type { Application } from '../model/application.ts';
import type { Integration } from '../model/integration.ts';

/** The name of an integration's application. If that is unknown, the integration's own name, or the identifier. */
export function applicationName(
  localize: LocalizeController,
  application: Application | undefined,
  integration: Integration,
): string {
  return localize.text(application?.name) || (!application && integration.name) || integration.applicationId;
}

/** The name for controls: several integrations of one application are told apart by their own names. */
export function fullName(
  localize: LocalizeController,
  application: Application | undefined,
  integration: Integration,
): string {
  const name = applicationName(localize, application, integration);
  return application?.multiple && integration.name ? `${name} ${integration.name}` : name;
}
