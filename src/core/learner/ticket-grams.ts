/** Kinds of grams; each is weighed apart from the others. */
export const gramKinds = ['words', 'characters', 'subject', 'fields'] as const;
export type GramKind = (typeof gramKinds)[number];

/** The different grams of one kind in one ticket, as 32-bit hashes, with how often each occurs. */
export interface CountedGrams {
  hashes: Uint32Array;
  counts: Uint16Array;
}

export type TicketGrams = Record<GramKind, CountedGrams>;
