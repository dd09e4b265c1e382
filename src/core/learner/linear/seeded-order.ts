/** Row numbers in a new random order each time, the same for the same seed. */
export function seededOrder(size: number, seed: number): { next(): Int32Array } {
  const order = Int32Array.from({ length: size }, (_, i) => i);
  let state = seed >>> 0;
  const below = (end: number) => {
    // Mulberry32 (Tommy Ettinger, public domain).
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end);
  };
  return {
    next() {
      for (let i = size - 1; i > 0; i--) {
        const j = below(i + 1);
        const kept = order[i];
        order[i] = order[j];
        order[j] = kept;
      }
      return order;
    },
  };
}
