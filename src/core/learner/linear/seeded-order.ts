import { seededRandom } from '../../random';

/** Row numbers in a new random order each time, the same for the same seed. */
export function seededOrder(size: number, seed: number): { next(): Int32Array } {
  const order = Int32Array.from({ length: size }, (_, i) => i);
  const random = seededRandom(seed);
  return {
    next() {
      for (let i = size - 1; i > 0; i--) {
        const j = random.below(i + 1);
        const kept = order[i];
        order[i] = order[j];
        order[j] = kept;
      }
      return order;
    },
  };
}
