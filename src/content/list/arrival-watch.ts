import { Queue } from '../../core/queue';
import type { Ticket } from '../../core/ticket';
import type { Adapter } from '../../helpdesks/adapter';
import type { Ask } from '../../protocol/client';
import { type ListedArrival, maxArrivalsPerMessage } from '../../protocol/list-messages';
import type { ActiveIncident } from '../../protocol/memory-messages';
import { stateOf } from '../session/other-ticket';
import type { ReadRow, RowReader } from './row-reader';
import { textOf } from './scores';

const longestName = 200;

interface Parts {
  ask: Ask;
  helpdesk: string;
  /** The active incidents, the newest first. */
  told(incidents: ActiveIncident[]): void;
  failed(error: unknown): void;
  signal: AbortSignal;
}

/** Tells the worker of the new tickets of a list, each once, so that it notices when many of them are one matter. */
export class ArrivalWatch {
  private readonly seen = new Set<string>();
  private waiting: ListedArrival[] = [];
  private readonly queue = new Queue();

  constructor(private readonly parts: Parts) {}

  /** @param key of the ticket in this list, another one when its subject has changed */
  note(key: string, arrival: ListedArrival): void {
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.waiting.push(arrival);
    if (this.waiting.length > 1) return;
    // What is noted while others are being told goes with the next message.
    this.queue
      .run(() => this.tell())
      .catch((error: unknown) => {
        if (!this.parts.signal.aborted) this.parts.failed(error);
      });
  }

  private async tell(): Promise<void> {
    const { ask, helpdesk, told, signal } = this.parts;
    // As they came in, which is how the worker sees tickets that are opened one after the other.
    const arrivals = this.waiting.sort((a, b) => Date.parse(a.created) - Date.parse(b.created));
    this.waiting = [];
    for (let start = 0; start < arrivals.length; start += maxArrivalsPerMessage) {
      signal.throwIfAborted();
      const some = arrivals.slice(start, start + maxArrivalsPerMessage);
      const incidents = await ask('incident.watch', { helpdesk, arrivals: some });
      signal.throwIfAborted();
      told(incidents);
    }
  }
}

/** The row's ticket as it came in; undefined where it is not open any more, or nothing tells since when it is there. */
export function arrivalOf(
  adapter: Pick<Adapter, 'write'>,
  { id, subject }: ReadRow,
  whole: Ticket | undefined,
  readMore: () => ReturnType<RowReader['readMore']>,
): ListedArrival | undefined {
  const known = whole ?? readMore();
  const { created = '', requester } = known;
  const isTime = created.length <= 40 && Number.isFinite(Date.parse(created));
  if (!isTime || stateOf(adapter, known) !== 'open') return undefined;
  return {
    id,
    subject,
    created,
    ...(requester && { requester: requester.slice(0, longestName) }),
    ...(whole?.number && { number: whole.number.slice(0, longestName) }),
    ...(whole && { text: textOf(whole) }),
  };
}
