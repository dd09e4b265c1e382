import { rm } from 'node:fs/promises';
import * as v from 'valibot';
import { formatUtcDay } from '../../src/core/days';
import { LabelSource } from '../../src/core/label';
import { type Row, readSql, withDuckDatabase } from '../lake/duck-database';
import { stageBatches } from '../lake/stage-batches';
import { dayPrefix } from '../lake/zones';
import type { Store } from '../store/store';
import type { DaySummary } from './day-summary';
import { minProfiles } from './hidden-counts';
import { readObjects } from './read-objects';
import { addCounts, prefixOf, type Seen } from './shown-counts';
import { addProfiles, type DayTally, emptyDay, emptyTally, maxHeads, maxModels } from './tally';

const Counted = v.array(
  v.object({
    head: v.string(),
    model: v.string(),
    source: LabelSource,
    final_value: v.string(),
    labels: v.number(),
    same_ones: v.number(),
    all_labels: v.number(),
    damaged: v.number(),
    profiles: v.array(v.string()),
    all_profiles: v.array(v.string()),
  }),
);

/** Counts all of a day that is over, however much it is: in DuckDB, hence for jobs alone. Throws StoreError. */
export async function countWholeDay(store: Store, day: Date): Promise<DaySummary> {
  const names: string[] = [];
  for await (const name of store.list(dayPrefix('raw', day))) names.push(name);
  const rows = v.parse(Counted, names.length > 0 ? await countLabels(store, names) : []);
  const seen = new Map<string, Seen>();
  let isWhole = (rows[0]?.damaged ?? 0) === 0;
  let objects = names.length;
  for await (const bytes of readObjects(store, prefixOf(formatUtcDay(day)), Number.MAX_SAFE_INTEGER)) {
    objects += 1;
    if (!addCounts(bytes, seen)) isWhole = false;
  }
  return { tally: toTally(rows), seen, objects, isWhole };
}

function countLabels(store: Store, names: readonly string[]): Promise<Row[]> {
  return withDuckDatabase(async (database) => {
    for (let from = 0; from < names.length; ) {
      const { files, batches } = await stageBatches(store, database.folder, names.slice(from), {
        tolerant: true,
      });
      from += batches.length;
      await database.setList('files', files);
      await database.run(await readSql('add-to-day'));
      await Promise.all(files.map((file) => rm(file)));
    }
    const statement = (await readSql('tally-day'))
      .replaceAll('MOST_PROFILES', `${minProfiles}`)
      .replace('LIMIT MOST_HEADS', `LIMIT ${maxHeads}`)
      .replace('<= MOST_MODELS', `<= ${maxModels}`);
    return database.rows(statement);
  });
}

function toTally(rows: v.InferOutput<typeof Counted>): DayTally {
  const day = emptyDay();
  day.labels = rows[0]?.all_labels ?? 0;
  addProfiles(day.profiles, rows[0]?.all_profiles ?? []);
  for (const row of rows) {
    const { head, model, source, final_value: value, labels, same_ones: same } = row;
    const models = day.heads.get(head) ?? new Map();
    day.heads.set(head, models);
    const tally = models.get(model) ?? emptyTally();
    models.set(model, tally);
    addProfiles(tally.profiles, row.profiles);
    tally[source] += labels;
    if (source === 'helpdesk') tally.same += same;
    tally.finals.set(value, (tally.finals.get(value) ?? 0) + labels);
  }
  return day;
}
