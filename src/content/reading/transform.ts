import { htmlToText } from '../../core/text/html-to-text';
import { longestMatched } from '../../helpdesks/bounded-pattern';
import type { Transform } from '../../helpdesks/pick';

const transforms: Record<Transform, (text: string) => string> = {
  trim: (text) => text.trim(),
  collapse: (text) => text.replace(/\s+/g, ' ').trim(),
  lower: (text) => text.toLowerCase(),
  htmlToText,
  isoDate: toIsoDate,
  urlDecode: decodeUrl,
};

/** Applies an adapter's steps in their order. */
export function applyTransforms(text: string, names: readonly Transform[] = []): string {
  return names.reduce((result, name) => transforms[name](result), text);
}

/** The first group of the match, or all of it; `undefined` where it does not match. Looks at the beginning only. */
export function matchPattern(text: string, pattern: string): string | undefined {
  const match = new RegExp(pattern, 'u').exec(text.slice(0, longestMatched));
  return match ? (match[1] ?? match[0]) : undefined;
}

function toIsoDate(text: string): string {
  const date = new Date(text);
  const time = date.getTime();
  return Number.isNaN(time) || time === 0 ? '' : date.toISOString();
}

function decodeUrl(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
