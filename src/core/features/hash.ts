/**
 * 32-bit hash of a string's UTF-16 units: FNV-1a with the finaliser of MurmurHash3 (Appleby, 2008), which spreads
 * the low bits that become table rows. The same in every engine; `seed` keeps kinds of features apart.
 */
export function hashText(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
