/** Parts of a match pattern such as `https://*.example.com/agent/*`. */
function partsOf(pattern: string): { host: string; path: string } {
  const [, host = '', path = ''] = /^https:\/\/([^/]+)(\/.*)\*$/.exec(pattern) ?? [];
  return { host, path };
}

/** Whether the pattern names this host, or every host below its domain. */
export function isHostIn(pattern: string, hostname: string): boolean {
  const { host } = partsOf(pattern);
  if (!host.startsWith('*.')) return hostname === host;
  return hostname === host.slice(2) || hostname.endsWith(host.slice(1));
}

/** Whether an address is one that the pattern means. */
export function isAddressIn(pattern: string, url: URL): boolean {
  return (
    url.protocol === 'https:' &&
    isHostIn(pattern, url.hostname) &&
    url.pathname.startsWith(partsOf(pattern).path)
  );
}
