import * as v from 'valibot';
import { formatLocalDay, millisecondsPerHour } from '../../../core/days';
import type { DayCounts } from '../../../core/scoreboard/day-counts';
import type { CountStore } from '../../activity/count-store';
import type { RememberedValue } from '../../storage/remembered-value';
import type { AskCloud } from '../cloud-client';
import type { CloudPolicy, ReadCloudPolicy } from '../cloud-policy';

/** How far counts have been sent. */
export const CountsState = v.object({
  /** The last day of which all are sent. */
  through: v.string(),
  /** ISO 8601: the last try. */
  triedAt: v.optional(v.string()),
  /** Ids under which counts of later days were sent or are to be, by day and origin: a retry has the same. */
  ids: v.record(v.string(), v.string()),
});
export type CountsState = v.InferOutput<typeof CountsState>;

export interface CountSenderParts {
  readPolicy: ReadCloudPolicy;
  isPaused(): Promise<boolean>;
  counts: Pick<CountStore, 'listSince'>;
  /** The kind of helpdesk at each origin. */
  readHelpdesks(): Promise<ReadonlyMap<string, string>>;
  state: RememberedValue<CountsState>;
  askCloud: AskCloud;
  createId(): string;
  now(): Date;
  report(error: unknown): void;
}

/** Milliseconds between two tries. */
const tryInterval = 6 * millisecondsPerHour;
const maxAnswerBytes = 10_000;
const maxRows = 200;

/**
 * Sends how often each head suggested something, once a day is over: without it the cloud could only count what agents
 * said, not what they were shown. Numbers alone, where the policy wants labels. Never rejects.
 */
export function createCountSender(parts: CountSenderParts): { sendWhenDue(): Promise<void> } {
  const { state, now } = parts;

  async function send(): Promise<void> {
    const policy = await parts.readPolicy();
    const today = formatLocalDay(now());
    const before = await state.read();
    // Days on which nothing was wanted, the first one too, are never sent.
    if (!policy || policy.syncLevel === 'off' || !before) return state.write({ through: today, ids: {} });
    if ((await parts.isPaused()) || !isDue(before, now())) return;
    const kept = await parts.counts.listSince(before.through);
    const due = kept.filter(({ day }) => day > before.through && day < today);
    if (due.length === 0) return;
    await sendDays(policy, before, due);
  }

  async function sendDays(
    policy: CloudPolicy,
    before: CountsState,
    due: readonly DayCounts[],
  ): Promise<void> {
    const ids = Object.fromEntries(
      due.map((each) => [keyOf(each), before.ids[keyOf(each)] ?? parts.createId()]),
    );
    await state.write({ ...before, ids, triedAt: now().toISOString() });
    const helpdesks = await parts.readHelpdesks();
    for (const counts of due) {
      const helpdesk = helpdesks.get(counts.origin);
      const rows = rowsOf(counts);
      if (helpdesk === undefined || rows.length === 0) continue;
      const text = JSON.stringify({ format: 1, day: counts.day, helpdesk, rows });
      await parts.askCloud(policy, {
        kind: 'counts',
        method: 'POST',
        path: '/v1/counts',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': ids[keyOf(counts)] ?? '' },
        body: new TextEncoder().encode(text),
        example: text,
        most: maxAnswerBytes,
      });
    }
    const through = due.reduce((last, { day }) => (day > last ? day : last), before.through);
    await state.write({ through, ids: {}, triedAt: now().toISOString() });
  }

  return { sendWhenDue: () => send().catch(parts.report) };
}

function isDue({ triedAt }: CountsState, now: Date): boolean {
  const passed = triedAt === undefined ? tryInterval : now.getTime() - Date.parse(triedAt);
  // Less than nothing: the clock was set back meanwhile.
  return passed >= tryInterval || passed < 0;
}

function keyOf({ day, origin }: DayCounts): string {
  return `${day} ${origin}`;
}

/** Sums over all versions of a head, since they are counted by day, not by version. */
function rowsOf({ heads }: DayCounts) {
  const rows = Object.entries(heads).map(([head, { answered, hidden, abstained }]) => ({
    ...{ head, model: 'all', suggested: answered, shown: answered - hidden, abstained },
  }));
  return rows.slice(0, maxRows);
}
