/** The tags of all elements, in the order of the alphabet. */
export const TAGS = [
  'cm-config-dialog',
  'integration-config-dialog',
  'integrations-context',
  'integrations-section',
  'remove-integration-confirm',
  'third-party-picker',
];

/** The name of the package. */
export const NAME = 'integration-elements';
