import { toMeaning } from '../../core/memory/meaning';
import { maxLetters } from '../../core/memory/memory-ticket';
import type { TicketIndex } from '../../core/memory/ticket-index';
import type { Encode } from '../../core/predict/encoded-tickets';
import { askVectors } from '../storage/encode-texts';
import type { TrainingRow } from '../storage/training-row';

/** Asks the encoder about those of the rows in the index that it was not asked about yet; tells how many. */
export async function fillMeanings(
  index: TicketIndex,
  rows: readonly TrainingRow[],
  encode: Encode,
): Promise<number> {
  const missing = rows.filter(({ ticketId, grams }) => {
    const kept = index.get(ticketId);
    return !grams && kept !== undefined && kept.meaning === undefined;
  });
  const texts = missing.map(({ subject, body }) => ({ subject, body: body.slice(0, maxLetters) }));
  const asked = await askVectors(texts, encode);
  missing.forEach(({ ticketId }, i) => {
    const kept = index.get(ticketId);
    if (kept) index.addKept({ ...kept, meaning: toMeaning(asked[i].vector, asked[i].model) });
  });
  return missing.length;
}
