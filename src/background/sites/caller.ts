/** One document in a tab, and not the one that is loaded there next. */
export interface PageDocument {
  tabId: number;
  documentId: string;
}

/** Who asks: a content script in a page of `origin`, or a page of the extension itself. */
export type Caller = { kind: 'page'; origin: string; document?: PageDocument } | { kind: 'own' };

/** What the browser says of a message's sender. */
export interface MessageSender {
  id?: string;
  url?: string;
  tab?: unknown;
  frameId?: number;
  documentId?: string;
}

/** `undefined` for a sender that may ask nothing. `ownRoot` is `runtime.getURL('')`, `ownId` is `runtime.id`. */
export function identifyCaller(sender: MessageSender, ownId: string, ownRoot: string): Caller | undefined {
  if (sender.id !== ownId || sender.url === undefined) return undefined;
  // First, since a page of the extension may be open in a tab too.
  if (sender.url.startsWith(ownRoot)) return { kind: 'own' };
  const origin = readWebOrigin(sender.url);
  // The content script is registered for top frames alone.
  if (sender.tab === undefined || sender.frameId !== 0 || origin === undefined) return undefined;
  const tabId = readTabId(sender.tab);
  const { documentId } = sender;
  const isKnown = tabId !== undefined && documentId !== undefined;
  return { kind: 'page', origin, ...(isKnown && { document: { tabId, documentId } }) };
}

function readTabId(tab: unknown): number | undefined {
  const id = typeof tab === 'object' && tab !== null && 'id' in tab ? tab.id : undefined;
  return typeof id === 'number' ? id : undefined;
}

/** Scheme, host and port of a web page; `undefined` for everything else. */
export function readWebOrigin(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, origin } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? origin : undefined;
}
