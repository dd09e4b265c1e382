import { htmlToText } from '../../core/text/html-to-text';
import { maxMatchedLength } from '../../helpdesks/bounded-pattern';
import type { Transform } from '../../helpdesks/pick';
import { adfToText, blocksToText } from '../drivers/structured-text';

/** Steps that begin with a JSON value rather than a text. */
const structured: Partial<Record<Transform, (value: unknown) => string>> = { adfToText, blocksToText };

const transforms: Record<Transform, (text: string) => string> = {
  trim: (text) => text.trim(),
  collapse: (text) => text.replace(/\s+/g, ' ').trim(),
  lower: (text) => text.toLowerCase(),
  htmlToText,
  journalToText,
  isoDate: (text) => toIsoDate(new Date(text)),
  utcDate: (text) => toIsoDate(new Date(withUtc(text))),
  epochSeconds: (text) => toIsoDate(new Date(Number(text) * 1000)),
  epochMilliseconds: (text) => toIsoDate(new Date(Number(text))),
  dueDate: toDueDate,
  urlDecode: decodeUrl,
  base64Text: decodeBase64,
  adfToText: (text) => text,
  blocksToText: (text) => text,
};

/** Applies an adapter's steps in their order. */
export function applyTransforms(text: string, names: readonly Transform[] = []): string {
  return names.reduce((result, name) => transforms[name](result), text);
}

/** A JSON value that the adapter's first step makes a text of; `undefined` where that step is not about such values. */
export function structuredText(value: unknown, [first]: readonly Transform[] = []): string | undefined {
  if (typeof value !== 'object' || value === null || first === undefined) return undefined;
  return structured[first]?.(value);
}

/** The adapters' patterns, compiled: the same ones are asked at each change of a page. */
const compiled = new Map<string, RegExp>();

function compile(pattern: string): RegExp {
  const known = compiled.get(pattern) ?? new RegExp(pattern, 'u');
  compiled.set(pattern, known);
  return known;
}

/** The first group of the match, or all of it; `undefined` where it does not match. Looks at the beginning only. */
export function matchPattern(text: string, pattern: string): string | undefined {
  const match = compile(pattern).exec(text.slice(0, maxMatchedLength));
  return match ? (match[1] ?? match[0]) : undefined;
}

function journalToText(text: string): string {
  return text.replace(/\[code\](.*?)\[\/code\]/gs, (_, html: string) => htmlToText(html)).trim();
}

/** Browsers take a date with a time but without a zone to be in the reader's own. */
function withUtc(text: string): string {
  return text.replace(/^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}(?::\d{2})?)$/, '$1T$2Z');
}

function toIsoDate(date: Date): string {
  const time = date.getTime();
  return Number.isNaN(time) || time === 0 ? '' : date.toISOString();
}

/**
 * A day as people write it reads differently from country to country, so only what stands in ISO 8601 counts, and only days
 * that there are: browsers take the 30th of February to be a day of March.
 */
function toDueDate(text: string): string {
  const day = text.trim();
  const [date] = /^\d{4}-\d{2}-\d{2}/.exec(day) ?? [''];
  if (!isDay(date)) return '';
  if (date === day) return day;
  const isCertain = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/.test(day);
  return isCertain ? toIsoDate(new Date(day)) : '';
}

function isDay(date: string): boolean {
  const time = new Date(date);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date);
}

function decodeUrl(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function decodeBase64(text: string): string {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
      character.charCodeAt(0),
    );
    return new TextDecoder().decode(bytes);
  } catch {
    return '';
  }
}
