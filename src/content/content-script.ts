import browser from 'webextension-polyfill';
import type { Adapter } from '../helpdesks/adapter';
import { parseAdapters } from '../helpdesks/adapter';
import { siteAdaptersKey } from '../helpdesks/overrides';
import { ask } from '../protocol/client';
import type { HistoryRequest } from '../protocol/history-messages';
import { answer, type HandlersOf } from '../protocol/server';
import { type ToPage, toPage } from '../protocol/to-page';
import { translateByPolicy } from '../shared/policy/translate-by-policy';
import { changeSettings, readSettings, watchSettings } from '../shared/settings';
import cardStyle from './card/card.css?inline';
import { HistoryReader } from './closed-tickets/history-reader';
import { isByPerson, keepKeysFromPage } from './coexistence/key-guard';
import { OverlayMemory } from './coexistence/overlay-memory';
import { isCardHost, ownShadowRoot } from './page/mount';
import { becomeOnlyInstance } from './page/only-instance';
import { PageChanges } from './page/page-changes';
import { PagePointer } from './pointing/page-pointer';
import { Pointing } from './pointing/pointing';
import pointingStyle from './pointing/pointing.css?inline';
import type { World } from './reading/world';
import { Visits } from './session/visits';
import { CardOpenness } from './settings/card-openness';
import { PagePolicy } from './settings/page-policy';
import { keepSiteAdapter, loadSiteAdapters } from './settings/site-adapters';
import { createTranslate } from './settings/translations';

const readAddress = () => location.href;

/** Errors are reported without any text of the ticket. */
function report(error: unknown): void {
  console.warn('Triage Lens:', error instanceof Error ? `${error.name}: ${error.message}` : 'unknown error');
}

async function start(instance: AbortController): Promise<void> {
  const { signal } = instance;
  // At once, before the page's own scripts listen.
  keepKeysFromPage(window, ownShadowRoot, signal);
  const pointer = new PagePointer(window, isCardHost, signal);
  const settings = { read: readSettings, change: changeSettings, watch: watchSettings };
  const [openness, policy, overlay, shippedFiles] = await Promise.all([
    CardOpenness.load(settings, report, signal),
    PagePolicy.load(ask, report),
    OverlayMemory.load(location.origin, browser.storage.local, report),
    ask('adapter.list', {}),
  ]);
  if (signal.aborted) return;
  const changes = new PageChanges(document, isCardHost, readAddress, signal);
  const around = {
    document,
    fetch: fetch.bind(globalThis),
    ask,
    translate: translateByPolicy(
      createTranslate((key, substitutions) => browser.i18n.getMessage(key, substitutions)),
      () => policy.current,
    ),
    policy,
    openness,
    changes,
    cardStyle,
    overlay,
    isByPerson,
    report,
  };
  const { local } = browser.storage;
  const shipped = parseAdapters(shippedFiles);
  const load = async () => policy.choose(await loadSiteAdapters(shipped, location.origin, local, report));
  const visits = new Visits(await load(), readAddress, around, signal);
  if (signal.aborted) return;
  const readAnew = () => {
    load()
      .then((adapters) => visits.use(adapters))
      .catch(report);
  };
  const notice = (changes: Record<string, unknown>) => {
    if (siteAdaptersKey(location.origin) in changes) readAnew();
  };
  local.onChanged.addListener(notice);
  signal.addEventListener('abort', () => local.onChanged.removeListener(notice), { once: true });
  let pointing: Pointing | undefined;
  const point = () => {
    pointing?.cancel();
    const keep = (custom: Adapter) => keepSiteAdapter(location.origin, custom, local);
    const styles = [cardStyle, pointingStyle];
    pointing = new Pointing({ ...around, readAddress, styles, isOwn: isCardHost, pointer, keep });
  };
  signal.addEventListener('abort', () => pointing?.cancel(), { once: true });
  const askPage: World['askPage'] = async (question) => (await ask('page.ask', { question })).answer;
  const reader = new HistoryReader(readAddress, { document, fetch: around.fetch, signal, askPage });
  const readHistory = async (asked: HistoryRequest) =>
    reader.answer(
      (await load()).find(({ id }) => id === asked.helpdesk),
      asked,
    );
  const notify = (act: () => void) => async () => {
    act();
    return {};
  };
  const handlers: HandlersOf<ToPage> = {
    'site.stopped': notify(() => instance.abort()),
    'pointing.start': notify(point),
    'rules.changed': notify(() => void policy.reload().then(readAnew)),
    'desk.changed': notify(() => visits.refresh()),
    'selection.read': notify(() => visits.readSelection()),
    async 'card.command'({ command }) {
      visits.run(command);
      return {};
    },
    'history.list': (request) => readHistory({ kind: 'history.list', ...request }),
    'history.fetch': (request) => readHistory({ kind: 'history.fetch', ...request }),
  };
  const listen = (message: unknown) => answer(toPage, handlers, message, 'own', report);
  browser.runtime.onMessage.addListener(listen);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listen), { once: true });
}

const instance = becomeOnlyInstance(document, () => browser.runtime?.id !== undefined);
if (instance) start(instance).catch(report);
