import { CM_APPLICATION_ID, CM_SECRET } from './cm-names.ts';

/**
 * The names of the secret fields of each preset, by application. A preset is a set-up that the library knows even if
 * the catalogue does not describe it. The section loads this before its first paint, and the dialog of a preset later.
 */
export const PRESET_SECRETS: ReadonlyMap<string, readonly string[]> = new Map([[CM_APPLICATION_ID, [CM_SECRET]]]);

/** Whether the library knows the set-up of this application. */
export function isPreset(applicationId: string): boolean {
  return PRESET_SECRETS.has(applicationId);
}
