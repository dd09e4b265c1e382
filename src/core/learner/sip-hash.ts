/** A 128-bit key as four 32-bit numbers. */
export type HashKey = readonly [number, number, number, number];

/**
 * SipHash-2-4 (Aumasson and Bernstein, 2012) of one 32-bit number, of which the lower 32 bits are given. Without the key
 * nobody can tell which number was hashed.
 */
export function sipHash(number: number, [k0, k1, k2, k3]: HashKey): number {
  // v0 to v3, each as its lower and its upper half.
  const state = Int32Array.of(
    k0 ^ 0x70736575,
    k1 ^ 0x736f6d65,
    k2 ^ 0x6e646f6d,
    k3 ^ 0x646f7261,
    k0 ^ 0x6e657261,
    k1 ^ 0x6c796765,
    k2 ^ 0x79746573,
    k3 ^ 0x74656462,
  );
  // One block: the number's four bytes, and its length in the highest byte.
  const [low, high] = [number, 4 << 24];
  state[6] ^= low;
  state[7] ^= high;
  mix(state, 2);
  state[0] ^= low;
  state[1] ^= high;
  state[4] ^= 0xff;
  mix(state, 4);
  return (state[0] ^ state[2] ^ state[4] ^ state[6]) >>> 0;
}

function mix(state: Int32Array, rounds: number): void {
  for (let round = 0; round < rounds; round++) {
    add(state, 0, 2);
    rotate(state, 2, 13);
    xor(state, 2, 0);
    rotate(state, 0, 32);
    add(state, 4, 6);
    rotate(state, 6, 16);
    xor(state, 6, 4);
    add(state, 0, 6);
    rotate(state, 6, 21);
    xor(state, 6, 0);
    add(state, 4, 2);
    rotate(state, 2, 17);
    xor(state, 2, 4);
    rotate(state, 4, 32);
  }
}

function add(state: Int32Array, to: number, from: number): void {
  const low = (state[to] >>> 0) + (state[from] >>> 0);
  state[to] = low;
  state[to + 1] += state[from + 1] + (low > 0xffffffff ? 1 : 0);
}

function xor(state: Int32Array, to: number, from: number): void {
  state[to] ^= state[from];
  state[to + 1] ^= state[from + 1];
}

/** To the left. */
function rotate(state: Int32Array, at: number, bits: number): void {
  const [low, high] = [state[at], state[at + 1]];
  if (bits === 32) {
    state[at] = high;
    state[at + 1] = low;
    return;
  }
  state[at] = (low << bits) | (high >>> (32 - bits));
  state[at + 1] = (high << bits) | (low >>> (32 - bits));
}
