import * as v from 'valibot';

/** Longest regular expression, and most of `*`, `+` and `{n,}` in one, that an adapter may use. */
const longestPattern = 200;
const mostOpenQuantifiers = 3;

/** The beginning of a text that a pattern is run on; together with the rules here it keeps every match short. */
export const longestMatched = 1_000;

/**
 * Whether a regular expression is short and cannot run away: no repeated group that itself repeats or chooses, no
 * backward reference, few open-ended quantifiers.
 */
export function isBoundedPattern(source: string): boolean {
  return source.length <= longestPattern && compiles(source) && !canRunAway(source);
}

export const unboundedPattern = 'The pattern is too long, does not compile or could run for long.';

/** A regular expression as an adapter file writes it. */
export const BoundedPattern = v.pipe(v.string(), v.check(isBoundedPattern, unboundedPattern));

function compiles(source: string): boolean {
  try {
    return new RegExp(source, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

const quantifier = /^(?:[*+]|\{\d+(?:,\d*)?\})/;

function canRunAway(source: string): boolean {
  if (/\\(?:[1-9]|k<)/.test(source)) return true;
  const plain = source.replace(/\\./g, 'x').replace(/\[[^\]]*\]/g, 'x');
  if ((plain.match(/[*+]|\{\d+,\}/g) ?? []).length > mostOpenQuantifiers) return true;
  return repeatsAChoice(plain);
}

/** Walks over the groups; `plain` holds neither escapes nor character classes. */
function repeatsAChoice(plain: string): boolean {
  const open: { isRisky: boolean }[] = [];
  for (let index = 0; index < plain.length; index++) {
    const character = plain.charAt(index);
    if (character === '(') {
      open.push({ isRisky: false });
    } else if (character === ')') {
      const group = open.pop();
      const isRepeated = quantifier.test(plain.slice(index + 1));
      if (group?.isRisky && isRepeated) return true;
      markRisky(open, Boolean(group?.isRisky) || isRepeated);
    } else {
      markRisky(open, character === '|' || quantifier.test(plain.slice(index)));
    }
  }
  return false;
}

function markRisky(open: { isRisky: boolean }[], isRisky: boolean): void {
  const innermost = open.at(-1);
  if (innermost && isRisky) innermost.isRisky = true;
}
