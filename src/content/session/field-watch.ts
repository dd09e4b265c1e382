import type { FieldValue, Ticket } from '../../core/ticket';
import { nodes } from '../drivers/nodes';
import type { PageChanges } from '../page/page-changes';
import type { TicketPage } from '../reading/match-page';
import type { TicketParts } from '../reading/parts';
import { readFromPage } from '../reading/read-page';

/** Milliseconds after which a changed field is taken to be saved, and a changed conversation to be whole. */
const settling = 800;

/** Milliseconds between two looks at a page that changes all the time: a look reads the whole ticket. */
const betweenLooks = 1_000;

interface Listeners {
  /** The page shows other values in the ticket's fields. */
  fields(): void;
  /** The page shows other messages, or another subject. */
  texts(): void;
  /** The page was left before other values had stayed for long: what they were. */
  left(fields: Ticket['fields']): void;
}

/** Notices that the page shows something else of its ticket than before, and that it stays. */
export class FieldWatch {
  private fields: Record<string, FieldValue>;
  private texts: string;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private nextLook: ReturnType<typeof setTimeout> | undefined;
  private lookedAt = Number.NEGATIVE_INFINITY;
  private readonly changed = new Set<'fields' | 'texts'>();

  constructor(
    private readonly page: TicketPage,
    private readonly document: Document,
    changes: PageChanges,
    signal: AbortSignal,
    private readonly listeners: Listeners,
  ) {
    const parts = this.read();
    this.fields = fieldsOf(parts) ?? {};
    this.texts = textsOf(parts) ?? '';
    changes.subscribe(() => this.lookSoon(), signal);
    // What is chosen in a list changes no node of the page.
    nodes.addEventListener(document, 'change', () => this.look(), { signal, capture: true });
    const hide = () => {
      if (this.nextLook !== undefined) this.look();
      this.leave();
    };
    nodes.defaultView(document)?.addEventListener('pagehide', hide, { signal });
    signal.addEventListener('abort', () => this.leave(), { once: true });
  }

  /** At once after quiet, else when the time between two looks is over. */
  private lookSoon(): void {
    const wait = this.lookedAt + betweenLooks - performance.now();
    if (wait <= 0) this.look();
    else this.nextLook ??= setTimeout(() => this.look(), wait);
  }

  private look(): void {
    clearTimeout(this.nextLook);
    this.nextLook = undefined;
    this.lookedAt = performance.now();
    const parts = this.read();
    const fields = fieldsOf(parts);
    const texts = textsOf(parts);
    if (fields && JSON.stringify(fields) !== JSON.stringify(this.fields)) {
      this.fields = fields;
      this.changed.add('fields');
    }
    if (texts !== undefined && texts !== this.texts) {
      this.texts = texts;
      this.changed.add('texts');
    }
    if (this.changed.size > 0) this.timer ??= setTimeout(() => this.tell(), settling);
  }

  private tell(): void {
    this.timer = undefined;
    const what = [...this.changed];
    this.changed.clear();
    for (const each of what) this.listeners[each]();
  }

  /** A field that is set right before the agent leaves the ticket counts as well. */
  private leave(): void {
    clearTimeout(this.timer);
    clearTimeout(this.nextLook);
    this.timer = undefined;
    this.nextLook = undefined;
    if (this.changed.has('fields')) this.listeners.left(this.fields);
    this.changed.clear();
  }

  private read(): TicketParts | undefined {
    return readFromPage(this.page, this.document);
  }
}

/** Undefined of a page that is being redrawn and shows none. */
function fieldsOf(parts: TicketParts | undefined): Record<string, FieldValue> | undefined {
  const values = Object.entries(parts?.fields ?? {}).map(([name, { value }]) => [name, value]);
  return values.length > 0 ? Object.fromEntries(values) : undefined;
}

/** Undefined of a page that shows no message at the moment. */
function textsOf(parts: TicketParts | undefined): string | undefined {
  const messages = parts?.messages?.value.map(({ id, text }) => [id, text.length]);
  return messages && messages.length > 0
    ? JSON.stringify([parts?.texts.subject?.value, messages])
    : undefined;
}
