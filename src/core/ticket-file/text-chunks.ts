import { HistoryError } from './history-error';

/** Decoded text of a file, piece by piece. */
export type TextChunks = AsyncIterable<string> | Iterable<string>;

/** Short enough that a parser never looks far ahead. */
const maxPieceLength = 200_000;
const looksBinaryAfter = 4096;
/** How archives (and with them .xlsx), PDF, old Office files and gzip begin after decoding. */
const binaryStarts = ['PK\u0003\u0004', '%PDF-', '\u00d0\u00cf\u0011\u00e0', '\u001f'];

/**
 * The text without a byte order mark, with `\n` for every line break, in pieces of bounded length. Throws `HistoryError`
 * where it is empty, no text, or longer than `maxCharacters`.
 */
export async function* cleanChunks(chunks: TextChunks, maxCharacters: number): AsyncGenerator<string> {
  let total = 0;
  let endsInReturn = false;
  for await (const chunk of chunks) {
    for (let start = 0; start < chunk.length; start += maxPieceLength) {
      let piece = chunk.slice(start, start + maxPieceLength);
      if (total === 0) piece = piece.replace(/^\uFEFF/, '');
      if (total < looksBinaryAfter) requireText(piece, total === 0);
      // In the middle of a text a NUL is a character that could not be decoded.
      if (piece.includes('\u0000')) piece = piece.replaceAll('\u0000', '\ufffd');
      total += piece.length;
      if (total > maxCharacters) {
        throw new HistoryError('too-large', [String(Math.round(maxCharacters / 1e6))]);
      }
      if (endsInReturn) piece = `\r${piece}`;
      endsInReturn = piece.endsWith('\r');
      if (endsInReturn) piece = piece.slice(0, -1);
      if (piece.includes('\r')) piece = piece.replace(/\r\n?/g, '\n');
      if (piece !== '') yield piece;
    }
  }
  if (total === 0) throw new HistoryError('empty');
  if (endsInReturn) yield '\n';
}

/** Control characters that no text has; a few characters that could not be decoded only mean a wrong encoding. */
function requireText(piece: string, isFirst: boolean): void {
  const start = piece.slice(0, looksBinaryAfter);
  const strange = [...start].filter(isStrange).length;
  const isKnown = isFirst && binaryStarts.some((each) => start.startsWith(each));
  if (isKnown || start.includes('\u0000') || strange > start.length / 20) throw new HistoryError('binary');
}

function isStrange(character: string): boolean {
  const isControl = character < ' ' && !'\t\n\r\f\v'.includes(character);
  return isControl || character === '\ufffd';
}
