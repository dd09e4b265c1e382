import { seededRandom } from '../random';
import type { DeskTicket } from './desk-ticket';
import { readGrams } from './gram-hashes';
import { groupNearDuplicates } from './near-duplicates';
import type { CountedGrams } from './ticket-grams';

const heldOutShare = 0.2;
/** Characters of a ticket that are compared. */
const comparedLength = 1500;
const ticketsPerPause = 200;
const none: CountedGrams = { hashes: new Uint32Array(), counts: new Uint16Array() };

/** Numbers of rows, each part in a random order. */
export interface Split {
  learned: number[];
  heldOut: number[];
}

/**
 * Holds out a random fifth, the same for the same seed. Tickets that are nearly the same text stay together, so that
 * none is measured that was learned in other words.
 */
export async function splitHeldOut(
  tickets: readonly DeskTicket[],
  seed: number,
  report: (share: number) => void | Promise<void>,
): Promise<Split> {
  const grams = [];
  for (const [i, ticket] of tickets.entries()) {
    // Only words are compared; the other kinds would fill the memory.
    grams.push({
      words: readGrams(ticket, comparedLength).words,
      characters: none,
      subject: none,
      fields: none,
    });
    if (i % ticketsPerPause === 0) await report(i / tickets.length);
  }
  const members = new Map<number, number[]>();
  groupNearDuplicates(grams).forEach((group, row) => {
    const rows = members.get(group);
    if (rows) rows.push(row);
    else members.set(group, [row]);
  });
  const random = seededRandom(seed);
  const wanted = Math.round(tickets.length * heldOutShare);
  const split: Split = { learned: [], heldOut: [] };
  for (const rows of random.shuffle([...members.values()])) {
    const hasRoom = split.heldOut.length + rows.length <= wanted;
    (hasRoom ? split.heldOut : split.learned).push(...rows);
  }
  return split;
}
