import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageMessage } from '../../protocol/to-page';
import { parsePolicy } from '../../shared/policy/parse-policy';
import { log } from '../activity/log';
import { GrantedSites, type SiteBrowser } from './granted-sites';
import type { OpenTab } from './open-tabs';
import type { RegisteredScript } from './site-registration';
import { SiteRules } from './site-rules';

const desk = 'https://desk.example:8443';
const other = 'https://other.example';

let granted: string[];
let disabled: string[];
/** What the organisation has set. */
let policy: unknown;
/** What it had set last time, where the browser has not told yet what it has set now. */
let before: unknown;
/** Whether the browser still has to tell what it has set now. */
let isUntold: boolean;
let registered: RegisteredScript[];
let tabs: Required<OpenTab>[];
let injected: number[];
let told: [number, PageMessage][];

/** Behaves like Chromium, which the tests in a real browser have shown: ids are unique, hidden addresses stay hidden. */
const browser: SiteBrowser = {
  permissions: {
    contains: async ({ origins }) => origins.every((origin) => granted.includes(origin)),
    getAll: async () => ({ origins: granted }),
    remove: async ({ origins }) => {
      granted = granted.filter((origin) => !origins.includes(origin));
      return true;
    },
  },
  scripting: {
    getRegisteredContentScripts: async () => registered,
    registerContentScripts: async (scripts) => {
      for (const { id } of scripts)
        if (registered.some((script) => script.id === id)) throw new Error(`Duplicate script ID '${id}'`);
      registered = [...registered, ...scripts];
    },
    unregisterContentScripts: async ({ ids }) => {
      registered = registered.filter(({ id }) => !ids.includes(id));
    },
    executeScript: async ({ target }) => {
      if (target.tabId === 99) throw new Error('The tab shows an error page.');
      injected.push(target.tabId);
    },
  },
  tabs: {
    query: async ({ url }) =>
      tabs
        .map((tab) => (isVisible(tab) ? tab : { id: tab.id }))
        .filter(
          (tab) => !url || url.some((pattern) => 'url' in tab && tab.url.startsWith(pattern.slice(0, -1))),
        ),
    sendMessage: async (id, message) => {
      if (id === 99) throw new Error('Could not establish connection.');
      told.push([id, message]);
    },
  },
};

function isVisible(tab: Required<OpenTab>): boolean {
  return granted.some((pattern) => tab.url.startsWith(pattern.slice(0, -1)));
}

function createSites() {
  const store = {
    read: async () => disabled,
    write: async (origins: string[]) => {
      disabled = origins;
    },
  };
  const known = {
    read: () => (isUntold ? new Promise<never>(() => {}) : Promise.resolve(parsePolicy(policy).policy)),
    readSoFar: async () => parsePolicy(before ?? policy).policy,
  };
  return new GrantedSites(browser, store, new SiteRules(known));
}

beforeEach(() => {
  [policy, before, isUntold] = [{}, undefined, false];
  [granted, disabled, registered, injected, told] = [[`${desk}/*`], [], [], [], []];
  tabs = [
    { id: 1, url: `${desk}/tickets/7` },
    { id: 2, url: `${other}/tickets/7` },
  ];
  vi.spyOn(log, 'report').mockImplementation(() => undefined);
});

