/** Words of other languages with English ones, by language and then by word in lower case. */
export interface Glosses extends Iterable<readonly [language: string, words: Words]> {
  /** Undefined if the language has none. */
  get(language: string): Words | undefined;
}
type Words = ReadonlyMap<string, string>;

/** Shorter words are looked up only as they are: their relatives mean something else. */
const minStemLength = 5;
/** So many letters at the end may be an inflection. */
const maxEndingLength = 4;
const word = /[\p{L}\p{M}]+/gu;
const japanese = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]+/gu;
/** Signs of the longest Japanese word that is looked up. */
const maxJapaneseLength = 8;

/**
 * Reads lines of `language, tab, word, tab, English words`. A language is read when it is first asked for: most tickets
 * are in one, and all of them together would take a third of the time that a model needs to start.
 */
export function readGlosses(bytes: Uint8Array): Glosses {
  let parts: ReturnType<typeof linesByLanguage> | undefined;
  const find = () => {
    parts ??= linesByLanguage(bytes);
    return parts;
  };
  const known = new Map<string, Words>();
  const get = (language: string) => {
    const lines = find().get(language);
    if (lines && !known.has(language)) known.set(language, readWords(bytes, lines));
    return known.get(language);
  };
  return {
    get,
    *[Symbol.iterator]() {
      for (const language of find().keys()) yield [language, get(language) ?? new Map()] as const;
    },
  };
}

/** First byte of a run of lines, and the one after its last. */
type Run = [start: number, end: number];
const [tab, lineFeed] = [9, 10];

/** Where each language's lines stand. */
function linesByLanguage(bytes: Uint8Array): ReadonlyMap<string, Run[]> {
  const found = new Map<string, Run[]>();
  for (let start = 0; start < bytes.length; ) {
    const next = bytes.indexOf(lineFeed, start);
    const end = next === -1 ? bytes.length : next + 1;
    const nameEnd = bytes.indexOf(tab, start);
    if (nameEnd !== -1 && nameEnd < end) {
      const language = String.fromCharCode(...bytes.subarray(start, nameEnd));
      const runs = found.get(language) ?? [];
      const last = runs[runs.length - 1];
      if (last?.[1] === start) last[1] = end;
      else runs.push([start, end]);
      found.set(language, runs);
    }
    start = end;
  }
  return found;
}

function readWords(bytes: Uint8Array, runs: readonly Run[]): Words {
  const words = new Map<string, string>();
  for (const [start, end] of runs) {
    for (const line of new TextDecoder().decode(bytes.subarray(start, end)).split('\n')) {
      const [, source, english] = line.split('\t');
      if (english) words.set(source, english);
    }
  }
  return words;
}

/**
 * The text word by word in English, in its order; undefined if its language has no glosses. Unknown words are left
 * out, except names in Latin letters among Japanese.
 *
 * @param text in lower case
 */
export function glossText(text: string, language: string, glosses: Glosses): string | undefined {
  // Not even looked for: most tickets are.
  const own = language === 'en' ? undefined : glosses.get(language);
  if (!own) return undefined;
  if (language === 'ja') return glossJapanese(text, own);
  const words = Array.from(text.matchAll(word), ([found]) => glossWord(found, own));
  return words.filter((english) => english !== '').join(' ');
}

/** So many of a text's words, and so large a share of them, have to be known. */
const minKnown = 3;
const minKnownShare = 0.6;

/** The language whose words a short text is made of, where no function word tells; undefined if none stands out. */
export function guessByGlosses(text: string, glosses: Glosses): string | undefined {
  const words = Array.from(text.matchAll(word), ([found]) => found);
  const counts = [...glosses]
    .map(([language, own]) => ({ language, known: words.filter((each) => own.has(each)).length }))
    .sort((a, b) => b.known - a.known);
  const [first, second] = counts;
  if (!first || first.known < minKnown || first.known < minKnownShare * words.length) return undefined;
  return first.known > (second?.known ?? 0) ? first.language : undefined;
}

function glossWord(found: string, glosses: ReadonlyMap<string, string>): string {
  const exact = glosses.get(found);
  if (exact !== undefined) return exact;
  for (let cut = 1; cut <= maxEndingLength && found.length - cut >= minStemLength; cut++) {
    const stem = glosses.get(found.slice(0, -cut));
    if (stem !== undefined) return stem;
  }
  return '';
}

/** No spaces tell where a word ends: at each place the longest word that is known is taken. */
function glossJapanese(text: string, glosses: ReadonlyMap<string, string>): string {
  const found: string[] = [];
  for (const [run] of text.matchAll(japanese)) {
    for (let at = 0; at < run.length; ) {
      let length = Math.min(maxJapaneseLength, run.length - at);
      while (length > 1 && !glosses.has(run.slice(at, at + length))) length--;
      const english = glosses.get(run.slice(at, at + length));
      if (english !== undefined) found.push(english);
      at += length;
    }
  }
  return found.join(' ');
}
