import type { LocalizeController } from '../localization/localize-controller.ts';
import type { Application } from '../model/application.ts';
import type { Integration } from '../model/integration.ts';

/** The name of an integration's application: its identifier where the catalogue does not have it any more. */
export function nameOf(application: Application | undefined, integration: Integration, localize: LocalizeController): string {
  return localize.text(application?.name) || integration.applicationId;
}
