import type { TrainedHead, TrainingRun } from '../../stats/stats-answer';
import { showGain, showMoment, showPercent } from '../format';
import { Table } from '../table';

export function Training({ runs }: { runs: readonly TrainingRun[] }) {
  return (
    <Table
      caption="The latest runs of training, head by head"
      headings={[
        { text: 'When' },
        { text: 'Head' },
        { text: 'Tickets', isNumber: true },
        { text: 'Right before', isNumber: true },
        { text: 'Right now', isNumber: true },
        { text: 'Gain in points, 95 %', isNumber: true },
        { text: 'What became of it' },
      ]}
      rows={runs.flatMap(({ run, at, heads, bundle }) =>
        heads.map((head) => ({
          key: `${run} ${head.helpdesk} ${head.head}`,
          cells: [
            showMoment(at),
            `${head.head} (${head.helpdesk})`,
            String(head.tickets),
            showPercent(head.before),
            showPercent(head.now),
            showGain(head.gain),
            outcomeOf(head, bundle),
          ],
        })),
      )}
      empty="Nothing has been trained yet."
    />
  );
}

function outcomeOf({ status, why }: TrainedHead, bundle: TrainingRun['bundle']): string {
  const passed = bundle ? `passed, in ${bundle.name}.` : 'passed.';
  return [{ passed, refused: 'refused.', 'not-learned': 'not learned.' }[status], ...why].join(' ');
}
