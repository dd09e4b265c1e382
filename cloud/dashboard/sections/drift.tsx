import type { DriftRow } from '../../stats/stats-answer';
import { showShare } from '../format';
import { Table } from '../table';

/** From here on values have moved so far that a head learned before them may no longer fit. */
const noticeable = 0.2;

export function Drift({ rows }: { rows: readonly DriftRow[] }) {
  return (
    <Table
      caption="The last seven days beside the days before"
      headings={[
        { text: 'Head' },
        { text: 'Right, before', isNumber: true },
        { text: 'Right, last 7 days', isNumber: true },
        { text: 'Values moved', isNumber: true },
      ]}
      rows={rows.map(({ head, before, now, shift }) => ({
        key: head,
        cells: [head, showShare(before), showShare(now), showShift(shift)],
      }))}
      empty="No labels in this time."
    />
  );
}

function showShift(shift: number | null) {
  if (shift === null) return 'too few labels';
  const text = shift.toFixed(2);
  return shift >= noticeable ? <strong class="notice">{text}, look at it</strong> : text;
}
