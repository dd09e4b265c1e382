import { dutch } from './dutch';
import { english } from './english';
import { french } from './french';
import { german } from './german';
import { italian } from './italian';
import { japanese } from './japanese';
import { type PhraseList, parsePhrases } from './parse-phrases';
import { polish } from './polish';
import { portuguese } from './portuguese';
import { spanish } from './spanish';

const sources: Readonly<Record<string, string>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  pt: portuguese,
  it: italian,
  nl: dutch,
  pl: polish,
  ja: japanese,
};

/** Languages whose phrases are known. */
export const cueLanguages = Object.keys(sources);

/** What a phrase may say, such as `everyone` or `stopped`. */
export const cueNames: readonly string[] = parsePhrases(english)
  .map(({ name }) => name)
  .filter((name) => name !== 'negator');

/** A phrase that was found: the units from `start` up to `end` of the text. */
export interface Cue {
  name: string;
  /** A word such as "not" stands right before it (in Japanese behind it). */
  isNegated: boolean;
  start: number;
  end: number;
}

/** What the phrases say; of those that are negated nothing. */
export function namesSaid(cues: readonly Cue[]): ReadonlySet<string> {
  return new Set(cues.filter(({ isNegated }) => !isNegated).map(({ name }) => name));
}

interface LanguageLists {
  negator: RegExp;
  lists: PhraseList[];
}

const compiled = new Map<string, LanguageLists>();

function listsOf(language: string): LanguageLists {
  let lists = compiled.get(language);
  if (!lists) {
    const all = parsePhrases(sources[language]);
    const negator = all.find(({ name }) => name === 'negator')?.source ?? '(?!)';
    lists = { negator: new RegExp(negator, 'u'), lists: all.filter(({ name }) => name !== 'negator') };
    compiled.set(language, lists);
  }
  return lists;
}

/** Units before a phrase, of the same clause, in which a negation counts. */
const nearBefore = 26;
const nearBehind = 4;
const clauseEnd = /[.!?;:,\n]/;

/**
 * Phrases of the text's language and of English, in no order.
 *
 * @param text in lower case
 */
export function findCues(text: string, language: string): Cue[] {
  const languages = language !== 'en' && language in sources ? ['en', language] : ['en'];
  return withoutTakenBack(languages.flatMap((each) => findIn(text, each)));
}

/** "Urgent" in "no longer urgent" says the opposite. */
function withoutTakenBack(cues: readonly Cue[]): Cue[] {
  const calm = cues.filter(({ name }) => name === 'noHurry');
  const isCalmed = ({ name, start, end }: Cue) =>
    (name === 'now' || name === 'soon') && calm.some((each) => each.start <= start && end <= each.end);
  return cues.filter((cue) => !isCalmed(cue));
}

function findIn(text: string, language: string): Cue[] {
  const { negator, lists } = listsOf(language);
  return lists.flatMap(({ name, find }) =>
    find(text).map(({ 0: found, index }) => ({
      name,
      isNegated: isNegated(text, index, index + found.length, language, negator),
      start: index,
      end: index + found.length,
    })),
  );
}

function isNegated(text: string, start: number, end: number, language: string, negator: RegExp): boolean {
  if (language === 'ja') return negator.test(text.slice(end, end + nearBehind));
  const before = text.slice(Math.max(0, start - nearBefore), start);
  return negator.test(before.split(clauseEnd).at(-1) ?? '');
}
