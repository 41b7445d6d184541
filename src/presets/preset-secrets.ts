import { CM_APPLICATION_ID, CM_SECRET } from './cm-names.ts';

/**
 * The names of the secret fields of each preset, by application. A preset is a set-up that the library knows even if
 * the catalogue does not describe it. The section loads this before its first paint, and the rest of a preset with the
 * dialogs.
 */
export const PRESET_SECRETS: ReadonlyMap<string, readonly string[]> = new Map([[CM_APPLICATION_ID, [CM_SECRET]]]);
