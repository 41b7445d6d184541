import type { IntegrationsAdapter } from './adapter.ts';

/** The method of the adapter in which something failed. */
export type Operation = Exclude<keyof IntegrationsAdapter, 'subscribe'>;

/** Every operation: the type requires all of them. */
const NAMES: Readonly<Record<Operation, 1>> = {
  listApplications: 1,
  listIntegrations: 1,
  getPermissions: 1,
  addIntegration: 1,
  configureIntegration: 1,
  removeIntegration: 1,
  pauseIntegration: 1,
  resumeIntegration: 1,
  startAuthorization: 1,
  testConfiguration: 1,
  previewRemoval: 1,
};
/** All operations. */
export const OPERATIONS = Object.keys(NAMES) as readonly Operation[];
