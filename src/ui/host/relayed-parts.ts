/** The parts that every dialog has. */
const FRAME =
  'dialog dialog-header dialog-details dialog-body dialog-footer title logo icon close-button button button-primary ' +
  'button-danger button-quiet cancel-button notice notice-danger notice-warning notice-success notice-denied error ' +
  'retry-button integration-name';

/** The parts of each dialog that stands in the section, by the prefix under which the section relays them. */
const PARTS = {
  picker:
    `${FRAME} tab tab-selected count search category application name description field-error switch choose-button ` +
    'done-button denial empty',
  config:
    `${FRAME} label input select checkbox group field field-error field-warning field-note field-help status-reason ` +
    'error-summary conflict question copy-button remove-secret-button reveal-button replace-button test-button ' +
    'test-result consent-button consent-link waiting save-button',
  remove: `${FRAME} fact remove-button`,
};

/** Returns the `exportparts` of a dialog: each part under the dialog's name, such as `config-input`. */
export function relayedParts(dialog: keyof typeof PARTS): string {
  return PARTS[dialog].replaceAll(/\S+/g, (part) => `${part}:${dialog}-${part},`).slice(0, -1);
}

/** Returns the `exportparts` of a dialog around another one, whose parts have a prefix already. */
export function relayedThrough(dialog: keyof typeof PARTS, inner: keyof typeof PARTS): string {
  return `${relayedParts(dialog)},${PARTS[inner].replaceAll(/\S+/g, (part) => `${inner}-${part},`).slice(0, -1)}`;
}
