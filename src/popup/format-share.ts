/** `80%`; undefined of nothing. */
export function formatShare(part: number, whole: number, locale: string): string | undefined {
  if (whole === 0) return undefined;
  return new Intl.NumberFormat(locale, { style: 'percent' }).format(part / whole);
}
