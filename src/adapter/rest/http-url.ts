/**
 * The address, resolved against another one, if it is one of the web that needs no credentials in it. Absent otherwise.
 */
export function httpUrl(address: string, against: string | undefined): URL | undefined {
  const url = address && URL.canParse(address, against) ? new URL(address, against) : undefined;
  return url && /^https?:$/.test(url.protocol) && !url.username && !url.password ? url : undefined;
}
