import type { Setup } from '../model/configuration/setup.ts';

/** The set-up of one application, whatever the catalogue says of it. */
export interface Preset extends Setup {
  readonly applicationId: string;
}
