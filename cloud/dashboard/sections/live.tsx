import { useEffect, useState } from 'preact/hooks';
import type { LiveTicket } from '../../predictions/live-ticket';
import { type CloudClient, RequestError } from '../cloud-client';
import { showMoment, showPercent } from '../format';
import { Table } from '../table';

const mostShown = 200;
/** Milliseconds before the next question: longer each time that nobody answers. */
const [shortestPause, longestPause] = [1_000, 60_000];
const digitsOfHash = 12;
const every = 'every';

/** The newest first; nothing is asked for until somebody wants to watch. */
export function Live({ watch }: Pick<CloudClient, 'watch'>) {
  const [tickets, setTickets] = useState<readonly LiveTicket[]>([]);
  const [isWatching, setWatching] = useState(false);
  const [isLost, setLost] = useState(false);
  const [problem, setProblem] = useState('');
  const [severity, setSeverity] = useState(every);

  useEffect(() => {
    if (!isWatching) return;
    const end = new AbortController();
    const show = (ticket: LiveTicket) => setTickets((known) => add(known, ticket));
    watchOn(watch, end.signal, show, setLost).catch((error: unknown) => {
      if (end.signal.aborted) return;
      setProblem(error instanceof Error ? error.message : String(error));
      setWatching(false);
    });
    return () => {
      end.abort();
      setLost(false);
    };
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
      <p aria-live="polite">{isLost && 'The connection is lost. It is tried again by itself.'}</p>
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

/**
 * Asks again whenever an answer has ended, until the signal; also where the connection is lost, as by a machine that slept. Rejects
 * with what went wrong, in words.
 *
 * @param tell gets whether there is a connection
 */
async function watchOn(
  watch: CloudClient['watch'],
  signal: AbortSignal,
  show: (ticket: LiveTicket) => void,
  tell: (isLost: boolean) => void,
): Promise<void> {
  let since: string | undefined;
  let pause = shortestPause;
  const goOn = (next: string) => {
    since = next;
    pause = shortestPause;
    tell(false);
  };
  while (!signal.aborted) {
    try {
      await watch(since, signal, (ticket) => !signal.aborted && show(ticket), goOn);
    } catch (error) {
      if (signal.aborted || !(error instanceof RequestError) || error.status !== 0) throw error;
      tell(true);
      pause = Math.min(longestPause, 2 * pause);
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

function add(known: readonly LiveTicket[], ticket: LiveTicket): readonly LiveTicket[] {
  if (known.some(({ key }) => key === ticket.key)) return known;
  return [ticket, ...known].sort((a, b) => (a.at > b.at ? -1 : 1)).slice(0, mostShown);
}

function severityOf({ said }: LiveTicket): string | undefined {
  return said.find(({ head }) => head === 'severity')?.value;
}
