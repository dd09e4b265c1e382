import { millisecondsPerDay } from './days';

/**
 * Seconds that an answer asks to wait by its header `Retry-After`, a number or a date (RFC 9110, section 10.2.3): 0 to one day.
 * `undefined` where it has none, or one that cannot be read.
 */
export function readRetryAfter(
  headers: { get(name: string): string | null },
  now = Date.now(),
): number | undefined {
  const text = headers.get('retry-after')?.trim();
  if (!text) return undefined;
  const seconds = /^\d+$/.test(text) ? Number(text) : Math.ceil((Date.parse(text) - now) / 1000);
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(0, seconds), millisecondsPerDay / 1000);
}
