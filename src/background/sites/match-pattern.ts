/** Exactly this origin: Chromium's match patterns may name a port. */
export function toMatchPattern(origin: string): string {
  return `${origin}/*`;
}

/** The encrypted pages of a match pattern, as patterns: one or none. */
export function withoutHttp(pattern: string): string[] {
  if (pattern === '<all_urls>') return ['https://*/*'];
  const encrypted = pattern.replace(/^\*:/, 'https:');
  return encrypted.startsWith('https:') ? [encrypted] : [];
}
