import type { JobReport } from '../../stats/stats-answer';
import { showMoment, showSeconds } from '../format';
import { Table } from '../table';

export function Jobs({ reports }: { reports: readonly JobReport[] }) {
  return (
    <Table
      caption="The latest runs of jobs that had something to do"
      headings={[
        { text: 'When' },
        { text: 'Job' },
        { text: 'What became of it' },
        { text: 'Took', isNumber: true },
        { text: 'Trace' },
      ]}
      rows={reports.map(({ at, job, status, problem, milliseconds, traceId }) => ({
        key: `${traceId} ${at}`,
        cells: [
          showMoment(at),
          job,
          status === 'failed' ? (
            <strong key="status" class="notice">
              failed: {problem}
            </strong>
          ) : (
            status
          ),
          showSeconds(milliseconds),
          <code key="trace">{traceId}</code>,
        ],
      }))}
      empty="No job has had anything to do in this time."
    />
  );
}
