import * as v from 'valibot';
import { HistoryReply, type HistoryRequest } from '../../protocol/history-messages';
import { readWebOrigin } from '../sites/caller';

/** The parts of the browser that are needed, with its own names and forms. */
export interface TabBrowser {
  tabs: {
    query(filter: object): Promise<{ id?: number; url?: string }[]>;
    create(properties: { url: string; active: boolean }): Promise<{ id?: number }>;
    sendMessage(tabId: number, message: unknown): Promise<unknown>;
  };
}

export interface HelpdeskTab {
  /** Asks a tab of that origin; `undefined` where none is open that answers. */
  ask(origin: string, request: HistoryRequest): Promise<HistoryReply | undefined>;
  /** Opens the helpdesk behind the tab in front, where it is not open. */
  open(origin: string): Promise<void>;
}

/** Requests to a helpdesk leave from one of its own tabs, where its session is. */
export function createHelpdeskTab({ tabs }: TabBrowser): HelpdeskTab {
  const listTabs = async (origin: string) => {
    const open = await tabs.query({});
    return open.flatMap(({ id, url }) =>
      id !== undefined && url !== undefined && readWebOrigin(url) === origin ? [id] : [],
    );
  };
  return {
    async ask(origin, request) {
      for (const id of await listTabs(origin)) {
        const reply = await tabs.sendMessage(id, request).catch(nobodyThere);
        const parsed = v.safeParse(HistoryReply, reply);
        if (parsed.success) return parsed.output;
      }
      return undefined;
    },
    async open(origin) {
      if ((await listTabs(origin)).length === 0) await tabs.create({ url: `${origin}/`, active: false });
    },
  };
}

/** A tab that shows an error page, or is just being loaded. */
function nobodyThere(): undefined {}
