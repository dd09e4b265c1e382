import type { Stats } from '../../stats/stats-answer';
import { showCount } from '../format';
import { Table } from '../table';

const [height, step, gap] = [96, 24, 6];

/** The same numbers as a picture and as a table. */
export function LabelsPerDay({ days }: Pick<Stats, 'days'>) {
  const oldestFirst = [...days].reverse();
  const most = Math.max(1, ...oldestFirst.map(({ labels }) => labels ?? 0));
  return (
    <>
      <svg
        class="bars"
        viewBox={`0 0 ${oldestFirst.length * step} ${height}`}
        width={oldestFirst.length * step}
        height={height}
        aria-hidden="true"
      >
        {oldestFirst.map(({ day, labels }, i) => {
          const bar = Math.max(2, ((labels ?? 0) / most) * (height - 4));
          return (
            <rect key={day} x={i * step + gap / 2} y={height - bar} width={step - gap} height={bar} rx="2" />
          );
        })}
      </svg>
      <details>
        <summary>Day by day</summary>
        <Table
          caption="Labels per day"
          headings={[{ text: 'Day (UTC)' }, { text: 'Labels', isNumber: true }]}
          rows={days.map(({ day, labels }) => ({ key: day, cells: [day, showCount(labels)] }))}
          empty="No days."
        />
      </details>
    </>
  );
}
