import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { hashGrams } from './gram-hashes';
import { isPackedAs, PackedGrams, packTicket, unpackGrams } from './packed-grams';

const ticket = { subject: 'VPN drops', body: 'The VPN drops every hour, every day since Monday.' };

/** Counts by hash. */
const counted = ({ hashes, counts }: { hashes: Uint32Array; counts: Uint16Array }) =>
  new Map([...hashes].map((hash, i) => [hash, counts[i]]));

describe('packed grams', () => {
  const packed = packTicket(ticket);

  it('are the grams of the text with their counts', () => {
    const unpacked = unpackGrams(packed);
    const plain = hashGrams(ticket, 1500);
    for (const kind of ['words', 'characters', 'subject', 'fields'] as const)
      expect(counted(unpacked[kind])).toEqual(counted(plain[kind]));
    expect(Math.max(...unpacked.words.counts)).toBe(2);
  });

  it('do not tell in which order the words stood', () => {
    const { hashes } = unpackGrams(packed).words;
    expect([...hashes]).toEqual([...hashes].sort((a, b) => a - b));
    expect([...hashes]).not.toEqual([...hashGrams(ticket, 1500).words.hashes]);
  });

  it('are read only where they are whole', () => {
    expect(v.parse(PackedGrams, packed)).toEqual(packed);
    for (const words of [btoa('four'), 'no base64 at all', 7, undefined])
      expect(v.is(PackedGrams, { ...packed, words })).toBe(false);
  });

  it('are told from those of another text', () => {
    expect(isPackedAs(unpackGrams(packed), packed)).toBe(true);
    expect(isPackedAs(unpackGrams(packed), packTicket({ ...ticket, body: 'Another' }))).toBe(false);
    expect(isPackedAs(undefined, packed)).toBe(false);
    expect(isPackedAs(undefined, undefined)).toBe(true);
  });

  it('of the longest text are within what is read', () => {
    const body = Array.from({ length: 5000 }, (_, i) =>
      String.fromCodePoint(0x4e00 + ((i * 7919) % 20000)),
    ).join('');
    expect(v.is(PackedGrams, packTicket({ subject: '', body }))).toBe(true);
    expect(v.is(PackedGrams, packTicket({ subject: body, body: '' }))).toBe(true);
  });
});
