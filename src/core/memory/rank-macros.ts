import { readTerms } from './terms';

/** An answer that the desk has ready for its agents. */
export interface Macro {
  name: string;
  text: string;
}

const maxMacros = 3;
/** Cosine of the words of a macro and of an answer that was given; below it they have hardly more than a greeting in common. */
const minShared = 0.3;
/** Each place further down the list of similar tickets counts for less. */
const perPlace = 0.8;

/**
 * The macros whose words stand in the answers that solved similar tickets, the best first. Only the first lines of an answer are
 * known, so a long macro is compared by as many.
 *
 * @param solutions the likest ticket's first
 */
export function rankMacros(macros: readonly Macro[], solutions: readonly string[]): Macro[] {
  const read = macros.map((macro) => ({ macro, words: wordsOf(macro) }));
  const given = solutions.map((text) => wordsOf({ name: '', text }));
  const counts = new Map<number, number>();
  for (const { words } of read) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const rarity = (word: number) => Math.log(1 + macros.length / (1 + (counts.get(word) ?? 0)));
  return read
    .map(({ macro, words }) => ({
      macro,
      score: given.reduce((sum, answer, place) => {
        const shared = cosine(words, answer, rarity);
        return sum + (shared >= minShared ? shared * perPlace ** place : 0);
      }, 0),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, maxMacros)
    .map(({ macro }) => macro);
}

/** As long as the answers that are kept. */
const lettersCompared = 240;

function wordsOf({ name, text }: Macro): Set<number> {
  const start = (text || name).replace(/\s+/g, ' ').slice(0, lettersCompared);
  return new Set(readTerms('', start).map(({ hash }) => hash));
}

function cosine(
  one: ReadonlySet<number>,
  other: ReadonlySet<number>,
  weight: (word: number) => number,
): number {
  const lengthOf = (words: ReadonlySet<number>) =>
    [...words].reduce((sum, word) => sum + weight(word) ** 2, 0);
  const shared = lengthOf(new Set([...one].filter((word) => other.has(word))));
  return shared === 0 ? 0 : shared / Math.sqrt(lengthOf(one) * lengthOf(other));
}
