import type { Span } from '../../core/suggestion';

/** A stretch of an excerpt, plain or marked as a reason. */
export interface Piece {
  text: string;
  marked: boolean;
}

interface Stretch {
  start: number;
  end: number;
}

/** UTF-16 units of surrounding text kept on each side of a reason. */
const around = 48;
/** How much further a cut may move to reach the limit of a word. */
const wordReach = 24;
const ellipsis = '…';

/** The reasons with the text around them, in the order of the text, shortened between them. Empty without reasons. */
export function excerptOf(text: string, spans: readonly Span[]): Piece[] {
  const marks = joinOverlaps(spans.filter((span) => isInside(span, text)));
  const windows = joinOverlaps(
    marks.map(({ start, end }) => ({ start: cutBefore(text, start), end: cutAfter(text, end) })),
  );
  const pieces: Piece[] = [];
  for (const window of windows) {
    if (window.start > 0)
      pieces.push({ text: pieces.length > 0 ? ` ${ellipsis} ` : ellipsis, marked: false });
    pieces.push(...piecesOf(text, window, marks));
  }
  const lastWindow = windows.at(-1);
  if (lastWindow && lastWindow.end < text.length) pieces.push({ text: ellipsis, marked: false });
  return pieces;
}

function piecesOf(text: string, window: Stretch, marks: readonly Stretch[]): Piece[] {
  const pieces: Piece[] = [];
  let position = window.start;
  for (const mark of marks) {
    if (mark.start < window.start || mark.end > window.end) continue;
    pieces.push({ text: text.slice(position, mark.start), marked: false });
    pieces.push({ text: text.slice(mark.start, mark.end), marked: true });
    position = mark.end;
  }
  pieces.push({ text: text.slice(position, window.end), marked: false });
  return pieces
    .map((piece) => ({ ...piece, text: closeGaps(piece.text) }))
    .filter((piece) => piece.text !== '');
}

function isInside({ start, end }: Stretch, text: string): boolean {
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length;
}

function joinOverlaps(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const { start, end } of [...stretches].sort((a, b) => a.start - b.start)) {
    const previous = joined.at(-1);
    if (previous && start <= previous.end) previous.end = Math.max(previous.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

function cutBefore(text: string, position: number): number {
  const cut = position - around;
  if (cut <= 0) return 0;
  const space = text.slice(cut, Math.min(cut + wordReach, position)).search(/\s/u);
  return space >= 0 ? cut + space + 1 : wholeCharacter(text, cut);
}

function cutAfter(text: string, position: number): number {
  const cut = position + around;
  if (cut >= text.length) return text.length;
  const before = text.slice(Math.max(cut - wordReach, position), cut);
  const space = before.search(/\s\S*$/u);
  return space >= 0 ? cut - before.length + space : wholeCharacter(text, cut);
}

/** Languages without spaces are cut anywhere, but not inside a surrogate pair. */
function wholeCharacter(text: string, position: number): number {
  const code = text.charCodeAt(position);
  return code >= 0xdc00 && code <= 0xdfff ? position + 1 : position;
}

function closeGaps(text: string): string {
  return text.replace(/[^\S\n]+/gu, ' ').replace(/\s*\n\s*/gu, '\n');
}
