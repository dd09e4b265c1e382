import * as v from 'valibot';
import { hashGrams } from '../learner/gram-hashes';

const size = 32;
const maxTextLength = 2_000;

export const Sketch = v.pipe(v.array(v.number()), v.length(size));

/** A few numbers by which texts can be compared, and from which no text can be made (min-wise hashing; Broder, 1997). */
export function sketchText(text: string): number[] {
  const { hashes } = hashGrams({ subject: '', body: text }, maxTextLength).words;
  return Array.from({ length: size }, (_, i) => {
    const factor = 2 * i + 0x9e3779b1;
    let smallest = 0xffffffff;
    for (const hash of hashes) {
      let mixed = Math.imul(hash, factor);
      mixed = (mixed ^ (mixed >>> 15)) >>> 0;
      if (mixed < smallest) smallest = mixed;
    }
    return smallest;
  });
}

/** About the share of words and pairs of words that two texts have in common, 0 to 1. */
export function compareSketches(one: readonly number[], other: readonly number[]): number {
  return one.filter((number, i) => number === other[i]).length / size;
}
