import { daysBefore } from '../core/scoreboard/days';
import {
  buildScoreboard,
  type DatedLabel,
  daysLookedAt,
  type Scoreboard,
} from '../core/scoreboard/scoreboard';
import { formatLocalDay, startOfLocalDay } from './day';
import type { Services } from './services';

const millisecondsPerDay = 86_400_000;

/** How the suggestions did lately, one board per helpdesk that has any. */
export async function readScoreboards({
  counts,
  labels,
  now,
}: Pick<Services, 'counts' | 'labels' | 'now'>): Promise<Scoreboard[]> {
  const time = now();
  const today = formatLocalDay(time);
  const first = new Date(time.getTime() - daysLookedAt * millisecondsPerDay);
  const [days, feedback] = await Promise.all([
    counts.listSince(daysBefore(today, daysLookedAt - 1)),
    labels.listCurrentSince(startOfLocalDay(first)),
  ]);
  const dated = feedback.flatMap(({ origin, at, ...label }) =>
    origin === undefined ? [] : [{ ...label, origin, day: formatLocalDay(new Date(at)) }],
  );
  const origins = [...new Set([...days, ...dated].map(({ origin }) => origin))].sort();
  return origins.map((origin) => {
    const own = <Item extends { origin: string }>(items: readonly Item[]) =>
      items.filter((item) => item.origin === origin);
    const labelsOfIt: DatedLabel[] = own(dated);
    return buildScoreboard(origin, own(days), labelsOfIt, today);
  });
}
