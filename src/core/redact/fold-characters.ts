import { bounded } from './bounded';
import { PLACEHOLDER } from './spans';

const WIDE = bounded(/[\uff01-\uff5e]/g);
const SPACE = bounded(/[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g);
const DASH = bounded(/[\u2010-\u2015\u2212\u30fc]/g);
const LINE_BREAK = bounded(/[\r\u2028\u2029\u0085]/g);

/** What placeholders consist of in a folded text: neither letter nor digit, so that nothing is found in them. */
const FILLER = '\u25a1';

/**
 * The text with one form of every digit, space and dash, of the same length, so that offsets stay. Placeholders of an
 * earlier redaction keep their brackets only: their words must not be taken for cues.
 */
export function foldCharacters(text: string): string {
  return text
    .replace(PLACEHOLDER, (placeholder) => `[${FILLER.repeat(placeholder.length - 2)}]`)
    .replace(WIDE, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(SPACE, ' ')
    .replace(LINE_BREAK, '\n')
    .replace(DASH, dashUnlessKatakana);
}

/** The long vowel mark of Katakana looks like a dash and is one between digits only. */
function dashUnlessKatakana(dash: string, offset: number, text: string): string {
  return dash !== '\u30fc' || /\d/.test(text[offset - 1] ?? '') ? '-' : dash;
}
