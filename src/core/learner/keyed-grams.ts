import * as v from 'valibot';
import { fromBase64 } from '../base64';
import { sha256 } from '../sha256';
import type { DeskTicket } from './desk-ticket';
import { readGrams } from './gram-hashes';
import { type HashKey, sipHash } from './sip-hash';
import type { CountedGrams, GramKind, TicketGrams } from './ticket-grams';

/** Of the ticket's text; what a team shares is cut alike everywhere. */
export const sharedTextLength = 1500;

const keyBytes = 16;
const idDigits = 16;
const maxGrams = 6000;
const maxHash = 0xffffffff;

const Counted = v.pipe(
  v.strictObject({
    hashes: v.pipe(
      v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(maxHash))),
      v.maxLength(maxGrams),
    ),
    counts: v.pipe(
      v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(0xffff))),
      v.maxLength(maxGrams),
    ),
  }),
  v.check(
    ({ hashes, counts }) => hashes.length === counts.length,
    'has another number of counts than of hashes',
  ),
);

export const HashKeyId = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/));

/** The grams of one ticket's text, as hashes that tell nothing without the key. */
export const KeyedGrams = v.strictObject({
  /** Id of the key. What was hashed with different keys has nothing in common. */
  key: HashKeyId,
  words: Counted,
  characters: Counted,
  subject: Counted,
});
export type KeyedGrams = v.InferOutput<typeof KeyedGrams>;

export interface GramKey {
  /** First digits of the SHA-256 of the key. */
  id: string;
  key: HashKey;
}

/** @param text 16 bytes in base64. Undefined where it is something else. */
export async function readGramKey(text: string): Promise<GramKey | undefined> {
  const bytes = readBytes(text);
  if (bytes?.length !== keyBytes) return undefined;
  const view = new DataView(bytes.buffer);
  const key = [0, 4, 8, 12].map((at) => view.getUint32(at, true)) as unknown as HashKey;
  return { id: (await sha256(bytes)).slice(0, idDigits), key };
}

function readBytes(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return fromBase64(text);
  } catch {
    return undefined;
  }
}

/** The ticket's grams with every hash keyed: what a head that was learned from `KeyedGrams` looks at. */
export function hashKeyedGrams(ticket: DeskTicket, longest: number, key: HashKey): TicketGrams {
  const grams = readGrams(ticket, longest);
  const keyed = ({ hashes, counts }: CountedGrams): CountedGrams => ({
    hashes: hashes.map((hash) => sipHash(hash, key)),
    counts,
  });
  const kinds = Object.entries(grams).map(([kind, counted]) => [kind, keyed(counted)]);
  return Object.fromEntries(kinds) as TicketGrams;
}

/** What may be shared of a ticket's text where the text itself may not. Of its grams, where they came without a text. */
export function shareGrams(
  { subject, body, grams: unkeyed }: Pick<DeskTicket, 'subject' | 'body' | 'grams'>,
  { id, key }: GramKey,
): KeyedGrams {
  const grams = hashKeyedGrams({ subject, body, grams: unkeyed }, sharedTextLength, key);
  const plain = (kind: GramKind) => ({
    hashes: Array.from(grams[kind].hashes),
    counts: Array.from(grams[kind].counts),
  });
  return { key: id, words: plain('words'), characters: plain('characters'), subject: plain('subject') };
}

/** The same in the form that learning takes. */
export function openGrams({ words, characters, subject }: KeyedGrams): TicketGrams {
  const counted = ({ hashes, counts }: { hashes: number[]; counts: number[] }): CountedGrams => ({
    hashes: Uint32Array.from(hashes),
    counts: Uint16Array.from(counts),
  });
  return {
    words: counted(words),
    characters: counted(characters),
    subject: counted(subject),
    fields: counted({ hashes: [], counts: [] }),
  };
}
