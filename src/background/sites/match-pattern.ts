/** Exactly this origin: Chromium's match patterns may name a port. */
export function toMatchPattern(origin: string): string {
  return `${origin}/*`;
}
