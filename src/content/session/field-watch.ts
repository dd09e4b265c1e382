import { nodes } from '../drivers/nodes';
import type { PageChanges } from '../page/page-changes';
import type { TicketPage } from '../reading/match-page';
import { readFromPage } from '../reading/read-page';

/** Milliseconds after which a changed field is taken to be saved. */
const settling = 800;

/** Notices that the page shows other values in its ticket's fields than before, and that they stay. */
export class FieldWatch {
  private shown: string;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly page: TicketPage,
    private readonly document: Document,
    changes: PageChanges,
    signal: AbortSignal,
    private readonly changed: () => void,
  ) {
    this.shown = this.read();
    changes.subscribe(() => this.look(), signal);
    // What is chosen in a list changes no node of the page.
    nodes.addEventListener(document, 'change', () => this.look(), { signal, capture: true });
    signal.addEventListener('abort', () => clearTimeout(this.timer), { once: true });
  }

  private look(): void {
    const shown = this.read();
    if (shown === this.shown) return;
    this.shown = shown;
    clearTimeout(this.timer);
    this.timer = setTimeout(this.changed, settling);
  }

  /** Fields alone; a page that is being redrawn and shows none has not changed. */
  private read(): string {
    const fields = readFromPage(this.page, this.document)?.fields ?? {};
    const values = Object.entries(fields).map(([name, { value }]) => [name, value]);
    return values.length > 0 ? JSON.stringify(values) : this.shown;
  }
}
