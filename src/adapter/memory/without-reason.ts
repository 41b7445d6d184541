import type { Integration } from '../../model/integration.ts';

/** Returns an integration without what is said about its status, because the status is about to change. */
export function withoutReason(integration: Integration): Integration {
  const { statusReason: _statusReason, statusField: _statusField, ...rest } = integration;
  return rest;
}
