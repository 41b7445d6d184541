/**
 * Returns the address, resolved against another one. Undefined if it is not an HTTP address, or has credentials.
 */
export function httpUrl(address: string, against: string | undefined): URL | undefined {
  const url = address && URL.canParse(address, against) ? new URL(address, against) : undefined;
  return url && /^https?:$/.test(url.protocol) && !url.username && !url.password ? url : undefined;
}
