import { nodes } from '../drivers/nodes';
import { type Theme, themeBehind, watchTheme } from '../page/host-theme';
import badgeStyle from './badge.css?inline';
import { Badges } from './badges';
import type { ListedTicket } from './list-order';
import { ListPanel } from './list-panel';
import { ListRows } from './list-rows';
import type { ListSetting, OpenList } from './list-setting';
import { type ReadRow, RowReader } from './row-reader';
import { Scores } from './scores';
import { TextFetcher } from './text-fetcher';
import { TicketSource } from './ticket-source';

/** Tickets of one list that are scored without having been in the window. */
const mostAhead = 1_000;
/** Rows so near to the window are scored together with those in it. */
const margin = '200px';

/** One list of the helpdesk: its rows, their scores and our badges in them. */
export class ListView implements OpenList {
  private readonly reader: RowReader;
  private readonly rows: ListRows;
  private readonly scores: Scores;
  private readonly badges: Badges;
  private readonly texts: TextFetcher;
  private readonly panel: ListPanel;
  private readonly visible = new Set<Element>();
  private readonly watch: IntersectionObserver;
  private theme: Theme | undefined;
  private isCutOff: boolean | undefined;

  constructor({ page, around, memory, signal }: ListSetting) {
    const { list } = page.adapter.dom;
    if (!list) throw new Error(`${page.adapter.id} does not say where its rows are.`);
    this.reader = new RowReader(list, page);
    this.scores = new Scores({
      ask: around.ask,
      helpdesk: page.adapter.id,
      wanted: () => this.wanted(),
      changed: (ids) => {
        this.repaint((read) => ids.has(read.id));
        this.texts.update();
        this.panel.follow();
      },
      failed: (error) => {
        around.report(error);
        this.panel.fail(error);
      },
      signal,
    });
    const source = new TicketSource(page, around, signal);
    this.panel = new ListPanel({
      ...{ page, around, source, memory, signal },
      listTickets: () => this.listTickets(),
      retry: () => void this.scores.update(),
    });
    this.texts = new TextFetcher({
      source,
      scores: this.scores,
      visible: () => this.readVisible(),
      failed: around.report,
      signal,
    });
    this.badges = new Badges(this.reader, this.scores, around.translate, {
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
    around.changes.subscribe(() => this.look(), signal);
    watchTheme(around.document, () => this.followTheme(), signal);
    signal.addEventListener('abort', () => this.stop(), { once: true });
    this.look();
  }

  look(): void {
    this.rows.find();
  }

  refresh(): void {
    this.scores.forget();
    void this.scores.update();
    void this.panel.askForIncidents();
  }

  private paint(rows: readonly Element[]): void {
    this.rows.change(() => {
      for (const row of rows) {
        this.watch.observe(row);
        this.badges.paint(row);
      }
    });
    // New rows wait for being seen; of those that are in the window already nothing more is told.
    if (this.visible.size > 0) void this.scores.update();
    this.panel.follow();
  }

  private repaint(isMeant: (read: ReadRow) => boolean): void {
    const meant = [...this.rows.rows].filter((row) => {
      const read = this.reader.read(row);
      return read !== undefined && isMeant(read);
    });
    this.rows.change(() => {
      for (const row of meant) this.badges.paint(row);
    });
  }

  private see(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) this.visible.add(target);
      else this.visible.delete(target);
    }
    void this.scores.update();
    this.texts.update();
  }

  private forgetRows(rows: readonly Element[]): void {
    for (const row of rows) {
      this.watch.unobserve(row);
      this.visible.delete(row);
      this.badges.release(row);
    }
    this.panel.follow();
  }

  private listTickets(): ListedTicket[] {
    return [...this.rows.rows].flatMap((element) => {
      const row = this.reader.read(element);
      return row ? [{ element, row, score: this.scores.of(row) }] : [];
    });
  }

  /** What is in the window first, then the others from the top. */
  private *wanted(): Iterable<ReadRow> {
    for (const [, read] of this.readVisible()) yield read;
    let ahead = 0;
    for (const row of this.rows.rows) {
      if (++ahead > mostAhead) return;
      const read = this.reader.read(row);
      if (read) yield read;
    }
  }

  private *readVisible(): Iterable<[Element, ReadRow]> {
    for (const row of this.visible) {
      const read = this.reader.read(row);
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