describe('granted sites', () => {
  it('are registered for exactly their origin, top frames alone', async () => {
    await createSites().synchronise();
    expect(registered).toMatchObject([
      { matches: [`${desk}/*`], js: ['content-script.js'], allFrames: false, persistAcrossSessions: true },
    ]);
  });

  it('are not taken away and registered again where nothing has changed', async () => {
    const sites = createSites();
    await sites.synchronise();
    const unregister = vi.spyOn(browser.scripting, 'unregisterContentScripts');
    await sites.synchronise();
    expect(unregister).not.toHaveBeenCalled();
    granted = [`${other}/*`];
    await sites.synchronise();
    expect(registered).toMatchObject([{ matches: [`${other}/*`] }]);
    unregister.mockRestore();
  });

  it('are registered once, however often it is asked for at the same time', async () => {
    const sites = createSites();
    await Promise.all([sites.synchronise(), sites.synchronise(), sites.enable(desk)]);
    expect(registered).toHaveLength(1);
  });

  it('leave alone what others have registered, and drop what is no longer granted', async () => {
    const foreign = { id: 'foreign', matches: [], js: [], runAt: 'document_start' as const };
    registered = [{ ...foreign, allFrames: false, persistAcrossSessions: true }];
    const sites = createSites();
    await sites.synchronise();
    granted = [];
    await sites.synchronise();
    expect(registered.map(({ id }) => id)).toEqual(['foreign']);
  });

  it('start in the tabs that are open already, of this origin alone', async () => {
    expect(await createSites().enable(desk)).toEqual({ origin: desk, granted: true, enabled: true });
    expect(injected).toEqual([1]);
  });

  it('may be shown by what was allowed last, where they are granted and on; served they are by what is allowed now', async () => {
    const sites = createSites();
    [policy, before] = [{ sites: [other] }, { sites: [desk] }];
    expect([await sites.isShown(desk), await sites.isServed(desk)]).toEqual([true, false]);
    disabled = [desk];
    expect(await sites.isShown(desk)).toBe(false);
    [disabled, granted] = [[], []];
    expect(await sites.isShown(desk)).toBe(false);
    [granted, before] = [[`${desk}/*`], { sites: [other] }];
    expect(await sites.isShown(desk)).toBe(false);
  });

  it('start in the open tabs of every granted site after an update, and not where they are switched off', async () => {
    granted = [`${desk}/*`, `${other}/*`];
    disabled = [other];
    await createSites().startEverywhere();
    expect(injected).toEqual([1]);
    expect(registered.map(({ matches }) => matches)).toEqual([[`${desk}/*`]]);
  });

  it('start after an update by what was allowed last, without waiting for what is allowed now', async () => {
    granted = [`${desk}/*`, `${other}/*`];
    [before, isUntold] = [{ sites: [other] }, true];
    await createSites().startEverywhere();
    expect(injected).toEqual([2]);
    expect(registered.map(({ matches }) => matches)).toEqual([[`${other}/*`]]);
  });

  it('start in the other tabs when one of them cannot be reached', async () => {
    tabs = [
      { id: 99, url: `${desk}/tickets/1` },
      { id: 3, url: `${desk}/tickets/2` },
    ];
    await createSites().enable(desk);
    expect(injected).toEqual([3]);
    expect(log.report).toHaveBeenCalledOnce();
  });

  it('are not enabled without permission', async () => {
    expect(await createSites().enable(other)).toEqual({ origin: other, granted: false, enabled: false });
    expect(registered).toEqual([]);
    expect(injected).toEqual([]);
  });

  it('are switched off by the user though granted, and on again', async () => {
    const sites = createSites();
    await sites.enable(desk);
    expect(await sites.disable(desk)).toEqual({ origin: desk, granted: true, enabled: false });
    expect(registered).toEqual([]);
    expect(told).toContainEqual([1, { kind: 'site.stopped', request: {} }]);
    expect(await sites.isServed(desk)).toBe(false);
    await sites.enable(desk);
    expect(registered).toHaveLength(1);
    expect(await sites.isServed(desk)).toBe(true);
  });

  it('stay off where a wider permission covers them', async () => {
    granted = ['https://desk.example/*'];
    disabled = [desk];
    await createSites().synchronise();
    expect(registered).toMatchObject([
      { matches: ['https://desk.example/*'], excludeMatches: [`${desk}/*`] },
    ]);
  });

  it('stop in open tabs when the permission is withdrawn, and only there', async () => {
    granted = [`${desk}/*`, `${other}/*`];
    const sites = createSites();
    await sites.synchronise();
    granted = [`${other}/*`];
    await sites.noticeWithdrawn();
    expect(told).toEqual([[1, { kind: 'site.stopped', request: {} }]]);
    expect(registered.map(({ matches }) => matches)).toEqual([[`${other}/*`]]);
  });

  it('start when the browser itself grants them', async () => {
    granted = [`${other}/*`];
    await createSites().noticeGranted([`${other}/*`]);
    expect(injected).toEqual([2]);
  });

  it('stay off after all settings are deleted', async () => {
    const sites = createSites();
    await sites.disable(desk);
    await sites.releaseDisabled();
    disabled = [];
    await sites.synchronise();
    expect(registered).toEqual([]);
    expect(await sites.isServed(desk)).toBe(false);
  });

  it('have no origin where the tab shows no web page', async () => {
    expect(await createSites().readStatus('chrome://extensions')).toEqual({ granted: false, enabled: false });
  });

  it('are at once only those that the organisation allows, even where more was granted', async () => {
    granted = [`${desk}/*`, `${other}/*`];
    const sites = createSites();
    await sites.startEverywhere();
    injected = [];
    policy = { sites: [other, 'https://not-granted.example'] };
    await sites.noticePolicy();
    expect(registered.map(({ matches }) => matches)).toEqual([[`${other}/*`]]);
    expect([injected, told]).toEqual([[2], [[1, { kind: 'site.stopped', request: {} }]]]);
    expect(await sites.enable(desk)).toEqual({
      ...{ origin: desk, granted: true, enabled: false, forbidden: 'site' },
    });
    expect(await sites.isServed(desk)).toBe(false);
    expect(await sites.listOrigins()).toContain('https://not-granted.example');
    policy = {};
    await sites.noticePolicy();
    expect(registered).toHaveLength(2);
  });

  it('are none without encryption where the organisation does not want them, however they were granted', async () => {
    const plain = 'http://desk.example';
    granted = [`${plain}/*`, '*://*.example/*', 'http://*/*', '<all_urls>', `${desk}/*`];
    tabs = [...tabs, { id: 3, url: `${plain}/tickets/7` }];
    const sites = createSites();
    await sites.startEverywhere();
    injected = [];
    policy = { httpSites: false };
    await sites.noticePolicy();
    expect(registered.flatMap(({ matches }) => matches)).toEqual([
      'https://*.example/*',
      'https://*/*',
      `${desk}/*`,
    ]);
    expect(told).toContainEqual([3, { kind: 'site.stopped', request: {} }]);
    expect(await sites.enable(plain)).toEqual({
      ...{ origin: plain, granted: true, enabled: false, forbidden: 'http' },
    });
    expect(injected).not.toContain(3);
    expect(await sites.isServed(plain)).toBe(false);
    policy = { httpSites: false, sites: [plain, desk] };
    await sites.noticePolicy();
    expect(registered.flatMap(({ matches }) => matches)).toEqual([`${desk}/*`]);
    policy = {};
    await sites.noticePolicy();
    expect(await sites.isServed(plain)).toBe(true);
  });

  it('are none where the organisation has switched everything off', async () => {
    const sites = createSites();
    await sites.startEverywhere();
    policy = { mode: 'off' };
    await sites.noticePolicy();
    expect(registered).toEqual([]);
    expect(told).toContainEqual([1, { kind: 'site.stopped', request: {} }]);
  });
});
