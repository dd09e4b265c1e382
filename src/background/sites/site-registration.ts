import { Queue } from '../../core/queue';
import { toMatchPattern } from './match-pattern';

/** The parts of the browser that are needed, with its own names and forms. */
export interface RegistrationBrowser {
  permissions: { getAll(): Promise<{ origins?: string[] }> };
  scripting: {
    getRegisteredContentScripts(): Promise<{ id: string; excludeMatches?: string[] }[]>;
    registerContentScripts(scripts: RegisteredScript[]): Promise<void>;
    unregisterContentScripts(filter: { ids: string[] }): Promise<void>;
  };
}

export interface RegisteredScript {
  id: string;
  matches: string[];
  excludeMatches?: string[];
  js: string[];
  runAt: 'document_start';
  allFrames: boolean;
  persistAcrossSessions: boolean;
}

/** At the extension's root; one classic script without imports. */
export const contentScript = 'content-script.js';
const idPrefix = 'site:';

/** The content scripts that the browser starts by itself. */
export class SiteRegistration {
  private readonly queue = new Queue();

  constructor(
    private readonly browser: Pick<RegistrationBrowser, 'scripting'>,
    private readonly readDisabled: () => Promise<string[]>,
    /** Granted match patterns that the organisation allows. */
    private readonly readAllowed: () => Promise<readonly string[]>,
  ) {}

  /**
   * Makes them equal to what is allowed and not switched off. One after the other, since two at once would register the
   * same id twice.
   */
  synchronise(): Promise<void> {
    return this.queue.run(() => this.synchroniseNow());
  }

  private async synchroniseNow(): Promise<void> {
    const { scripting } = this.browser;
    const registered = await scripting.getRegisteredContentScripts();
    const ours = registered.filter(({ id }) => id.startsWith(idPrefix));
    const scripts = describeScripts(await this.readAllowed(), await this.readDisabled());
    // A page that loads between taking away and registering again would get no card, as at the browser's start.
    if (summarise(ours) === summarise(scripts)) return;
    if (ours.length > 0) await scripting.unregisterContentScripts({ ids: ours.map(({ id }) => id) });
    if (scripts.length > 0) await scripting.registerContentScripts(scripts);
  }
}

/** What is compared between two sets of our scripts; their order does not matter. */
function summarise(scripts: readonly { id: string; excludeMatches?: string[] }[]): string {
  return JSON.stringify(
    scripts.map(({ id, excludeMatches = [] }) => [id, ...excludeMatches.toSorted()]).sort(),
  );
}

function describeScripts(allowed: readonly string[], disabledOrigins: readonly string[]): RegisteredScript[] {
  const excludeMatches = disabledOrigins.map(toMatchPattern);
  return allowed
    .filter((pattern) => !excludeMatches.includes(pattern))
    .map((pattern) => ({
      id: idPrefix + pattern,
      matches: [pattern],
      ...(excludeMatches.length > 0 && { excludeMatches }),
      js: [contentScript],
      runAt: 'document_start',
      allFrames: false,
      persistAcrossSessions: true,
    }));
}
