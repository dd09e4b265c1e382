import type { Span } from '../../core/suggestion';

const most = 3;
const longest = 24;

/** The few words that speak most for a suggestion, strongest first, none twice. */
export function reasonWords(spans: readonly Span[]): string[] {
  const words = new Map<string, string>();
  for (const { text, weight } of [...spans].sort((a, b) => b.weight - a.weight)) {
    const word = text.replace(/\s+/gu, ' ').trim();
    const known = word.toLocaleLowerCase();
    if (weight > 0 && word !== '' && !words.has(known)) words.set(known, shorten(word));
  }
  return [...words.values()].slice(0, most);
}

function shorten(word: string): string {
  const characters = [...word];
  return characters.length <= longest ? word : `${characters.slice(0, longest - 1).join('')}…`;
}
