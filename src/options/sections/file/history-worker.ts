import { readDeskText } from '../../../core/desk/desk-text';
import type { ColumnPlan } from '../../../core/history/column-plan';
import { HistoryError } from '../../../core/history/history-error';
import { inspectFile } from '../../../core/history/inspect-file';
import { usualLimits } from '../../../core/history/read-records';
import {
  nothingLeftOut,
  type FileTicket as ReadTicket,
  readTickets,
} from '../../../core/history/read-tickets';
import { type FileTicket, mostTicketsPerMessage } from '../../../protocol/learning-messages';
import { decodeFile, type FileEncoding, guessEncoding, isOlderEncoding } from './decode-file';
import type { WorkerAnswer, WorkerRequest } from './history-reader';

const previewed = 5;
const longestId = 200;

let opened: { file: Blob; encoding: FileEncoding } | undefined;
/** Lets the reading go on to the next batch. */
let goOn: () => void = () => {};

const tell = (answer: WorkerAnswer) => self.postMessage(answer);

self.addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  if (data.kind === 'next') goOn();
  else answer(data).catch((error: unknown) => tell(describeFailure(error)));
});

async function answer(request: Exclude<WorkerRequest, { kind: 'next' }>): Promise<void> {
  if (request.kind === 'inspect') return inspect(request.file);
  if (request.kind === 'preview') return preview(request.plan);
  return read(request.plan);
}

async function inspect(file: Blob): Promise<void> {
  const guessed = await guessEncoding(file);
  const first = await inspectAs(file, guessed);
  if (!first.isOlder) return tell({ kind: 'inspected', inspection: first.inspection });
  const { inspection } = await inspectAs(file, 'windows-1252');
  tell({ kind: 'inspected', inspection });
}

async function inspectAs(file: Blob, encoding: FileEncoding) {
  opened = { file, encoding };
  const seen = { bytes: 0, special: 0, undecodable: 0 };
  const inspection = await inspectFile(decodeFile(file, encoding, seen), usualLimits, () =>
    tell({ kind: 'share', share: seen.bytes / file.size }),
  );
  return { inspection, isOlder: encoding === 'utf-8' && isOlderEncoding(seen) };
}

async function preview(plan: ColumnPlan): Promise<void> {
  const { file, encoding } = requireOpened();
  for await (const tickets of readTickets(decodeFile(file, encoding), plan)) {
    tell({ kind: 'tickets', tickets: tickets.slice(0, previewed).map(toMessage) });
    return;
  }
  tell({ kind: 'tickets', tickets: [] });
}

async function read(plan: ColumnPlan): Promise<void> {
  const { file, encoding } = requireOpened();
  const seen = { bytes: 0, special: 0, undecodable: 0 };
  const leftOut = nothingLeftOut();
  for await (const tickets of readTickets(decodeFile(file, encoding, seen), plan, usualLimits, leftOut)) {
    for (let start = 0; start < tickets.length; start += mostTicketsPerMessage) {
      const taken = new Promise<void>((resolve) => {
        goOn = resolve;
      });
      tell({ kind: 'tickets', tickets: tickets.slice(start, start + mostTicketsPerMessage).map(toMessage) });
      await taken;
    }
    tell({ kind: 'share', share: seen.bytes / file.size });
  }
  tell({ kind: 'done', leftOut });
}

function requireOpened() {
  if (!opened) throw new Error('No file was inspected.');
  return opened;
}

/** Cleaned as a ticket on the screen is; personal data is taken out where it is kept. */
function toMessage({ id, subject, description, requester, resolved, fields }: ReadTicket): FileTicket {
  const text = readDeskText({ subject, description, messages: [], requester });
  return {
    id: id.slice(0, longestId),
    ...text,
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
