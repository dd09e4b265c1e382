// First: the next import looks for what it hides.
import './page/hide-named-browser';
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
import type { HistoryReader } from './closed-tickets/history-reader';
import { isByPerson, keepKeysFromPage } from './coexistence/key-guard';
import { OverlayMemory } from './coexistence/overlay-memory';
import { createPartLoader } from './later/later-parts';
import { EarlyPlace } from './page/early-place';
import { becomeOnlyInstance } from './page/only-instance';
import { isCardHost, isOwnElement, ownShadowRoot } from './page/own-elements';
import { PageChanges } from './page/page-changes';
import { PagePointer } from './pointing/page-pointer';
import type { Pointing } from './pointing/pointing';
import { SiteDetection } from './reading/detect-site';
import type { World } from './reading/world';
import { ListVisits } from './session/list-visits';
import { lookAgain, lookAtLeft } from './session/look-again';
import type { Surroundings } from './session/surroundings';
import { Visits } from './session/visits';
import { CardOpenness } from './settings/card-openness';
import { keepHidden, wereCardsHidden } from './settings/hidden-cards';
import { PagePolicy } from './settings/page-policy';
import { keepSiteAdapter, loadSiteAdapters } from './settings/site-adapters';
import { createTranslate } from './settings/translations';

/** JSON of `PlacingAdapter[]`; the build puts it here. */
declare const SHIPPED_PLACES: string;

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
  const early = new EarlyPlace(document, JSON.parse(SHIPPED_PLACES), readAddress(), readAddress, signal);
  const { local } = browser.storage;
  const hidden = wereCardsHidden(local).then((areHidden) => areHidden && early.drop(), report);
  const settings = { read: readSettings, change: changeSettings, watch: watchSettings };
  const readOpenness = async () => {
    const openness = await CardOpenness.load(settings, report, signal);
    if (!openness.isOpen) early.close();
    return openness;
  };
  const [openness, policy, overlay, shippedFiles] = await Promise.all([
    readOpenness(),
    PagePolicy.load(ask, report),
    OverlayMemory.load(location.origin, local, report),
    ask('adapter.list', {}),
  ]);
  if (signal.aborted) return;
  if (!policy.current.shows) early.drop();
  await hidden;
  keepHidden(!policy.current.shows, local).catch(report);
  const load = createPartLoader(ask);
  const changes = new PageChanges(document, isOwnElement, readAddress, signal);
  const askPage: Surroundings['askPage'] = async (question) => (await ask('page.ask', { question })).answer;
  const world: World = { document, fetch: fetch.bind(globalThis), signal, askPage };
  const { isDetected } = new SiteDetection(world.fetch, signal, () => changes.announce(), report);
  const around: Surroundings = {
    document,
    fetch: world.fetch,
    askPage,
    ask,
    translate: translateByPolicy(
      createTranslate((key, substitutions) => browser.i18n.getMessage(key, substitutions)),
      () => policy.current,
    ),
    policy,
    openness,
    changes,
    isDetected,
    load,
    overlay,
    early,
    lookAgain: (page) => lookAgain(page, { ask, load, world }),
    isByPerson,
    report,
  };
  const shipped = parseAdapters(shippedFiles);
  const listAdapters = async () =>
    policy.choose(await loadSiteAdapters(shipped, location.origin, local, report));
  const adapters = await listAdapters();
  if (signal.aborted) return;
  const visits = new Visits(adapters, readAddress, around, signal);
  const giveBack = () => {
    if (!visits.page && document.readyState !== 'loading') early.drop();
  };
  changes.subscribe(giveBack, signal);
  giveBack();
  const lists = new ListVisits(adapters, readAddress, around, local, signal);
  lookAtLeft(adapters, readAddress(), { ask, load, world }).catch(report);
  const readAnew = () => {
    listAdapters()
      .then((adapters) => {
        visits.use(adapters);
        lists.use(adapters);
      })
      .catch(report);
  };
  const notice = (changes: Record<string, unknown>) => {
    if (siteAdaptersKey(location.origin) in changes) readAnew();
  };
  local.onChanged.addListener(notice);
  signal.addEventListener('abort', () => local.onChanged.removeListener(notice), { once: true });
  let pointing: Pointing | undefined;
  const point = async () => {
    const { Pointing } = await load('pointing');
    if (signal.aborted) return;
    pointing?.cancel();
    const keep = (custom: Adapter) => keepSiteAdapter(location.origin, custom, local);
    pointing = new Pointing({ ...around, readAddress, isOwn: isCardHost, pointer, keep });
  };
  signal.addEventListener('abort', () => pointing?.cancel(), { once: true });
  let reader: HistoryReader | undefined;
  const readHistory = async (asked: HistoryRequest) => {
    const { HistoryReader } = await load('history');
    reader ??= new HistoryReader(readAddress, world);
    const adapters = await listAdapters();
    return reader.answer(
      adapters.find(({ id }) => id === asked.helpdesk),
      asked,
    );
  };
  const notify = (act: () => void) => async () => {
    act();
    return {};
  };
  const handlers: HandlersOf<ToPage> = {
    'site.stopped': notify(() => instance.abort()),
    async 'pointing.start'() {
      await point();
      return {};
    },
    'rules.changed': notify(() => void policy.reload().then(readAnew)),
    'desk.changed': notify(() => {
      visits.refresh();
      lists.refresh();
    }),
    'selection.read': notify(() => visits.readSelection()),
    async 'card.command'({ command }) {
      visits.run(command);
      return {};
    },
    async 'structure.read'() {
      const { describeStructure } = await load('structure');
      return visits.page ? { report: describeStructure(visits.page, document, isOwnElement) } : {};
    },
    'history.list': (request) => readHistory({ kind: 'history.list', ...request }),
    'history.fetch': (request) => readHistory({ kind: 'history.fetch', ...request }),
  };
  const listen = (message: unknown) => answer(toPage, handlers, message, 'own', report);
  browser.runtime.onMessage.addListener(listen);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listen), { once: true });
}

/** Undefined if this page has one already. The build offers what is exported here to later scripts of the same instance. */
export const instance = becomeOnlyInstance(document, () => browser.runtime?.id !== undefined);
if (instance) start(instance).catch(report);
