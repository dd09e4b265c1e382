import * as v from 'valibot';
import { countValues } from '../../src/core/learner/frequent-values';
import { KeyedGrams } from '../../src/core/learner/keyed-grams';
import { parseJson } from '../../src/core/parse-json';
import type { HeadName } from '../lake/curated-label';
import { type LakeEngine, literals } from '../lake/engine';
import type { Parties } from './parties';
import type { TrainingRow } from './training-row';

export const maxTickets = 5000;

/** As `sample-labels.sql` answers. */
const Sampled = v.object({
  content: v.picklist(['text', 'features']),
  content_key: v.string(),
  made_ms: v.number(),
  final_value: v.string(),
  client: v.string(),
  suggested_value: v.string(),
  confidence: v.number(),
  model: v.string(),
  taken_token: v.nullable(v.string()),
  taken_day: v.nullable(v.string()),
  text: v.nullable(v.string()),
  features: v.nullable(v.string()),
});

/**
 * What the labels of one head come to: one value a ticket, at most `most` of them, by a choice that is the same every time and
 * crowds no party out; all with texts, or all with grams of one key, whichever are more. Throws StoreError.
 *
 * @param tokens first digits of those whose labels count: what came by one that was taken out of the settings does not
 */
export async function selectRows(
  engine: LakeEngine,
  name: HeadName,
  tokens: ReadonlySet<string>,
  parties: Parties,
  most = maxTickets,
): Promise<TrainingRow[]> {
  const { helpdesk, head } = name;
  const answer = await engine.ask({
    sql: 'sample-labels',
    heads: [name],
    parameters: [helpdesk, head],
    tokens,
    words: { MOST: String(most), KNOWN: literals(parties.names()) },
  });
  const sampled = v.parse(v.array(Sampled), answer);
  const rows = (content: 'text' | 'features') =>
    sampled.filter((each) => each.content === content).map(toRow);
  const texts = rows('text');
  const grams = ofCommonKey(rows('features'));
  return texts.length >= grams.length ? texts : grams;
}

function toRow(sampled: v.InferOutput<typeof Sampled>): TrainingRow {
  const { taken_token: token, taken_day: day, text, features } = sampled;
  return {
    key: sampled.content_key,
    at: sampled.made_ms,
    value: sampled.final_value,
    client: sampled.client,
    suggested: sampled.suggested_value,
    confidence: sampled.confidence,
    model: sampled.model,
    ...(text !== null
      ? { text }
      : features !== null && { features: v.parse(KeyedGrams, parseJson(features)) }),
    ...(token !== null && day !== null && { taken: { token, day } }),
  };
}

/** What was hashed with different keys cannot be learned together. */
function ofCommonKey(rows: readonly TrainingRow[]): TrainingRow[] {
  const keys = rows.map(({ features }) => features?.key ?? '');
  const [[common] = ['']] = countValues(keys);
  return rows.filter((_, i) => keys[i] === common);
}
