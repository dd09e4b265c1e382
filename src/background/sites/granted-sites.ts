import type { SiteStatus } from '../../protocol/messages';
import { log } from '../activity/log';
import { readWebOrigin } from './caller';
import { toMatchPattern } from './match-pattern';
import { startInOpenTabs, stopInOpenTabs, type TabsBrowser } from './open-tabs';
import { type RegistrationBrowser, SiteRegistration } from './site-registration';
import type { SiteRules } from './site-rules';

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

/** The sites that the extension works on. */
export class GrantedSites {
  private readonly registration: SiteRegistration;

  constructor(
    private readonly browser: SiteBrowser,
    private readonly disabled: DisabledOrigins,
    private readonly rules: Pick<SiteRules, 'findObstacle' | 'mayBeOnSoFar' | 'readOnly' | 'narrow'>,
  ) {
    this.registration = new SiteRegistration(
      browser,
      () => disabled.read(),
      () => this.readAllowed(),
    );
  }

  async readStatus(url: string): Promise<SiteStatus> {
    const origin = readWebOrigin(url);
    if (origin === undefined) return { granted: false, enabled: false };
    const forbidden = await this.rules.findObstacle(origin);
    return {
      origin,
      granted: await this.isGranted(origin),
      enabled: await this.isServed(origin),
      ...(forbidden && { forbidden }),
    };
  }

  /** Whether a content script of this origin may ask. */
  async isServed(origin: string): Promise<boolean> {
    return (await this.rules.findObstacle(origin)) === undefined && (await this.isOn(origin));
  }

  /** Whether it may ask what is only computed and shown; see `KnownPolicy.readSoFar`. */
  async isShown(origin: string): Promise<boolean> {
    const [mayBeOn, isOn] = await Promise.all([this.rules.mayBeOnSoFar(origin), this.isOn(origin)]);
    return mayBeOn && isOn;
  }

  /** The permission must have been granted; see the status that is returned. */
  async enable(origin: string): Promise<SiteStatus> {
    await this.forgetDisabled(origin);
    if (await this.isGranted(origin)) await this.noticeGranted([toMatchPattern(origin)]);
    return this.readStatus(origin);
  }

  async disable(origin: string): Promise<SiteStatus> {
    const others = (await this.disabled.read()).filter((other) => other !== origin);
    await this.disabled.write([...others, origin]);
    await this.noticeWithdrawn();
    return this.readStatus(origin);
  }

  /**
   * Origins that the organisation offers, that were granted, or that are switched off; patterns for more than one origin
   * are left out.
   */
  async listOrigins(): Promise<string[]> {
    const patterns = (await this.readGranted()).filter(isForOneOrigin);
    const granted = patterns.map((pattern) => pattern.replace(/\/\*$/, ''));
    return [
      ...new Set([...((await this.rules.readOnly()) ?? []), ...granted, ...(await this.disabled.read())]),
    ];
  }

  /** Gives the permission back; where the browser does not take it, the site is switched off. */
  async forget(origin: string): Promise<void> {
    await this.disable(origin);
    await this.giveBack(origin);
    if (!(await this.isGranted(origin))) await this.forgetDisabled(origin);
    await this.synchronise();
  }

  /** Makes the registered content scripts equal to what is granted and not switched off. */
  synchronise(): Promise<void> {
    return this.registration.synchronise();
  }

  /** To be called after installation and update: open tabs have no content script then, or the old version's. */
  async startEverywhere(): Promise<void> {
    await this.noticeGranted(await this.readGranted());
  }

  /** To be called when permission was granted for these match patterns, by us or in the browser's own pages. */
  async noticeGranted(patterns: string[]): Promise<void> {
    await this.synchronise();
    await startInOpenTabs(this.browser, patterns, (origin) => this.isShown(origin));
  }

  async noticeWithdrawn(): Promise<void> {
    await this.synchronise();
    await stopInOpenTabs(this.browser, (origin) => this.isServed(origin));
  }

  /** To be called when the organisation may have changed what it allows. */
  async noticePolicy(): Promise<void> {
    await this.startEverywhere();
    await stopInOpenTabs(this.browser, (origin) => this.isServed(origin));
  }

  /** Gives back the permission of each origin that is switched off, so that it stays off when settings are deleted. */
  async releaseDisabled(): Promise<void> {
    // Refused for what the manifest itself grants; that comes back on.
    for (const origin of await this.disabled.read()) await this.giveBack(origin);
  }

  private async isOn(origin: string): Promise<boolean> {
    const [isGranted, disabled] = await Promise.all([this.isGranted(origin), this.disabled.read()]);
    return isGranted && !disabled.includes(origin);
  }

  private isGranted(origin: string): Promise<boolean> {
    return this.browser.permissions.contains({ origins: [toMatchPattern(origin)] });
  }

  private async readGranted(): Promise<string[]> {
    return (await this.browser.permissions.getAll()).origins ?? [];
  }

  private async readAllowed(): Promise<readonly string[]> {
    const only = await this.rules.readOnly();
    return this.rules.narrow(
      only ? await keepGranted(only, (origin) => this.isGranted(origin)) : await this.readGranted(),
    );
  }

  private async giveBack(origin: string): Promise<void> {
    const unwanted = { origins: [toMatchPattern(origin)] };
    await this.browser.permissions.remove(unwanted).catch(log.reporter('sites'));
  }

  private async forgetDisabled(origin: string): Promise<void> {
    await this.disabled.write((await this.disabled.read()).filter((other) => other !== origin));
  }
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
