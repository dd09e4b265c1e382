import { escapePattern } from '../escape-pattern';
import { anyOf } from './pattern';

/** Patterns that are remembered; tickets of one desk hold the same phrases. */
const maxKnown = 100;

/**
 * A pattern around phrases, made for each text of those phrases alone that stand in it. Browsers translate a pattern when
 * it is first used, and one of hundreds of phrases whose spaces may be several takes a fifth of a second.
 */
export class PhrasePattern {
  private readonly parts: readonly { phrase: string; part: string }[];
  private readonly shortest: number;
  private quick: RegExp | undefined;
  private readonly known = new Map<string, RegExp>();

  constructor(
    phrases: readonly string[],
    /** The pattern's source, from that of any of the phrases, or of any that is among some of them. */
    private readonly toSource: (phrase: string, among: (some: readonly string[]) => string) => string,
    private readonly flags: string,
  ) {
    this.parts = phrases.map((phrase) => ({ phrase, part: certainPart(phrase) }));
    this.shortest = Math.min(...this.parts.map(({ part }) => part.length));
  }

  /** Matches in this text what the pattern of all phrases would match; undefined if that is nothing. */
  in(text: string): RegExp | undefined {
    if (text.length < this.shortest) return undefined;
    const folded = foldOnce(text);
    this.quick ??= new RegExp(this.parts.map(({ part }) => escapePattern(part)).join('|'));
    if (!this.quick.test(folded)) return undefined;
    const present = this.parts.filter(({ part }) => folded.includes(part)).map(({ phrase }) => phrase);
    const key = present.join('|');
    const pattern = this.known.get(key) ?? this.compile(present);
    if (this.known.size >= maxKnown) this.known.clear();
    this.known.set(key, pattern);
    return pattern;
  }

  test(text: string): boolean {
    return this.in(text)?.test(text) ?? false;
  }

  private compile(present: readonly string[]): RegExp {
    const among = (some: readonly string[]) => anyOrNone(some.filter((phrase) => present.includes(phrase)));
    return new RegExp(this.toSource(anyOf(present), among), this.flags);
  }
}

function anyOrNone(phrases: readonly string[]): string {
  return phrases.length > 0 ? anyOf(phrases) : '(?!)';
}

/** The longest part of a phrase that every match contains: `*` may be anything. */
function certainPart(phrase: string): string {
  return fold(phrase)
    .split('*')
    .reduce((longest, part) => (part.length > longest.length ? part : longest));
}

let last = { text: '', folded: '' };

/** Several patterns are asked about the same line, one after the other. */
function foldOnce(text: string): string {
  if (last.text !== text) last = { text, folded: fold(text) };
  return last.folded;
}

/** What a pattern takes for the same becomes the same: cases, up to three spaces, apostrophes, forms of s and sigma, mu. */
function fold(text: string): string {
  const lower = text.toLowerCase();
  // Most lines have nothing of it.
  if (!/[^\S ]| {2}|[’ſςµ]/.test(lower)) return lower;
  return lower.replace(/\s{1,3}/g, ' ').replace(/[’ſςµ]/g, (sign) => folded[sign] ?? sign);
}

const folded: Readonly<Record<string, string>> = { '’': "'", ſ: 's', ς: 'σ', µ: 'μ' };
