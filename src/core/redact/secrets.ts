import { allPhrases, anyOf } from '../text/phrases/pattern';
import { bounded, type CuedPiece, piecesAfter } from './bounded';
import { isCommonWord } from './common-words';
import { keyWords, noSecrets, passwordWords } from './phrases/secret-words';
import { isRandom } from './random-looking';
import type { PersonalSpan } from './spans';

const PASSWORD = anyOf(allPhrases(passwordWords));
const KEY = anyOf(allPhrases({ all: keyWords }));
const FOR = '(?:for|für|pour|para|per|voor|zum|zur|von|of)';
const SIGN = '["\'*`]{0,2} ?(?::(?![:=]) {0,3}\\n?|:= {0,2}|=>? {0,2})';
const IS = '(?: is| was| are| lautet| ist| est| es| é| è| jest| är|は|为|是)(?: now| set to| jetzt)? {1,2}';

/** `password: …`, `DB_PASSWORD=…`, `"pwd": "…"`. */
const PASSWORD_SIGN = bounded(
  new RegExp(`(?<![\\p{L}\\p{N}])${PASSWORD}(?: ${FOR} [^\\n:=]{1,40})?${SIGN}`, 'giu'),
);
/** "The password for guests is", "contraseña del wifi es". */
const OF_WHAT = `(?: (?:${FOR}|del|de|du|des|do|da|di|della|van|im|am|at|on|in)(?: [\\p{L}\\p{N}-]{1,20}){1,3})?`;
const PASSWORD_IS = bounded(new RegExp(`(?<![\\p{L}\\p{N}])${PASSWORD}${OF_WHAT}${IS}`, 'giu'));
const PASSWORD_OPTION = bounded(/(?<!\S)--?(?:password|passwd|pass|token|secret|api-?key)[ =]/giu);
const KEY_SIGN = bounded(new RegExp(`(?<![\\p{L}\\p{N}])${KEY}(?:${SIGN}|${IS})(?:bearer )?`, 'giu'));
/** `curl -u name:password`. */
const USER_OPTION = bounded(/(?<!\S)(?:-u|--user)[ =]["']?[^\s:"']{1,64}:/gu);

const QUOTED = '"[^"\\n□]{1,200}"|\'[^\'\\n□]{1,200}\'|`[^`\\n□]{1,200}`';
const VALUE = bounded(new RegExp(`${QUOTED}|[^\\s,;"'<>[\\]□]{3,500}`, 'uy'));
/** A call, a variable, a template, a path: code that fetches the secret from elsewhere. */
const CODE = /^(?:[\w.]{1,60}\(|[${%<[]|[\w]{1,40}(?:\.[\w]{1,40}){1,5}$|\/|\\|\*{3}|\.{3}|x{4,}$)/i;
const TRAILING = bounded(/(?<=.{3})[.,!?)]{1,5}$/);
const NO_SECRETS = new Set(noSecrets);

/** What stands behind a word for passwords or keys, in many languages. */
export function findSecrets(text: string): PersonalSpan[] {
  return [
    ...piecesAfter(text, PASSWORD_SIGN, VALUE).filter(isAfterPassword),
    ...piecesAfter(text, PASSWORD_IS, VALUE).filter(({ text: value }) => isUnlikeWords(value)),
    ...piecesAfter(text, PASSWORD_OPTION, VALUE).filter(({ text: value }) => isPassword(value)),
    ...piecesAfter(text, USER_OPTION, VALUE),
    ...piecesAfter(text, KEY_SIGN, VALUE).filter(({ cue, text: value }) =>
      isRandom(bare(value), /^key/i.test(cue) ? 20 : 8),
    ),
  ].map(toSpan);
}

/** Without the quotes around it, which stay, and the full stop of the sentence. */
function toSpan({ text: value, start, end }: CuedPiece): PersonalSpan {
  if (/^["'`]/.test(value)) return { kind: 'token', start: start + 1, end: end - 1 };
  return { kind: 'token', start, end: start + value.replace(TRAILING, '').length };
}

function bare(value: string): string {
  return value.replace(/^["'`]|["'`]$/g, '').replace(TRAILING, '');
}

/** `PASS: suite/name` is the result of a test, `DB_PASS=…` a secret. */
function isAfterPassword({ cue, text: value }: CuedPiece): boolean {
  return isPassword(value) && !(/^pass\b/i.test(cue) && !cue.includes('='));
}

function isPassword(value: string): boolean {
  const word = bare(value);
  return word.length >= 3 && !CODE.test(word) && !isOrdinary(word);
}

/** Behind "is" stand words ("password is incorrect") more often than passwords: those have digits or signs in them. */
function isUnlikeWords(value: string): boolean {
  const word = bare(value);
  const isQuoted = /^["'`]/.test(value) && !word.includes(' ');
  return isPassword(value) && (isQuoted || (/[\d!@#$%^&*_+?]/.test(word) && !/^\d{1,2}$/.test(word)));
}

function isOrdinary(word: string): boolean {
  return NO_SECRETS.has(word.toLowerCase()) || isCommonWord(word);
}
