import { allMatches } from '../text/all-matches';
import { anyOf, longestFirst } from '../text/phrases/pattern';
import { bounded, piecesAfter } from './bounded';
import { keyWords, recoveryWords, spokenCodes, spokenPasswords } from './phrases/secret-words';
import { isRandom } from './random-looking';
import type { PersonalSpan } from './spans';

/** Words that may stand between such a word and what it announces: "lautet wie immer", "is set to", "provisoire". */
const BETWEEN =
  '(?:[ :=,「"\'(]{0,3}(?:is|was|are|now|set|to|as|always|lautet|ist|war|wurde|fue|foi|wie|immer|noch|still|encore|aún|ainda|ancora|jetzt|auf|est|toujours|es|está|siempre|é|sempre|è|era|jest|der|die|das|is nu|' +
  "temporary|temporal|provisoire|provisória|provisório|provvisoria|temporaire|initial|neues|neue|new|old|alte|meiner|des|du|de|da|do|dele|dela|deles|delas|suya|mía|nuestra|sua|mia|von ihm|von ihr|de él|de ella|d'elle|wifi|wi-fi|wlan|は|が|の|を|[:：])(?!\\p{Script=Latin})){0,5}";
const GAP = `${BETWEEN}[ :=：「"'(]{0,3}\\n?`;

function cueOf(words: readonly string[]): RegExp {
  return bounded(
    new RegExp(
      `(?<![\\p{Script=Latin}\\p{N}_-])${anyOf(longestFirst(words))}(?![\\p{Script=Latin}\\p{N}])${GAP}`,
      'giu',
    ),
  );
}

const PASSWORD = cueOf(spokenPasswords);
const CODE = cueOf(spokenCodes);
const RECOVERY = cueOf(recoveryWords);
/** "Key" and "token" alone stand before many words. */
const KEY = cueOf(keyWords.filter((word) => word.length > 6));
const SHORTEST_KEY = 16;
const VALUE = bounded(/[^\s,;"'<>[\]□「」。、]{5,80}/uy);
const DIGITS = bounded(/(?:[A-Z]{1,2}-)?\d{4,8}(?!\d|[.,:/-]\d)|\d{3,4}[ -]\d{3,4}(?!\d)/uy);
const GROUPED = bounded(/[A-Z0-9]{4,6}(?:[ -][A-Z0-9]{4,6}){1,9}(?![\p{L}\p{N}-])/uy);
/** By their form alone: a recovery key of BitLocker, one of FileVault, a product key. */
const FORMS = [
  bounded(/(?<![\p{N}-])\d{6}(?:-\d{6}){7}(?![\p{N}-])/gu),
  bounded(
    /(?<![\p{L}\p{N}-])(?=[A-Z0-9-]{0,28}\d)(?=[A-Z0-9-]{0,28}[A-Z])[A-Z0-9]{4}(?:-[A-Z0-9]{4}){5}(?![\p{L}\p{N}-])/gu,
  ),
  bounded(
    /(?<![\p{L}\p{N}-])(?=[A-Z0-9-]{0,28}\d)(?=[A-Z0-9-]{0,28}[A-Z])[A-Z0-9]{5}(?:-[A-Z0-9]{5}){4}(?![\p{L}\p{N}-])/gu,
  ),
];
const TRAILING = bounded(/[.!?:)]{1,3}$/);

/** Passwords, codes and recovery keys behind the words for them, with or without a sign between, and keys of a known form. */
export function findSpokenSecrets(text: string): PersonalSpan[] {
  const spans: PersonalSpan[] = [];
  for (const { cue, text: value, start } of piecesAfter(text, PASSWORD, VALUE)) {
    const word = value.replace(/[.:)?]{1,3}$/, '');
    if (isPassword(word, cue)) spans.push({ kind: 'token', start, end: start + word.length });
  }
  for (const { text: value, start } of piecesAfter(text, KEY, VALUE)) {
    const word = value.replace(TRAILING, '');
    if (isRandom(word, SHORTEST_KEY)) spans.push({ kind: 'token', start, end: start + word.length });
  }
  for (const { start, end } of piecesAfter(text, CODE, DIGITS)) spans.push({ kind: 'token', start, end });
  for (const { text: value, start, end } of piecesAfter(text, RECOVERY, GROUPED)) {
    if (/\d/.test(value))
      spans.push({ kind: 'token', start, end: end - (TRAILING.exec(value)?.[0].length ?? 0) });
  }
  for (const form of FORMS) {
    for (const match of allMatches(text, form)) {
      spans.push({ kind: 'token', start: match.index, end: match.index + match[0].length });
    }
  }
  return spans;
}

/** Letters mixed with digits or signs, as hardly any word is; behind "pass" both, since tests pass, too. */
function isPassword(word: string, cue: string): boolean {
  if (word.length < 5 || /^(?:https?:|v?\d+(?:[.,:/-]\d+)*$|0x)|[\\/]/i.test(word)) return false;
  // A variable, a template or a call fetches the secret from elsewhere.
  if (/^[$%{[(<]|^\w{1,40}\(/.test(word)) return false;
  const hasDigit = /\d/.test(word);
  const hasSign = /[#!$%&*@+_~^=]/.test(word.replace(/[!?]$/, ''));
  const hasLetter = /\p{L}/u.test(word);
  if (!hasLetter) return false;
  return /^pass(?![\p{L}-])/iu.test(cue) ? hasDigit && (hasSign || /!$/.test(word)) : hasDigit || hasSign;
}
