import { allMatches } from '../text/all-matches';

const PROPERTY = /\\[pPu]\{[^}]{0,40}\}/g;
const ESCAPE = /\\./g;
const CHARACTER_CLASS = /\[[^\]]{0,400}\]/g;
const UNBOUNDED = /[*+]|\{\d{1,5},\}/;

const patterns: RegExp[] = [];

/**
 * The same pattern, checked to repeat nothing without an end: so the work at one place of a text is bounded, and that
 * for a whole text grows with its length only. Throws `RangeError` for a pattern with `*`, `+` or `{n,}`.
 */
export function bounded(pattern: RegExp): RegExp {
  const bare = pattern.source.replace(PROPERTY, 'x').replace(ESCAPE, 'x').replace(CHARACTER_CLASS, 'x');
  if (UNBOUNDED.test(bare)) throw new RangeError(`This pattern repeats without an end: ${pattern.source}`);
  patterns.push(pattern);
  return pattern;
}

/** From this length on an engine translates a pattern at once as well as it can. */
const longText = 1_000;

/**
 * Uses all of these patterns, so that the first text costs no more than any other: an engine translates a pattern when it is
 * first used, and once more for texts with other than Latin letters.
 */
export function translatePatterns(): void {
  for (const pattern of patterns)
    for (const letter of ['a', 'あ']) {
      pattern.lastIndex = 0;
      pattern.test(letter.repeat(longText));
    }
}

/** A piece that follows a cue: `cue` is where the cue starts, `start` and `end` enclose the piece. */
export interface CuedPiece {
  cue: string;
  text: string;
  start: number;
  end: number;
}

/** What matches `piece` (sticky) right behind each match of `cue` (global). */
export function piecesAfter(text: string, cue: RegExp, piece: RegExp): CuedPiece[] {
  const pieces: CuedPiece[] = [];
  for (const match of allMatches(text, cue)) {
    const start = match.index + match[0].length;
    piece.lastIndex = start;
    const found = piece.exec(text)?.[0];
    if (found) pieces.push({ cue: match[0], text: found, start, end: start + found.length });
  }
  return pieces;
}
