import type { Adapter } from '../../helpdesks/adapter';
import { maxRowsPerMessage } from '../../protocol/list-messages';
import { nodes } from '../drivers/nodes';
import { type Theme, themeBehind, watchTheme } from '../page/host-theme';
import type { ListPage } from '../reading/match-page';
import type { Surroundings } from '../session/surroundings';
import { ArrivalWatch, arrivalOf } from './arrival-watch';
import badgeStyle from './badge.css?inline';
import { Badges } from './badges';
import type { ListMemory } from './list-memory';
import type { ListedTicket } from './list-order';
import { ListPanel } from './list-panel';
import { ListRows } from './list-rows';
import { RowBook } from './row-book';
import { type ReadRow, RowReader, rowKey } from './row-reader';
import { Scores } from './scores';
import { TextFetcher } from './text-fetcher';
import { TicketSource } from './ticket-source';

/** Tickets of one list that are scored without having been in the window: so many before whole texts are, and in all. */
const soonAhead = 200;
const mostAhead = 1_000;
/** Tickets in the window that are scored with one message: few, since somebody waits for the first of them. */
const mostInWindow = 8;
/** Rows so near to the window are scored together with those in it. */
const margin = '200px';

interface Setting {
  page: ListPage;
  around: Surroundings;
  memory: ListMemory;
  /** Ends with the list. */
  signal: AbortSignal;
}

/** One list of the helpdesk: its rows, their scores and our badges in them. */
export class ListView {
  private readonly adapter: Adapter;
  private readonly reader: RowReader;
  private readonly rows: ListRows;
  private readonly book = new RowBook();
  private readonly scores: Scores;
  private readonly badges: Badges;
  private readonly texts: TextFetcher;
  private readonly panel: ListPanel;
  private readonly arrivals: ArrivalWatch;
  private readonly visible = new Set<Element>();
  /** Whether the browser has told what is in the window, which takes it until it has drawn the page. */
  private isWindowKnown = false;
  /** Tickets whose rows have left the page while they were in the window: the page is drawing them anew. */
  private justSeen = new Set<string>();
  /** Rows whose ticket is to be scored, or anew by its whole text. */
  private readonly waiting = new Set<Element>();
  /** Tickets that were scored without having been in the window. */
  private ahead = 0;
  private readonly watch: IntersectionObserver;
  private theme: Theme | undefined;
  private isCutOff: boolean | undefined;

  constructor({ page, around, memory, signal }: Setting) {
    this.adapter = page.adapter;
    const { list } = page.adapter.dom;
    if (!list) throw new Error(`${page.adapter.id} does not say where its rows are.`);
    this.reader = new RowReader(list, page);
    this.scores = new Scores({
      ask: around.ask,
      helpdesk: page.adapter.id,
      wanted: () => this.wanted(),
      changed: (tickets) => this.show(tickets),
      failed: (error) => {
        around.report(error);
        this.panel.fail(error);
      },
      signal,
    });
    const source = new TicketSource(page, around, signal);
    this.panel = new ListPanel({
      ...{ page, around, source, memory, signal, reader: this.reader },
      countTickets: () => this.book.tickets,
      listTickets: () => this.listTickets(),
      retry: () => this.scores.update(),
    });
    this.arrivals = new ArrivalWatch({
      ...{ ask: around.ask, helpdesk: page.adapter.id, failed: around.report, signal },
      told: (incidents) => this.panel.showIncidents(incidents),
    });
    this.texts = new TextFetcher({
      source,
      scores: this.scores,
      added: (row) => this.scoreAnew(row),
      visible: () => this.readVisible(),
      failed: around.report,
      signal,
    });
    this.badges = new Badges(this.reader, around.translate, {
      style: badgeStyle,
      theme: () => this.currentTheme,
      isCutOff: (element) => (this.isCutOff ??= cutsOff(element)),
    });
    this.watch = new IntersectionObserver((entries) => this.see(entries), { rootMargin: margin });
    const listeners = {
      changed: (rows: readonly Element[]) => this.paint(rows),
      removed: (rows: readonly Element[]) => this.forgetRows(rows),
    };
    this.rows = new ListRows(around.document, this.reader, listeners, signal);
    around.changes.subscribe(() => this.rows.find(), signal);
    watchTheme(around.document, () => this.followTheme(), signal);
    signal.addEventListener('abort', () => this.stop(), { once: true });
    this.rows.find();
  }

  /** What is known of this desk has changed. */
  refresh(): void {
    this.scores.forget();
    this.ahead = 0;
    for (const row of this.rows.rows) this.waiting.add(row);
    this.scores.update();
    void this.panel.askForIncidents();
  }

  private paint(rows: readonly Element[]): void {
    this.rows.change(() => {
      for (const row of rows) {
        if (!this.book.has(row)) this.watch.observe(row);
        const read = this.readRow(row);
        const isNear = this.visible.has(row) || (read && this.justSeen.has(read.ticket));
        // Rows far from the window get their badge when they come near: a page may draw hundreds anew each second.
        if (isNear || this.badges.has(row)) this.paintBadge(row, read);
      }
    });
    this.justSeen.clear();
    // New rows wait for being seen; of those that are in the window already nothing more is told.
    if (this.visible.size > 0 || !this.isWindowKnown) this.scores.update();
    this.panel.follow();
  }

