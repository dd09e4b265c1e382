import { functionWords, ticketWords, typicalLetters } from './phrases/function-words';

export interface DetectedLanguage {
  /** ISO 639-1 code, `und` where it cannot be told. */
  language: string;
  /** False if there is little text or a second language is near. */
  sure: boolean;
}

const UNKNOWN: DetectedLanguage = { language: 'und', sure: false };
/** The start of a text tells its language; more only costs time. */
const LOOKED_AT = 4000;
const LANGUAGES = Object.keys(functionWords);
const LANGUAGES_OF_WORD = new Map<string, Set<string>>();
const ENGLISH_TICKET_WORDS = new Set(ticketWords.en?.split(' '));
for (const list of [functionWords, ticketWords]) {
  for (const [language, words] of Object.entries(list)) {
    for (const word of words.split(' ')) {
      // "error" and "printer" stand in the lists of others too, and tell nothing there.
      if (list !== functionWords && ENGLISH_TICKET_WORDS.has(word)) continue;
      LANGUAGES_OF_WORD.set(word, (LANGUAGES_OF_WORD.get(word) ?? new Set()).add(language));
    }
  }
}
/** `l'imprimante`, `qu'il`: the article tells, not the word behind it. */
const ELISION = /^(?:l|d|s|j|n|c|m|t|qu)'/;
const FRENCH_OR_ITALIAN = new Set(['fr', 'it']);
const NO_LANGUAGES = new Set<string>();
/** Languages so similar that one does not make the other ambiguous. */
const SIBLING: Readonly<Record<string, string>> = { da: 'no', no: 'da', cs: 'sk', sk: 'cs' };
/** A single letter is as often a name or a number of something. */
const WEIGHT_OF_LETTER = 0.35;

/** The language of a cleaned text, told from its script, its function words and its letters. */
export function detectLanguage(text: string): DetectedLanguage {
  const sample = text
    .slice(0, LOOKED_AT)
    .replace(/(?:https?:\/\/|www\.)\S+|\S+@\S+/g, ' ')
    .toLowerCase();
  return byScript(sample) ?? byWords(sample);
}

const SCRIPTS = {
  latin: /\p{Script=Latin}/gu,
  arabic: /\p{Script=Arabic}/gu,
  hebrew: /\p{Script=Hebrew}/gu,
  devanagari: /\p{Script=Devanagari}/gu,
  han: /\p{Script=Han}/gu,
  kana: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  hangul: /\p{Script=Hangul}/gu,
  cyrillic: /\p{Script=Cyrillic}/gu,
  greek: /\p{Script=Greek}/gu,
  thai: /\p{Script=Thai}/gu,
};

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** The language of a text in another script than Latin. Product names and paths in Latin letters are usual there. */
function byScript(text: string): DetectedLanguage | undefined {
  const counts = Object.entries(SCRIPTS).map(([script, pattern]) => ({
    script,
    letters: count(text, pattern),
  }));
  const lettersOf = (script: string) => counts.find((entry) => entry.script === script)?.letters ?? 0;
  const eastAsian = lettersOf('han') + lettersOf('kana');
  const total = counts.reduce((sum, entry) => sum + entry.letters, 0);
  const candidates = [
    {
      language: lettersOf('kana') * 12 >= eastAsian && lettersOf('kana') > 0 ? 'ja' : 'zh',
      letters: eastAsian * 2,
    },
    { language: 'ko', letters: lettersOf('hangul') * 2 },
    { language: arabicLanguage(text), letters: lettersOf('arabic') },
    { language: 'he', letters: lettersOf('hebrew') },
    { language: 'hi', letters: lettersOf('devanagari') },
    { language: cyrillicLanguage(text), letters: lettersOf('cyrillic') },
    { language: 'el', letters: lettersOf('greek') },
    { language: 'th', letters: lettersOf('thai') },
  ];
  const best = candidates.reduce((a, b) => (b.letters > a.letters ? b : a));
  if (best.letters < 2 || best.letters * 3 < total) return undefined;
  return { language: best.language, sure: best.letters >= 8 };
}

function arabicLanguage(text: string): string {
  return count(text, /[پچژگک]/g) * 20 > count(text, SCRIPTS.arabic) ? 'fa' : 'ar';
}

function cyrillicLanguage(text: string): string {
  const ukrainian = count(text, /[іїєґ]/g);
  const russian = count(text, /[ыэъё]/g);
  if (ukrainian > russian) return 'uk';
  return russian === 0 && count(text, /[јљњћђџ]/g) > 0 ? 'sr' : 'ru';
}

/** The language of a text in Latin letters. */
function byWords(text: string): DetectedLanguage {
  const words = [...new Set(text.match(/[\p{L}\p{M}]+(?:['’]\p{L}+)*/gu) ?? [])];
  if (words.length === 0) return UNKNOWN;
  const scores = new Map(LANGUAGES.map((language) => [language, 0]));
  const add = (language: string, points: number) =>
    scores.set(language, (scores.get(language) ?? 0) + points);
  let hits = 0;
  for (const word of words) {
    const languages = languagesOf(word.replace('’', "'"));
    if (languages.size > 0) hits++;
    // A word that many languages share tells little.
    const weight = word.length === 1 ? WEIGHT_OF_LETTER : 1;
    for (const language of languages) add(language, weight / Math.sqrt(languages.size));
  }
  for (const language of LANGUAGES) {
    const letters = typicalLetters[language];
    if (letters === undefined) continue;
    const marked = words.filter((word) => [...letters].some((letter) => word.includes(letter))).length;
    add(language, Math.min(marked * 0.5, words.length * 0.2));
  }
  return judge(scores, words, hits);
}

function languagesOf(word: string): ReadonlySet<string> {
  return LANGUAGES_OF_WORD.get(word) ?? (ELISION.test(word) ? FRENCH_OR_ITALIAN : NO_LANGUAGES);
}

function judge(
  scores: ReadonlyMap<string, number>,
  words: readonly string[],
  hits: number,
): DetectedLanguage {
  const ranked = [...scores].sort((a, b) => b[1] - a[1]);
  const [language, best] = ranked[0] ?? ['und', 0];
  const second = ranked.find(([other]) => other !== language && other !== SIBLING[language])?.[1] ?? 0;
  const isClear = best >= 1.5 && best >= words.length * 0.12 && hits >= 2 && best >= second * 1.15;
  if (isClear) return { language, sure: words.length >= 5 && best >= 3 && best >= second * 1.4 };
  const english = words.filter((word) => ENGLISH_TICKET_WORDS.has(word)).length;
  const isEnglish = english >= 2 && english / words.length >= 0.15 && (scores.get('en') ?? 0) >= best * 0.5;
  return isEnglish ? { language: 'en', sure: false } : UNKNOWN;
}
