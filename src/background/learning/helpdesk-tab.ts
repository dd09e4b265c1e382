import { createAsk } from '../../protocol/create-ask';
import type { HistoryReply, HistoryRequest } from '../../protocol/history-messages';
import type { RequestOf } from '../../protocol/table';
import { type ToPage, toPage } from '../../protocol/to-page';
import { readWebOrigin } from '../sites/caller';

/** The parts of the browser that are needed, with its own names and forms. */
export interface TabBrowser {
  tabs: {
    query(filter: object): Promise<{ id?: number; url?: string }[]>;
    create(properties: { url: string; active: boolean }): Promise<{ id?: number }>;
    sendMessage(tabId: number, message: unknown): Promise<unknown>;
  };
}

/** Requests to a helpdesk leave from one of its own tabs, where its session is. */
export class HelpdeskTab {
  constructor(private readonly browser: TabBrowser) {}

  /** Asks a tab of that origin; `undefined` where none is open that answers. */
  async ask(origin: string, { kind, ...request }: HistoryRequest): Promise<HistoryReply | undefined> {
    for (const id of await this.list(origin)) {
      const askTab = createAsk(toPage, (message) => this.browser.tabs.sendMessage(id, message));
      // A tab that shows an error page, or is just being loaded, does not answer.
      const reply = await askTab(kind, request as RequestOf<ToPage, typeof kind>).catch(() => undefined);
      if (reply) return reply;
    }
    return undefined;
  }

  /** Opens the helpdesk behind the tab in front, where it is not open. */
  async open(origin: string): Promise<void> {
    if ((await this.list(origin)).length === 0)
      await this.browser.tabs.create({ url: `${origin}/`, active: false });
  }

  private async list(origin: string): Promise<number[]> {
    const open = await this.browser.tabs.query({});
    return open.flatMap(({ id, url }) =>
      id !== undefined && url !== undefined && readWebOrigin(url) === origin ? [id] : [],
    );
  }
}
