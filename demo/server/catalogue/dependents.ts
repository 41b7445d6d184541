/** The applications that work only through another one, by the identifier of that one. */
export const DEPENDENTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['cloudlink-gateway', ['mivoice-business', 'micollab', 'micc']],
]);
