/**
 * The address of an application's documentation if a page may lead there: it is `https:`, or `http:` of the page's own
 * origin, and without credentials.
 */
export function documentationAddress(address: string | undefined): string | undefined {
  if (!address || !URL.canParse(address, document.baseURI)) return undefined;
  const { protocol, origin, username, password, href } = new URL(address, document.baseURI);
  const isTrusted = protocol === 'https:' || (protocol === 'http:' && origin === location.origin);
  return isTrusted && !username && !password ? href : undefined;
}
