const WORD_LIKE = /^[a-z]{1,30}(?:[-_.][a-z]{1,30}){0,20}$/i;

const POINTER = /^0x[0-9a-f]{1,16}$/i;
const LOCATION = /^(?:arn|urn|file|https?|jdbc|classpath):/i;
const ENCODED = /^[A-Za-z0-9+/]{36,4000}={0,2}$/;

/**
 * Drawn by a machine: long enough, letters mixed with digits, many different characters, no words joined by
 * dashes, no address in memory, no path.
 */
export function isRandom(value: string, shortest: number): boolean {
  if (value.length < shortest || WORD_LIKE.test(value)) return false;
  if (POINTER.test(value) || LOCATION.test(value)) return false;
  if (value.includes('/') && !ENCODED.test(value)) return false;
  const isMixed = /\d/.test(value) && /[a-z]/i.test(value);
  return isMixed && new Set(value).size >= Math.min(8, value.length / 2);
}
