import * as v from 'valibot';
import { changeTogether, type Database, keysOf } from './database';
import type { Change } from './database-schema';
import { LearningError } from './learning-error';
import { putRows } from './row-store';
import { type RowDraft, sealRow } from './training-row';
import { requireKey, type Vault } from './vault';

const LearnProgress = v.object({
  origin: v.string(),
  /** Id of the latest run; writes of the run before it are refused. */
  runId: v.string(),
  /** ISO 8601. */
  startedAt: v.string(),
  savedAt: v.string(),
  /** Where to continue, in the fetcher's own format; undefined at the beginning. */
  cursor: v.optional(v.string()),
  /** How many tickets there are to go through, where the helpdesk tells. */
  expected: v.optional(v.number()),
  /** Tickets gone through that were here already. */
  held: v.optional(v.number(), 0),
  /** Requests that the rest takes, about. */
  requestsLeft: v.optional(v.number()),
});
export type LearnProgress = v.InferOutput<typeof LearnProgress>;

export interface FetchedBatch extends Partial<Pick<LearnProgress, 'cursor' | 'expected' | 'requestsLeft'>> {
  /** The tickets asked for, with those that gave no row. */
  ticketIds: readonly string[];
  rows: readonly RowDraft[];
  /** Tickets that are here already, and so were not asked for. */
  heldIds?: readonly string[];
}

/** How far fetching each helpdesk's history has come. */
export class ProgressStore {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
  ) {}

  /** What is under way, without touching it. */
  async read(origin: string): Promise<LearnProgress | undefined> {
    return parseProgress(await (await this.database.open()).get('progress', origin));
  }

  /** Continues what was under way, or begins. From here on an earlier run of the same origin is refused. */
  begin(origin: string): Promise<LearnProgress> {
    return changeTogether(this.database, ['progress', 'fetched'], async (change) => {
      const at = new Date().toISOString();
      const before = parseProgress(await change.objectStore('progress').get(origin));
      // Ids of a progress that cannot be read are worth nothing: where to continue is unknown.
      if (!before) await change.objectStore('fetched').delete(keysOf(origin));
      const progress = {
        origin,
        startedAt: at,
        savedAt: at,
        held: 0,
        ...before,
        runId: crypto.randomUUID(),
      };
      await change.objectStore('progress').put(progress);
      return progress;
    });
  }

  /** The tickets that this run has gone through, asked for or here already. */
  async listPassed(origin: string): Promise<Set<string>> {
    const keys = await (await this.database.open()).getAllKeys('fetched', keysOf(origin));
    return new Set(keys.map(([, ticketId]) => ticketId));
  }

  async countPassed(origin: string): Promise<number> {
    return (await this.database.open()).count('fetched', keysOf(origin));
  }

  /**
   * Rows, their ids and the cursor in one: after a crash all of them are there, or none. Throws `LearningError`
   * `learning-deleted` or `learning-elsewhere`, and then the run has to stop.
   */
  async saveBatch(run: RunKey, batch: FetchedBatch): Promise<LearnProgress> {
    const key = await this.vault.prepareKey();
    const savedAt = new Date().toISOString();
    const rows = await Promise.all(batch.rows.map((draft) => sealRow(draft, key, savedAt)));
    return changeTogether(
      this.database,
      ['keys', 'rows', 'memory', 'progress', 'fetched'],
      async (change) => {
        const before = await requireRun(change, run);
        await requireKey(change, key);
        await putRows(change, rows);
        const { heldIds = [], cursor, expected = before.expected, requestsLeft } = batch;
        for (const ticketId of [...batch.ticketIds, ...heldIds])
          await change.objectStore('fetched').put({ origin: run.origin, ticketId });
        const held = before.held + heldIds.length;
        const progress = { ...before, savedAt, cursor, expected, held, requestsLeft };
        await change.objectStore('progress').put(progress);
        return progress;
      },
    );
  }

  /** All is fetched, or the agent gave up: forgets cursor and ids; the rows stay. */
  async finish(run: RunKey): Promise<void> {
    await changeTogether(this.database, ['progress', 'fetched'], async (change) => {
      await requireRun(change, run);
      await change.objectStore('progress').delete(run.origin);
      await change.objectStore('fetched').delete(keysOf(run.origin));
    });
  }
}

type RunKey = Pick<LearnProgress, 'origin' | 'runId'>;

async function requireRun<Names extends 'progress' | 'fetched' | 'keys' | 'rows' | 'memory'>(
  change: Change<Names | 'progress'>,
  { origin, runId }: RunKey,
): Promise<LearnProgress> {
  const progress = parseProgress(await change.objectStore('progress').get(origin));
  if (!progress) throw new LearningError('learning-deleted');
  if (progress.runId !== runId) throw new LearningError('learning-elsewhere');
  return progress;
}

function parseProgress(record: unknown): LearnProgress | undefined {
  const parsed = v.safeParse(LearnProgress, record);
  return parsed.success ? parsed.output : undefined;
}
