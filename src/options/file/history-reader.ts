import type { ColumnPlan, Inspection } from '../../core/ticket-file/column-plan';
import type { HistoryProblem } from '../../core/ticket-file/history-error';
import type { LeftOut } from '../../core/ticket-file/read-tickets';
import type { FileTicket } from '../../protocol/learning-messages';

/** Limit of tickets kept from one file, evenly spread over it: more would not improve the heads. */
export const maxTicketsOfFile = 20_000;

/** Rows that gave no ticket to keep, by the reason. */
export interface FileLeftOut extends LeftOut {
  /** There are more than are kept. */
  spare: number;
}

/** Called with the share of the file that is done, 0 to 1. */
export type ReportShare = (share: number) => void;

/** Reads one file of closed tickets, off the page's thread. */
export interface HistoryReader {
  /** Looks through the whole file. Throws `FileProblem`. */
  inspect(report: ReportShare): Promise<Inspection>;
  /** The first tickets, as they would be read. Throws `FileProblem`. */
  preview(plan: ColumnPlan): Promise<FileTicket[]>;
  /** Gives all tickets to `take`, a batch at a time; the next comes when it is done. Throws `FileProblem`. */
  read(
    plan: ColumnPlan,
    take: (tickets: FileTicket[]) => Promise<void>,
    report: ReportShare,
  ): Promise<FileLeftOut>;
  /** Ends all of it. What was asked is never answered then. */
  stop(): void;
}

/** What is wrong with a file; `code` and `details` are for the words. */
export class FileProblem extends Error {
  override name = 'FileProblem';
  constructor(
    readonly code: HistoryProblem | 'unreadable',
    readonly details: readonly string[],
  ) {
    super(code);
  }
}

/** What the reader asks its worker. `next` asks for the batch after the one that was given. */
export type WorkerRequest =
  | { kind: 'inspect'; file: Blob }
  | { kind: 'preview' | 'read'; plan: ColumnPlan }
  | { kind: 'next' };

export type WorkerAnswer =
  | { kind: 'share'; share: number }
  | { kind: 'inspected'; inspection: Inspection }
  | { kind: 'tickets'; tickets: FileTicket[] }
  | { kind: 'done'; leftOut: FileLeftOut }
  | { kind: 'failed'; code: FileProblem['code']; details: readonly string[] };
