import { readDeskText } from '../../core/desk/desk-text';
import type { ColumnPlan } from '../../core/ticket-file/column-plan';
import { HistoryError } from '../../core/ticket-file/history-error';
import { inspectFile } from '../../core/ticket-file/inspect-file';
import { usualLimits } from '../../core/ticket-file/read-records';
import {
  nothingLeftOut,
  type FileTicket as ReadTicket,
  readTickets,
} from '../../core/ticket-file/read-tickets';
import { type FileTicket, maxTicketsPerMessage } from '../../protocol/learning-messages';
import { type FileEncoding, guessEncoding, isOlderEncoding, nothingDecoded } from './decode-file';
import { fileText } from './file-text';
import { maxTicketsOfFile, type WorkerAnswer, type WorkerRequest } from './history-reader';
import { guessOlderEncoding } from './older-encodings';

const previewed = 5;
const maxIdLength = 200;

/** Takes every n-th, the first one included. */
class Spread {
  passed = 0;
  private seen = 0;
  constructor(private readonly step: number) {}

  takesNext(): boolean {
    const isTaken = this.seen++ % this.step === 0;
    if (!isTaken) this.passed++;
    return isTaken;
  }
}

/** Answers what a `HistoryReader` asks, one thing after the other. `tell` gets the answers. */
export function answerReader(
  tell: (answer: WorkerAnswer) => void,
  most = maxTicketsOfFile,
): (request: WorkerRequest) => Promise<void> {
  let opened: { file: Blob; encoding: FileEncoding; rows: number } | undefined;
  /** Lets the reading go on to the next batch. */
  let goOn: () => void = () => {};

  async function inspect(file: Blob): Promise<void> {
    const guessed = await guessEncoding(file);
    const first = await inspectAs(file, guessed);
    const { inspection } = first.isOlder ? await inspectAs(file, await guessOlderEncoding(file)) : first;
    tell({ kind: 'inspected', inspection });
  }

  async function inspectAs(file: Blob, encoding: FileEncoding) {
    const seen = nothingDecoded();
    const inspection = await inspectFile(fileText(file, encoding, seen), usualLimits, () =>
      tell({ kind: 'share', share: seen.bytes / file.size }),
    );
    opened = { file, encoding, rows: inspection.rows };
    return { inspection, isOlder: encoding === 'utf-8' && isOlderEncoding(seen) };
  }

  async function preview(plan: ColumnPlan): Promise<void> {
    const { file, encoding } = requireOpened();
    for await (const tickets of readTickets(fileText(file, encoding), plan))
      return tell({ kind: 'tickets', tickets: tickets.slice(0, previewed).map(toMessage) });
    tell({ kind: 'tickets', tickets: [] });
  }

  async function read(plan: ColumnPlan): Promise<void> {
    const { file, encoding, rows } = requireOpened();
    const seen = nothingDecoded();
    const leftOut = nothingLeftOut();
    const spread = new Spread(Math.ceil(rows / most));
    for await (const all of readTickets(fileText(file, encoding, seen), plan, usualLimits, leftOut)) {
      const tickets = all.filter(() => spread.takesNext());
      for (let start = 0; start < tickets.length; start += maxTicketsPerMessage) {
        const taken = new Promise<void>((resolve) => {
          goOn = resolve;
        });
        tell({
          kind: 'tickets',
          tickets: tickets.slice(start, start + maxTicketsPerMessage).map(toMessage),
        });
        await taken;
      }
      tell({ kind: 'share', share: seen.bytes / file.size });
    }
    tell({ kind: 'done', leftOut: { ...leftOut, spare: spread.passed } });
  }

  function requireOpened() {
    if (!opened) throw new Error('No file was inspected.');
    return opened;
  }

  return async (request) => {
    try {
      if (request.kind === 'next') goOn();
      else if (request.kind === 'inspect') await inspect(request.file);
      else if (request.kind === 'preview') await preview(request.plan);
      else await read(request.plan);
    } catch (error) {
      tell(describeFailure(error));
    }
  };
}

/** Cleaned as a ticket on the screen is; personal data is taken out where it is kept. */
function toMessage({
  id,
  subject,
  description,
  requester,
  people,
  resolved,
  fields,
}: ReadTicket): FileTicket {
  const text = readDeskText({ subject, description, messages: [], requester });
  const names = [...new Set([...text.names, ...people])];
  return {
    id: id.slice(0, maxIdLength),
    ...text,
    names,
    ...(resolved && { resolvedAt: resolved }),
    fields: {},
    values: Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, typeof value === 'object' ? [...value] : value]),
    ),
  };
}

function describeFailure(error: unknown): WorkerAnswer {
  if (error instanceof HistoryError) return { kind: 'failed', code: error.code, details: error.details };
  return { kind: 'failed', code: 'unreadable', details: [error instanceof Error ? error.name : 'error'] };
}
