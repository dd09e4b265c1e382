/** Hashes of one text's grams; the two kinds are weighed apart. */
export interface GramHashes {
  words: number[];
  characters: number[];
}

/** Letters with their marks and digits; or one other sign, since punctuation tells moods and types apart. */
const tokenPattern = /[\p{L}\p{M}\p{N}_]+|[^\s\p{L}\p{M}\p{N}_]/gu;

const shortestGram = 2;
const longestGram = 5;
const longestWord = 40;
const wordSeed = 0x1b873593;
const characterSeed = 0x2c1b3c6d;

/**
 * Words, pairs of words, and the character 2- to 5-grams of each run between spaces, with its edges. 32-bit hashes: two
 * of the some 100,000 grams of a desk hardly ever meet.
 */
export function hashGrams(text: string): GramHashes {
  const lower = text.toLowerCase();
  return { words: hashWords(lower), characters: hashCharacters(lower) };
}

function hashWords(text: string): number[] {
  const hashes: number[] = [];
  let before = 0;
  for (const [token] of text.matchAll(tokenPattern)) {
    let hash = wordSeed;
    for (let i = 0; i < token.length; i++) hash = extend(hash, token.charCodeAt(i));
    hashes.push(finish(hash));
    if (before !== 0) hashes.push(finish(extend(before, hash)));
    before = hash;
  }
  return hashes;
}

function hashCharacters(text: string): number[] {
  const hashes: number[] = [];
  for (const run of text.split(/\s+/)) {
    if (run === '') continue;
    const padded = ` ${run.slice(0, longestWord)} `;
    for (let start = 0; start < padded.length; start++) {
      const end = Math.min(padded.length, start + longestGram);
      let hash = characterSeed;
      for (let i = start; i < end; i++) {
        hash = extend(hash, padded.charCodeAt(i));
        if (i - start + 1 >= shortestGram) hashes.push(finish(hash));
      }
    }
  }
  return hashes;
}

function extend(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193) ^ (hash >>> 15);
}

/** The finaliser of MurmurHash3. */
function finish(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Of so many of a text's words and pairs the smallest hashes make its likeness. */
const compared = 3;

/**
 * The same number for texts that are nearly the same, as answers and forwards of one mail are, and hardly ever for
 * others (min-wise hashing, Broder, 1997).
 */
export function likeness({ words }: GramHashes): number {
  const smallest = [...new Set(words)].sort((a, b) => a - b).slice(0, compared);
  return finish(smallest.reduce(extend, wordSeed));
}
