import type { Policy } from '../../shared/policy/policy';
import { defaultLimits, type Limits } from './retention';

/** How long and how much is kept: what the organisation says, else the usual. */
export function keepingLimits({
  retentionDays,
  learning,
}: Pick<Policy, 'retentionDays' | 'learning'>): Limits {
  const { rows, labels, audit, seen, memoryTickets } = defaultLimits;
  const within = (usual: number) => (retentionDays > 0 ? retentionDays : usual);
  // What may not be kept any more goes, too, where it was kept before that was said.
  const maxTickets = learning.keep === 'nothing' ? 0 : Math.max(rows.count, learning.mostTickets);
  return {
    rows: { days: within(rows.days), count: maxTickets },
    labels: { ...labels, days: within(labels.days) },
    audit: { ...audit, days: within(audit.days) },
    seen: { ...seen, days: within(seen.days) },
    memoryTickets: {
      days: Math.min(memoryTickets.days, within(memoryTickets.days)),
      count: learning.keep === 'nothing' ? 0 : memoryTickets.count,
    },
  };
}