  private readRow(row: Element): ReadRow | undefined {
    const read = this.reader.read(row);
    this.book.note(row, read);
    if (read && this.scores.isOpen(read)) this.waiting.add(row);
    else this.waiting.delete(row);
    return read;
  }

  private paintBadge(row: Element, read: ReadRow | undefined): void {
    this.badges.paint(row, read && this.scores.of(read));
  }

  /** Scores have come in. */
  private show(tickets: readonly string[]): void {
    this.rows.change(() => {
      for (const ticket of tickets) {
        const rows = this.book.rowsOf(ticket);
        if (!rows.some((row) => this.visible.has(row))) this.ahead += 1;
        for (const row of rows) this.paintBadge(row, this.readRow(row));
        for (const row of rows.slice(0, 1)) this.watchArrival(row);
      }
    });
    this.texts.update();
    this.panel.follow();
  }

  /** What asks for nothing is no part of an incident. */
  private watchArrival(row: Element): void {
    const read = this.book.read(row);
    const score = read && this.scores.of(read);
    if (!score || score.noise) return;
    const whole = this.scores.wholeOf(read);
    // It is about to be scored anew.
    if (whole && score.isBySubject) return;
    const arrival = arrivalOf(this.adapter, read, whole, () => this.reader.readMore(row));
    if (arrival) this.arrivals.note(rowKey(read), arrival);
  }

  private scoreAnew({ ticket }: ReadRow): void {
    for (const row of this.book.rowsOf(ticket)) this.waiting.add(row);
    this.scores.update();
  }

  private see(entries: readonly IntersectionObserverEntry[]): void {
    this.isWindowKnown = true;
    const come: Element[] = [];
    for (const { target, isIntersecting } of entries) {
      // It may have left the page since.
      if (isIntersecting && this.book.has(target)) {
        this.visible.add(target);
        come.push(target);
      } else this.visible.delete(target);
    }
    if (come.length === 0) return;
    const bare = come.filter((row) => !this.badges.has(row));
    if (bare.length > 0)
      this.rows.change(() => {
        for (const row of bare) this.paintBadge(row, this.readRow(row));
      });
    this.scores.update();
    this.texts.update();
  }

  private forgetRows(rows: readonly Element[]): void {
    for (const row of rows) {
      this.watch.unobserve(row);
      const ticket = this.book.read(row)?.ticket;
      if (this.visible.delete(row) && ticket !== undefined) this.justSeen.add(ticket);
      this.waiting.delete(row);
      this.book.remove(row);
      this.badges.release(row);
    }
    this.panel.follow();
  }

  private listTickets(): ListedTicket[] {
    return [...this.rows.rows].flatMap((element) => {
      const row = this.book.read(element);
      return row ? [{ element, row, score: this.scores.of(row) }] : [];
    });
  }

  /** What is in the window and has no score yet; then what comes next in the list, and what was fetched whole. */
  private *wanted(): Iterable<ReadRow[]> {
    if (this.waiting.size === 0) return;
    if (!this.isWindowKnown) return yield this.readFirst();
    const visible = [...this.readVisible()].flatMap(([row, read]) =>
      this.waiting.has(row) && !this.scores.isAsked(read) ? [read] : [],
    );
    yield visible.filter((read) => !this.scores.of(read)).slice(0, mostInWindow);
    if (this.ahead < soonAhead) yield this.readWaiting();
    yield visible.slice(0, mostInWindow);
    if (this.ahead < mostAhead) yield this.readWaiting();
  }

  /** The list's first tickets: mostly those that are in the window first. */
  private readFirst(): ReadRow[] {
    const found: ReadRow[] = [];
    for (const row of this.rows.rows) {
      const read = this.book.read(row);
      if (read) found.push(read);
      if (found.length === mostInWindow) break;
    }
    return found;
  }

  /** Those out of the window that have no score, in the order of the page. */
  private readWaiting(): ReadRow[] {
    const found: ReadRow[] = [];
    for (const row of this.waiting) {
      const read = this.book.read(row);
      if (read && !this.scores.of(read) && !this.scores.isAsked(read)) found.push(read);
      if (found.length === maxRowsPerMessage) break;
    }
    return found;
  }

  private *readVisible(): Iterable<[Element, ReadRow]> {
    for (const row of this.visible) {
      const read = this.book.read(row);
      if (read) yield [row, read];
    }
  }

  private get currentTheme(): Theme {
    if (this.theme === undefined) {
      const [row] = this.rows.rows;
      this.theme = row ? themeBehind(row) : 'light';
    }
    return this.theme;
  }

  private followTheme(): void {
    this.theme = undefined;
    if (this.rows.rows.size > 0) this.rows.change(() => this.badges.followTheme());
  }

  private stop(): void {
    this.watch.disconnect();
    this.badges.removeAll();
  }
}

/** Whether the end of a long text in here is cut off, rather than going on in a new line. Asked once in a list: it costs a style. */
function cutsOff(element: Element): boolean {
  const window = nodes.defaultView(nodes.ownerDocument(element));
  let around: Element | null = element;
  for (let step = 0; window && around && step < 3; step++) {
    if (window.getComputedStyle(around).textOverflow === 'ellipsis') return true;
    around = nodes.parentElement(around);
  }
  return false;
}
