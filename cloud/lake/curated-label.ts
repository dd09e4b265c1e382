import * as v from 'valibot';
import { Label } from '../../src/core/label';
import { KeyedGrams } from '../../src/core/learner/keyed-grams';
import { parseJson } from '../../src/core/parse-json';
import { sha256Of } from '../sha256';
import { ClientName } from './label-line';
import { Taken } from './taken';

/** A label as intake has checked it. */
export const CuratedLabel = v.object({
  ...Label.entries,
  at: v.pipe(v.string(), v.isoTimestamp()),
  client: v.optional(ClientName),
  features: v.optional(KeyedGrams),
  text: v.optional(v.string()),
  /** Missing where it was taken by an earlier version. */
  taken: v.optional(Taken),
});
export type CuratedLabel = v.InferOutput<typeof CuratedLabel>;

/** Undefined where the line is damaged. */
export function readCuratedLabel(line: string): CuratedLabel | undefined {
  const label = v.safeParse(CuratedLabel, parseJson(line));
  return label.success && Number.isFinite(Date.parse(label.output.at)) ? label.output : undefined;
}

/** Labels that name no profile count as one profile's. */
export function clientOf({ client }: Pick<CuratedLabel, 'client'>): string {
  return client ?? 'unnamed';
}

/** What is learned together: one head of one kind of helpdesk. */
export interface HeadName {
  helpdesk: string;
  head: string;
}

const keyDigits = 12;

/** Names a head in the names of objects. */
export function headKey({ helpdesk, head }: HeadName): string {
  return sha256Of(JSON.stringify([helpdesk, head])).slice(0, keyDigits);
}
