import type { FeatureToken } from '../features/feature-tokens';
import type { Span } from '../suggestion';

/** Words named as reasons. */
const most = 3;

/** The words with the highest weights above 0, strongest first; a word that occurs again counts once, with all its weight. */
export function strongestWords(
  tokens: readonly FeatureToken[],
  text: string,
  weightOf: (token: number) => number,
): Span[] {
  const byWord = new Map<string, Span>();
  tokens.forEach(({ form, isWord, start, end }, i) => {
    if (!isWord) return;
    const weight = weightOf(i);
    const span = byWord.get(form);
    if (span) span.weight += weight;
    else byWord.set(form, { start, end, text: text.slice(start, end), weight });
  });
  return [...byWord.values()]
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most);
}
