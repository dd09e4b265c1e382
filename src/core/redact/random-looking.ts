const WORD_LIKE = /^[a-z]{1,30}(?:[-_.][a-z]{1,30}){0,20}$/i;

/** Drawn by a machine: long enough, letters mixed with digits, many different characters, no words joined by dashes. */
export function isRandom(value: string, shortest: number): boolean {
  if (value.length < shortest || WORD_LIKE.test(value)) return false;
  const isMixed = /\d/.test(value) && /[a-z]/i.test(value);
  return isMixed && new Set(value).size >= Math.min(8, value.length / 2);
}
