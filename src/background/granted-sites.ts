import type { SiteStatus } from '../protocol/messages';
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

export interface GrantedSites {
  readStatus(url: string): Promise<SiteStatus>;
  /** Whether a content script of this origin may ask. */
  isServed(origin: string): Promise<boolean>;
  /** The permission must have been granted; see the status that is returned. */
  enable(origin: string): Promise<SiteStatus>;
  disable(origin: string): Promise<SiteStatus>;
  /** Origins that were granted, or are switched off; patterns for more than one origin are left out. */
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
  /** Gives back the permission of each origin that is switched off, so that it stays off when settings are deleted. */
  releaseDisabled(): Promise<void>;
}

export function createGrantedSites(
  browser: SiteBrowser,
  disabled: DisabledOrigins,
  report: (error: unknown) => void,
): GrantedSites {
  const synchronise = createSiteRegistration(browser, disabled.read);
  const isGranted = (origin: string) => browser.permissions.contains({ origins: [toMatchPattern(origin)] });
  const isServed = async (origin: string) =>
    (await isGranted(origin)) && !(await disabled.read()).includes(origin);

  const readStatus = async (url: string): Promise<SiteStatus> => {
    const origin = readWebOrigin(url);
    if (origin === undefined) return { granted: false, enabled: false };
    return { origin, granted: await isGranted(origin), enabled: await isServed(origin) };
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
      await noticeGranted((await browser.permissions.getAll()).origins ?? []);
    },
    async enable(origin) {
      await disabled.write((await disabled.read()).filter((other) => other !== origin));
      if (await isGranted(origin)) await noticeGranted([toMatchPattern(origin)]);
      return readStatus(origin);
    },
    disable,
    async listOrigins() {
      const granted = (await browser.permissions.getAll()).origins ?? [];
      const origins = granted.filter(isForOneOrigin);
      return [
        ...new Set([...origins.map((pattern) => pattern.replace(/\/\*$/, '')), ...(await disabled.read())]),
      ];
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

/** `https://desk.example/*`, and not `https://*.example/*`. */
function isForOneOrigin(pattern: string): boolean {
  return /^https?:\/\/[^*/]+\/\*$/.test(pattern);
}
