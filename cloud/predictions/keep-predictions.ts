import type { Prediction } from '../../src/core/suggestion';
import { keepRecord } from '../records';
import { sha256Of } from '../sha256';
import type { Store } from '../store/store';
import { type PredictionRecord, predictionsOf } from './prediction-record';

export const ticketHash = (form: string, id: string): string =>
  sha256Of(JSON.stringify([form, id])).slice(0, 32);

/** Keeps what was predicted; the same again changes nothing. Throws StoreError. */
export async function keepPredictions(
  store: Store,
  about: Pick<PredictionRecord, 'at' | 'helpdesk' | 'ticket' | 'number' | 'token'>,
  { model, suggestions }: Pick<Prediction, 'model' | 'suggestions'>,
): Promise<void> {
  const said = Object.values(suggestions)
    .filter(({ abstained }) => abstained === undefined)
    .map(({ head, value, confidence, minutes, hours }) => ({
      head,
      value,
      confidence,
      ...(minutes && { minutes }),
      ...(hours && { hours }),
    }));
  const record: PredictionRecord = { format: 1, ...about, model, said };
  const hash = sha256Of(JSON.stringify(record)).slice(0, 16);
  const time = about.at.slice(11, 23).replaceAll(/\D/g, '');
  await keepRecord(
    store,
    `${predictionsOf(about.at.slice(0, 10), about.helpdesk)}${time}-${hash}.json`,
    record,
  );
}
