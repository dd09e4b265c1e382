// Directional marks, joiners, soft hyphen, byte order mark, variation selectors, interlinear marks, tag characters.
const INVISIBLE =
  /[\u00ad\u061c\u115f\u1160\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffc]|[\ufe00-\ufe0f]|\u034f|\udb40[\udc00-\uddef]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is to be removed
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
// A surrogate without its other half cannot be normalised or encoded.
const HALF_CHARACTER = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const LINE_BREAK = /\r\n?|[\u2028\u2029\u0085]/g;
const SPACE = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

/** NFC text with `\n` line ends and plain spaces, without control, invisible and half characters. */
export function normaliseCharacters(text: string): string {
  return text
    .replace(HALF_CHARACTER, '')
    .replace(LINE_BREAK, '\n')
    .replace(SPACE, ' ')
    .replace(CONTROL, '')
    .replace(INVISIBLE, '')
    .normalize('NFC');
}

/** Runs of spaces become one, lines are trimmed, blank lines go; single line breaks stay. */
export function collapseWhitespace(text: string): string {
  return text
    .replace(/ {2,}/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** Whether a letter or a digit stands in it: signs alone say nothing. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** The first `length` UTF-16 units, one less where that would split a surrogate pair. */
export function cutText(text: string, length: number): string {
  if (text.length <= length) return text;
  const last = text.charCodeAt(length - 1);
  const isHighSurrogate = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, isHighSurrogate ? length - 1 : length);
}
