import type { PageMessage } from '../../protocol/to-page';
import { log } from '../activity/log';
import { readWebOrigin } from './caller';
import { contentScript } from './site-registration';

/** The parts of the browser that are needed, with its own names and forms. */
export interface TabsBrowser {
  scripting: {
    executeScript(injection: { target: { tabId: number }; files: string[] }): Promise<unknown>;
  };
  tabs: {
    query(filter: { url?: string[]; active?: boolean; lastFocusedWindow?: boolean }): Promise<OpenTab[]>;
    sendMessage(tabId: number, message: PageMessage): Promise<unknown>;
  };
}

/** `url` is told only of tabs that we have permission for. */
export interface OpenTab {
  id?: number;
  url?: string;
}

/** Whether the extension works for pages of this origin. */
export type IsServed = (origin: string) => Promise<boolean>;

/** Starts the content script in the open tabs of these match patterns; it sees to it that it does not start twice. */
export async function startInOpenTabs(
  { scripting, tabs }: TabsBrowser,
  patterns: string[],
  isServed: IsServed,
): Promise<void> {
  if (patterns.length === 0) return;
  const start = (tabId: number) => scripting.executeScript({ target: { tabId }, files: [contentScript] });
  const { served } = await divideTabs(await tabs.query({ url: patterns }), isServed);
  await forEachTab(served, start, log.reporter('sites'));
}

/** Tells every open tab whose site is not served, or no longer, that it is over there. */
export async function stopInOpenTabs({ tabs }: TabsBrowser, isServed: IsServed): Promise<void> {
  const { unserved } = await divideTabs(await tabs.query({}), isServed);
  // Without permission a tab's address is hidden, so all are told; most have no script that could hear it.
  await forEachTab(
    unserved,
    (tabId) => tabs.sendMessage(tabId, { kind: 'site.stopped', request: {} }),
    ignoreNobodyThere,
  );
}

/** Tells the open tabs of an origin something. */
export async function sendToTabsOf(
  { tabs }: TabsBrowser,
  origin: string,
  message: PageMessage,
): Promise<void> {
  const open = await tabs.query({});
  const wanted = open.filter(({ url }) => url !== undefined && readWebOrigin(url) === origin);
  await forEachTab(wanted, (tabId) => tabs.sendMessage(tabId, message), ignoreNobodyThere);
}

/** Tells every open tab something; most have no script that could hear it. */
export async function sendToAllTabs(
  { tabs }: Pick<TabsBrowser, 'tabs'>,
  message: PageMessage,
): Promise<void> {
  await forEachTab(await tabs.query({}), (tabId) => tabs.sendMessage(tabId, message), ignoreNobodyThere);
}

/** Tells the tab in front that one of our keys was pressed. */
export async function sendToFrontTab({ tabs }: TabsBrowser, message: PageMessage): Promise<void> {
  const front = await tabs.query({ active: true, lastFocusedWindow: true });
  // A page without our card has no listener.
  await forEachTab(front, (tabId) => tabs.sendMessage(tabId, message), ignoreNobodyThere);
}

async function divideTabs(
  open: readonly OpenTab[],
  isServed: IsServed,
): Promise<{ served: OpenTab[]; unserved: OpenTab[] }> {
  const divided: { served: OpenTab[]; unserved: OpenTab[] } = { served: [], unserved: [] };
  for (const tab of open) {
    const origin = tab.url === undefined ? undefined : readWebOrigin(tab.url);
    const isTabServed = origin !== undefined && (await isServed(origin));
    divided[isTabServed ? 'served' : 'unserved'].push(tab);
  }
  return divided;
}

function ignoreNobodyThere(): void {}

/** A tab may close meanwhile or show an error page: the others go on. */
async function forEachTab(
  open: readonly OpenTab[],
  act: (tabId: number) => Promise<unknown>,
  report: (error: unknown) => void,
): Promise<void> {
  const ids = open.map((tab) => tab.id).filter((id) => id !== undefined);
  for (const outcome of await Promise.allSettled(ids.map(act)))
    if (outcome.status === 'rejected') report(outcome.reason);
}
