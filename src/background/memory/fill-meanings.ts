import { toEncoderText } from '../../core/desk/asked-ticket';
import { toMeaning } from '../../core/memory/meaning';
import type { TicketIndex } from '../../core/memory/ticket-index';
import type { Encode } from '../../core/predict/encoded-tickets';
import type { TrainingRow } from '../storage/training-row';

/** A card waits for no more than these tickets. */
const encodedAtOnce = 8;
const lettersRead = 6_000;

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
  for (let start = 0; start < missing.length; start += encodedAtOnce) {
    const some = missing.slice(start, start + encodedAtOnce);
    const texts = some.map(({ subject, body }) =>
      toEncoderText({ subject, body: body.slice(0, lettersRead) }),
    );
    const { vectors, model } = await encode(texts);
    some.forEach(({ ticketId }, i) => {
      const kept = index.get(ticketId);
      if (kept) index.addKept({ ...kept, meaning: toMeaning(vectors[i], model) });
    });
  }
  return missing.length;
}
