import { formatLocalDay } from '../../core/days';
import { daysBefore } from '../../core/scoreboard/days';
import type { JudgedDay } from '../../core/scoreboard/judged-days';
import { buildScoreboard, daysLookedAt, type Scoreboard } from '../../core/scoreboard/scoreboard';
import type { Services } from '../api/services';

type Parts = Pick<Services, 'counts' | 'labels' | 'tallies'>;

/** How the suggestions did lately, one board per helpdesk that has any. */
export async function readScoreboards({ counts, labels, tallies }: Parts): Promise<Scoreboard[]> {
  const today = formatLocalDay(new Date());
  const [days, judged] = await Promise.all([
    counts.listSince(daysBefore(today, daysLookedAt - 1)),
    readJudged({ labels, tallies }),
  ]);
  const origins = [...new Set([...days.map(({ origin }) => origin), ...judged.keys()])].sort();
  return origins.map((origin) =>
    buildScoreboard(
      origin,
      days.filter((counted) => counted.origin === origin),
      judged.get(origin) ?? new Map(),
      today,
    ),
  );
}

/** By helpdesk and head; only those with counts. */
async function readJudged({
  labels,
  tallies,
}: Pick<Parts, 'labels' | 'tallies'>): Promise<Map<string, Map<string, JudgedDay[]>>> {
  const judged = new Map<string, Map<string, JudgedDay[]>>();
  for (const { origin, head } of await labels.listVersions()) {
    const days = await tallies.read(origin, head);
    if (days.length > 0) judged.set(origin, (judged.get(origin) ?? new Map()).set(head, days));
  }
  return judged;
}
