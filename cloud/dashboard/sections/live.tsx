import { useEffect, useState } from 'preact/hooks';
import type { LiveTicket } from '../../predictions/live-ticket';
import type { CloudClient } from '../cloud-client';
import { showMoment, showPercent } from '../format';
import { Table } from '../table';

const mostShown = 200;
/** A ticket is kept some moments after it was predicted: what came this long before the last one may be missing still. */
const overlap = 60_000;
const digitsOfHash = 12;
const every = 'every';

/** The newest first; nothing is asked for until somebody wants to watch. */
export function Live({ watch }: Pick<CloudClient, 'watch'>) {
  const [tickets, setTickets] = useState<readonly LiveTicket[]>([]);
  const [isWatching, setWatching] = useState(false);
  const [problem, setProblem] = useState('');
  const [severity, setSeverity] = useState(every);

  useEffect(() => {
    if (!isWatching) return;
    const end = new AbortController();
    watchOn(watch, end.signal, (ticket) => setTickets((known) => add(known, ticket))).catch(
      (error: unknown) => {
        if (end.signal.aborted) return;
        setProblem(error instanceof Error ? error.message : String(error));
        setWatching(false);
      },
    );
    return () => end.abort();
  }, [isWatching, watch]);

  function toggle() {
    setProblem('');
    setWatching(!isWatching);
  }

  const chosen = severity === every ? [] : [severity];
  // What was chosen stays on offer when the last ticket that has it is too old to be shown.
  const severities = [...new Set([...tickets.flatMap((each) => severityOf(each) ?? []), ...chosen])].sort();
  const shown = tickets.filter((each) => severity === every || severityOf(each) === severity);
  return (
    <>
      <div class="line">
        <button type="button" aria-pressed={isWatching} onClick={toggle}>
          Watch
        </button>
        <label>
          <span>Severity</span>
          <select value={severity} onChange={({ currentTarget }) => setSeverity(currentTarget.value)}>
            <option value={every}>every one</option>
            {severities.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </select>
        </label>
      </div>
      {problem !== '' && (
        <p role="alert" class="problem">
          {problem}
        </p>
      )}
      <Table
        caption="Tickets as they are predicted, the newest first"
        headings={[
          { text: 'Ticket' },
          { text: 'When' },
          { text: 'Helpdesk' },
          { text: 'Severity' },
          { text: 'Other answers' },
        ]}
        rows={shown.map((ticket) => ({
          key: ticket.key,
          cells: [
            ticket.number ?? <code key="ticket">{ticket.ticket.slice(0, digitsOfHash)}</code>,
            showMoment(ticket.at),
            ticket.helpdesk,
            severityOf(ticket) ?? '–',
            ticket.said
              .filter(({ head }) => head !== 'severity')
              .map(({ head, value, confidence }) => `${head}: ${value} (${showPercent(confidence)})`)
              .join(', '),
          ],
        }))}
        empty={isWatching ? 'No ticket was predicted in the last minutes.' : 'Nobody is watching.'}
      />
    </>
  );
}

/** Asks again whenever an answer has ended, until the signal. Rejects with what went wrong, in words. */
async function watchOn(
  watch: CloudClient['watch'],
  signal: AbortSignal,
  show: (ticket: LiveTicket) => void,
): Promise<void> {
  let newest: number | undefined;
  while (!signal.aborted) {
    const since = newest === undefined ? undefined : new Date(newest - overlap).toISOString();
    await watch(since, signal, (ticket) => {
      newest = Math.max(newest ?? 0, Date.parse(ticket.at));
      if (!signal.aborted) show(ticket);
    });
  }
}

function add(known: readonly LiveTicket[], ticket: LiveTicket): readonly LiveTicket[] {
  if (known.some(({ key }) => key === ticket.key)) return known;
  return [ticket, ...known].sort((a, b) => (a.at > b.at ? -1 : 1)).slice(0, mostShown);
}

function severityOf({ said }: LiveTicket): string | undefined {
  return said.find(({ head }) => head === 'severity')?.value;
}
