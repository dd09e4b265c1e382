import type { ReadRow } from './row-reader';
import type { Scores } from './scores';
import type { TicketSource } from './ticket-source';

/** Tickets that are asked for at the same time. */
const atOnce = 2;

interface Parts {
  source: TicketSource;
  scores: Pick<Scores, 'of' | 'addText'>;
  /** The row's ticket can be scored anew. */
  added(row: ReadRow): void;
  /** The rows in the window, from the top. */
  visible(): Iterable<[Element, ReadRow]>;
  failed(error: unknown): void;
  signal: AbortSignal;
}

/** Fetches the text of the tickets in the window, after they were scored by their subject. Only while they are there. */
export class TextFetcher {
  private readonly asking = new Set<string>();
  /** Their rows have no link to them. */
  private readonly withoutPage = new Set<string>();

  constructor(private readonly parts: Parts) {}

  /** To be called when other rows are in the window, or were scored. */
  update(): void {
    while (this.asking.size < atOnce && this.parts.source.mayAsk) {
      const next = this.next();
      if (!next) return;
      void this.fetch(...next);
    }
  }

  private next(): [Element, ReadRow] | undefined {
    const { source, scores, visible } = this.parts;
    for (const [element, row] of visible()) {
      // Whoever waits for the first answer waits for nothing else.
      const score = scores.of(row);
      if (
        score?.isBySubject &&
        !source.hasTried(row) &&
        !this.asking.has(row.ticket) &&
        !this.withoutPage.has(row.ticket)
      )
        return [element, row];
    }
    return undefined;
  }

  private async fetch(element: Element, row: ReadRow): Promise<void> {
    const { source, scores, added, failed, signal } = this.parts;
    this.asking.add(row.ticket);
    try {
      const page = source.pageOf(element, row);
      const read = page && (await source.read(page, row));
      if (!page) this.withoutPage.add(row.ticket);
      if (read) {
        scores.addText(row, read.ticket);
        added(row);
      }
    } catch (error) {
      if (!signal.aborted) failed(error);
    } finally {
      this.asking.delete(row.ticket);
    }
    if (!signal.aborted) this.update();
  }
}
