import type { PhraseShare } from '../features/cues/cue-columns';
import { nowhere } from '../features/text-features';
import type { ScoreTables } from '../model/load-package';
import type { QuantizedMatrix } from '../model/quantized';
import type { Span } from '../suggestion';
import { offsetsBeforeLowering } from '../text/lower-case';
import type { ReadText } from './read-text';

/** What is asked about: the score of a value, against the mean of the head's other values. */
export interface Question {
  firstScore: number;
  values: number;
  chosen: number;
}

/** Words named as reasons. */
const most = 3;

/** See `prepareReasons`. */
export type FindReasons = (question: Question) => Span[];

/**
 * The words and phrases that speak most for a value against the head's others, strongest first. Exact: each gram's share
 * of the score is given to the words that it touches. What the sentence encoder makes of the text has no single word.
 * Where they stand is worked out once for all questions.
 */
export function prepareReasons(read: ReadText, tables: ScoreTables): FindReasons {
  const toOriginal = offsetsBeforeLowering(read.text);
  const isInk = read.text.split('').map((unit) => unit.trim() !== '');
  const grams = placeGrams(read, isInk, toOriginal);
  const phrases = mergePlaces(read, toOriginal);
  const words = read.tokens.filter(
    ({ isWord, start, end }) =>
      isWord && !phrases.some((phrase) => phrase.start <= start && end <= phrase.end),
  );
  const first = tables.grams.rows;
  return (question) => {
    const perUnit = spreadGrams(grams, isInk, tables.grams, question);
    const weightOf = (shares: readonly PhraseShare[]) =>
      shares.reduce(
        (sum, { column, share }) => sum + share * contrast(tables.cues, column - first, question),
        0,
      );
    return strongest([
      ...phrases.map((phrase) => spanOf(read, phrase, perUnit, weightOf(phrase.shares))),
      ...words.map((token) => spanOf(read, token, perUnit, 0)),
    ]);
  };
}

/** The phrases of the text, those at one place together. */
function mergePlaces({ features }: ReadText, toOriginal: (offset: number) => number) {
  const places = new Map<string, { start: number; end: number; shares: PhraseShare[] }>();
  for (const phrase of features.phrases) {
    if (phrase.end === nowhere) continue;
    const [start, end] = [toOriginal(phrase.start), toOriginal(phrase.end)];
    const place = places.get(`${start}-${end}`) ?? { start, end, shares: [] };
    place.shares.push(phrase);
    places.set(`${start}-${end}`, place);
  }
  return [...places.values()];
}

/** An occurrence of a gram. What belongs to its spaces goes to its letters, so that words together have all of it. */
interface PlacedGram {
  column: number;
  share: number;
  start: number;
  end: number;
  letters: number;
}

function placeGrams(
  { text, features }: ReadText,
  isInk: readonly boolean[],
  toOriginal: (offset: number) => number,
): PlacedGram[] {
  const { columns, shares, starts, ends } = features.grams;
  const placed: PlacedGram[] = [];
  columns.forEach((column, i) => {
    if (shares[i] === 0 || ends[i] === nowhere) return;
    const start = toOriginal(Math.max(0, starts[i]));
    const end = Math.min(text.length, Math.max(start + 1, toOriginal(ends[i])));
    let letters = 0;
    for (let unit = start; unit < end; unit++) if (isInk[unit]) letters++;
    placed.push({ column, share: shares[i], start, end, letters });
  });
  return placed;
}

/** The share of each unit of the text in the score. */
function spreadGrams(
  grams: readonly PlacedGram[],
  isInk: readonly boolean[],
  table: QuantizedMatrix,
  question: Question,
): Float32Array {
  const perUnit = new Float32Array(isInk.length);
  for (const { column, share, start, end, letters } of grams) {
    const each = (share * contrast(table, column, question)) / Math.max(1, letters);
    for (let unit = start; unit < end; unit++) if (isInk[unit]) perUnit[unit] += each;
  }
  return perUnit;
}

/** The weight of a row for the chosen value, less the mean of the others. */
function contrast(table: QuantizedMatrix, row: number, { firstScore, values, chosen }: Question): number {
  let sum = 0;
  let own = 0;
  for (let value = 0; value < values; value++) {
    const column = firstScore + value;
    const weight = table.scale[column] * (table.bytes[row * table.columns + column] - table.zero[column]);
    if (value === chosen) own = weight;
    else sum += weight;
  }
  return values > 1 ? own - sum / (values - 1) : own;
}

function spanOf(
  { text }: ReadText,
  { start, end }: { start: number; end: number },
  perUnit: Float32Array,
  more: number,
): Span {
  let weight = more;
  for (let unit = start; unit < end; unit++) weight += perUnit[unit];
  return { start, end, text: text.slice(start, end), weight };
}

/** A phrase that occurs again counts once, with all its weight; of two that overlap the stronger counts. */
function strongest(spans: readonly Span[]): Span[] {
  const byText = new Map<string, Span>();
  for (const span of spans) {
    const known = byText.get(span.text.toLowerCase());
    if (known) known.weight += span.weight;
    else byText.set(span.text.toLowerCase(), { ...span });
  }
  const kept: Span[] = [];
  for (const span of [...byText.values()].sort((a, b) => b.weight - a.weight)) {
    if (kept.length === most || span.weight <= 0) break;
    if (!kept.some((other) => span.start < other.end && other.start < span.end)) kept.push(span);
  }
  return kept;
}
