import type { AccuracyRow } from '../../stats/stats-answer';
import { showCount, showShare } from '../format';
import { Table } from '../table';

export function Accuracy({ rows }: { rows: readonly AccuracyRow[] }) {
  return (
    <Table
      caption="Accuracy by head and version"
      headings={[
        { text: 'Head' },
        { text: 'Version' },
        { text: 'Answered by agents', isNumber: true },
        { text: 'Accepted', isNumber: true },
        { text: 'Ended in the helpdesk', isNumber: true },
        { text: 'As suggested', isNumber: true },
      ]}
      rows={rows.map(({ head, model, answered, accepted, ended, same }) => ({
        key: `${head} ${model}`,
        cells: [
          head,
          nameOf(model),
          showCount(answered),
          showShare(accepted),
          showCount(ended),
          showShare(same),
        ],
      }))}
      empty="No labels in this time."
    />
  );
}

function nameOf(model: string): string {
  return model === 'desk' ? 'learned on the machines' : model;
}
