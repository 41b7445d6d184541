/** Whether a text has the shape of a UUID (a GUID) of any version, with its hyphens and nothing around it. */
export function isUuid(text: string): boolean {
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);
}
