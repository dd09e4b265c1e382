import { daysBefore } from '../../src/core/scoreboard/days';
import { findRecord } from '../records';
import type { Store } from '../store/store';
import { PredictionRecord, predictionsOf } from './prediction-record';

export interface PredictionsQuestion {
  helpdesk: string;
  /** One head alone. */
  head?: string;
  /** First and last day, YYYY-MM-DD, UTC. */
  from: string;
  to: string;
  /** Where the page before has ended: `next` of its answer. */
  after?: string;
  /** So many tickets are looked at for a page. */
  limit: number;
  /** Only of tickets that came by this token. */
  token?: string;
}

/** One prediction, flat as a row. */
export type PredictionRow = Omit<PredictionRecord, 'format' | 'said' | 'token'> &
  PredictionRecord['said'][number];

export interface PredictionsPage {
  predictions: PredictionRow[];
  /** Where to go on; missing at the end. A page may be empty and yet have one. */
  next?: string;
}

/** `after`: a day, and where in it. */
export const placeShape = /^(\d{4}-\d\d-\d\d)\/(\d{9}-[0-9a-f]{16})$/;

/** So many objects are asked for at once. */
const atOnce = 16;
/** Limit of days that are read for one page, since even an empty day costs a request. */
const maxDays = 31;

/** A page of predictions in the order of their time. Throws StoreError. */
export async function listPredictions(store: Store, question: PredictionsQuestion): Promise<PredictionsPage> {
  const { helpdesk, from, to, after, limit } = question;
  const [, startDay = from, startPlace = ''] = placeShape.exec(after ?? '') ?? [];
  const names: { place: string; name: string }[] = [];
  let day = startDay < from ? from : startDay;
  for (let days = 0; day <= to && days < maxDays && names.length <= limit; days++) {
    const prefix = predictionsOf(day, helpdesk);
    for await (const name of store.list(prefix)) {
      const inDay = name.slice(prefix.length, -'.json'.length);
      if (day === startDay && inDay <= startPlace) continue;
      names.push({ place: `${day}/${inDay}`, name });
      if (names.length > limit) break;
    }
    if (names.length <= limit) day = daysBefore(day, -1);
  }
  const page = names.slice(0, limit);
  const predictions: PredictionRow[] = [];
  for (let first = 0; first < page.length; first += atOnce) {
    const some = page.slice(first, first + atOnce);
    const records = await Promise.all(some.map(({ name }) => findRecord(store, name, PredictionRecord)));
    for (const record of records) if (record) predictions.push(...rowsOf(record, question));
  }
  if (names.length > limit) return { predictions, next: page.at(-1)?.place };
  // All of the days that were looked through are done; the next page begins with the one behind them.
  return day <= to ? { predictions, next: `${daysBefore(day, 1)}/${lastPlace}` } : { predictions };
}

/** Behind all places of a day. */
const lastPlace = `999999999-${'f'.repeat(16)}`;

function rowsOf(
  { format: _, said, token, ...about }: PredictionRecord,
  question: PredictionsQuestion,
): PredictionRow[] {
  if (question.token !== undefined && token !== question.token) return [];
  return said
    .filter(({ head }) => !question.head || head === question.head)
    .map((each) => ({ ...about, ...each }));
}
