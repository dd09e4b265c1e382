import type { FunnelRow } from '../../stats/stats-answer';
import { showCount } from '../format';
import { Table } from '../table';

const steps = [
  ['suggested', 'Suggested'],
  ['shown', 'Shown'],
  ['accepted', 'Accepted'],
  ['corrected', 'Corrected'],
  ['final', 'Final in the helpdesk'],
] as const;

export function Funnel({ rows }: { rows: readonly FunnelRow[] }) {
  const isCounted = rows.some(({ suggested, shown }) => suggested !== null || shown !== null);
  return (
    <>
      <Table
        caption="What became of the suggestions"
        headings={[{ text: 'Head' }, ...steps.map(([, text]) => ({ text, isNumber: true }))]}
        rows={rows.map((row) => ({
          key: row.head,
          cells: [row.head, ...steps.map(([step]) => <Step key={step} count={row[step]} of={row} />)],
        }))}
        empty="No labels in this time."
      />
      {rows.length > 0 && !isCounted && (
        <p class="quiet">No profile has sent how many suggestions were made and shown.</p>
      )}
    </>
  );
}

/** A bar as wide as the step's part of the widest one; the number beside it says the same. */
function Step({ count, of }: { count: number | null; of: FunnelRow }) {
  const most = Math.max(1, ...steps.map(([step]) => of[step] ?? 0));
  return (
    <span class="step">
      {showCount(count)}
      <svg class="bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect width={(100 * (count ?? 0)) / most} height="6" />
      </svg>
    </span>
  );
}
