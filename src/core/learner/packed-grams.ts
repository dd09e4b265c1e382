import * as v from 'valibot';
import { fromBase64, toBase64 } from '../base64';
import type { DeskTicket } from './desk-ticket';
import { hashGrams } from './gram-hashes';
import { sharedTextLength } from './keyed-grams';
import type { CountedGrams, TicketGrams } from './ticket-grams';

const bytesPerHash = 4;
const bytesPerGram = bytesPerHash + 1;
const kinds = ['words', 'characters', 'subject'] as const;
const maxGrams = 8000;
const maxCount = 0xff;

const Packed = v.pipe(
  v.string(),
  v.maxLength(Math.ceil((maxGrams * bytesPerGram) / 3) * 4),
  v.base64(),
  v.check((text) => fromBase64(text).length % bytesPerGram === 0, 'ends within a gram'),
);

/**
 * The grams of one ticket's text as they are kept and travel: the hashes in rising order, four bytes each, little-endian,
 * then a byte for how often each occurs; in base64.
 */
export const PackedGrams = v.object({ words: Packed, characters: Packed, subject: Packed });
export type PackedGrams = v.InferOutput<typeof PackedGrams>;

/** What may be kept of a ticket where its text may not. */
export function packTicket({ subject, body }: Pick<DeskTicket, 'subject' | 'body'>): PackedGrams {
  const { words, characters, subject: ofSubject } = hashGrams({ subject, body }, sharedTextLength);
  return { words: pack(words), characters: pack(characters), subject: pack(ofSubject) };
}

/** The same in the form that learning takes. */
export function unpackGrams({ words, characters, subject }: PackedGrams): TicketGrams {
  return {
    words: unpack(words),
    characters: unpack(characters),
    subject: unpack(subject),
    fields: unpack(''),
  };
}

/** Whether both say the same, of which either may be missing. */
export function isPackedAs(grams: TicketGrams | undefined, packed: PackedGrams | undefined): boolean {
  if (!grams || !packed) return grams === undefined && packed === undefined;
  return kinds.every((kind) => pack(grams[kind]) === packed[kind]);
}

/** In rising order: the order in which they stand in the text would tell too much of it. */
function pack({ hashes, counts }: CountedGrams): string {
  const order = Array.from(hashes, (_, i) => i).sort((a, b) => hashes[a] - hashes[b]);
  const bytes = new Uint8Array(hashes.length * bytesPerGram);
  const view = new DataView(bytes.buffer);
  order.forEach((from, to) => {
    view.setUint32(to * bytesPerHash, hashes[from], true);
    bytes[hashes.length * bytesPerHash + to] = Math.min(maxCount, counts[from]);
  });
  return toBase64(bytes);
}

function unpack(text: string): CountedGrams {
  const bytes = fromBase64(text);
  const view = new DataView(bytes.buffer);
  const size = bytes.length / bytesPerGram;
  return {
    hashes: Uint32Array.from({ length: size }, (_, i) => view.getUint32(i * bytesPerHash, true)),
    counts: Uint16Array.from(bytes.subarray(size * bytesPerHash)),
  };
}
