import type { SiteStatus } from '../../protocol/messages';
import { readWebOrigin } from './caller';
import { toMatchPattern } from './match-pattern';
import { startInOpenTabs, stopInOpenTabs, type TabsBrowser } from './open-tabs';
import { createSiteRegistration, type RegistrationBrowser } from './site-registration';

export interface SiteBrowser extends RegistrationBrowser, TabsBrowser {
  permissions: RegistrationBrowser['permissions'] & {
    contains(wanted: { origins: string[] }): Promise<boolean>;
    remove(unwanted: { origins: string[] }): Promise<boolean>;
  };
  scripting: RegistrationBrowser['scripting'] & TabsBrowser['scripting'];
}

/** Which origins the user switched off though permission is still granted. */
export interface DisabledOrigins {
  read(): Promise<string[]>;
  write(origins: string[]): Promise<void>;
}

/** What the organisation allows. */
export interface SiteRules {
  maySwitchOn(origin: string): Promise<boolean>;
  /** The only origins that may be switched on; undefined where it is any. */
  readOnly(): Promise<readonly string[] | undefined>;
}

export interface GrantedSites {
  readStatus(url: string): Promise<SiteStatus>;
  /** Whether a content script of this origin may ask. */
  isServed(origin: string): Promise<boolean>;
  /** The permission must have been granted; see the status that is returned. */
  enable(origin: string): Promise<SiteStatus>;
  disable(origin: string): Promise<SiteStatus>;
  /**
   * Origins that the organisation offers, that were granted, or that are switched off; patterns for more than one origin
   * are left out.
   */
  listOrigins(): Promise<string[]>;
  /** Gives the permission back; where the browser does not take it, the site is switched off. */
  forget(origin: string): Promise<void>;
  /** Makes the registered content scripts equal to what is granted and not switched off. */
  synchronise(): Promise<void>;
  /** To be called after installation and update: open tabs have no content script then, or the old version's. */
  startEverywhere(): Promise<void>;
  /** To be called when permission was granted for these match patterns, by us or in the browser's own pages. */
  noticeGranted(patterns: string[]): Promise<void>;
  noticeWithdrawn(): Promise<void>;
  /** To be called when the organisation may have changed what it allows. */
  noticePolicy(): Promise<void>;
  /** Gives back the permission of each origin that is switched off, so that it stays off when settings are deleted. */
  releaseDisabled(): Promise<void>;
}

export function createGrantedSites(
  browser: SiteBrowser,
  disabled: DisabledOrigins,
  rules: SiteRules,
  report: (error: unknown) => void,
): GrantedSites {
  const isGranted = (origin: string) => browser.permissions.contains({ origins: [toMatchPattern(origin)] });
  const readGranted = async () => (await browser.permissions.getAll()).origins ?? [];
  const synchronise = createSiteRegistration(browser, disabled.read, async () => {
    const only = await rules.readOnly();
    return only ? keepGranted(only, isGranted) : readGranted();
  });
  const isServed = async (origin: string) =>
    (await rules.maySwitchOn(origin)) &&
    (await isGranted(origin)) &&
    !(await disabled.read()).includes(origin);

  const readStatus = async (url: string): Promise<SiteStatus> => {
    const origin = readWebOrigin(url);
    if (origin === undefined) return { granted: false, enabled: false };
    return {
      origin,
      granted: await isGranted(origin),
      enabled: await isServed(origin),
      ...(!(await rules.maySwitchOn(origin)) && { isForbidden: true }),
    };
  };

  const noticeGranted = async (patterns: string[]) => {
    await synchronise();
    await startInOpenTabs(browser, patterns, isServed, report);
  };

  const disable = async (origin: string) => {
    const others = (await disabled.read()).filter((other) => other !== origin);
    await disabled.write([...others, origin]);
    await synchronise();
    await stopInOpenTabs(browser, isServed);
    return readStatus(origin);
  };

  return {
    readStatus,
    isServed,
    synchronise,
    noticeGranted,
    async startEverywhere() {
      await noticeGranted(await readGranted());
    },
    async noticePolicy() {
      await noticeGranted(await readGranted());
      await stopInOpenTabs(browser, isServed);
    },
    async enable(origin) {
      await disabled.write((await disabled.read()).filter((other) => other !== origin));
      if (await isGranted(origin)) await noticeGranted([toMatchPattern(origin)]);
      return readStatus(origin);
    },
    disable,
    async listOrigins() {
      const granted = (await readGranted())
        .filter(isForOneOrigin)
        .map((pattern) => pattern.replace(/\/\*$/, ''));
      return [...new Set([...((await rules.readOnly()) ?? []), ...granted, ...(await disabled.read())])];
    },
    async forget(origin) {
      await disable(origin);
      await browser.permissions.remove({ origins: [toMatchPattern(origin)] }).catch(report);
      if (!(await isGranted(origin)))
        await disabled.write((await disabled.read()).filter((other) => other !== origin));
      await synchronise();
    },
    async noticeWithdrawn() {
      await synchronise();
      await stopInOpenTabs(browser, isServed);
    },
    async releaseDisabled() {
      // Refused for what the manifest itself grants; that comes back on.
      for (const origin of await disabled.read())
        await browser.permissions.remove({ origins: [toMatchPattern(origin)] }).catch(report);
    },
  };
}

async function keepGranted(
  origins: readonly string[],
  isGranted: (origin: string) => Promise<boolean>,
): Promise<string[]> {
  const granted = await Promise.all(origins.map(isGranted));
  return origins.filter((_, index) => granted[index]).map(toMatchPattern);
}

/** `https://desk.example/*`, and not `https://*.example/*`. */
function isForOneOrigin(pattern: string): boolean {
  return /^https?:\/\/[^*/]+\/\*$/.test(pattern);
}
