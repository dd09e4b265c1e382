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

/**
 * Returns what makes the registered content scripts equal to what is allowed and not switched off.
 *
 * @param readAllowed match patterns that are granted, as far as the organisation allows them
 */
export function createSiteRegistration(
  { scripting }: Pick<RegistrationBrowser, 'scripting'>,
  readDisabled: () => Promise<string[]>,
  readAllowed: () => Promise<readonly string[]>,
): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  const synchronise = async () => {
    const registered = await scripting.getRegisteredContentScripts();
    const ours = registered.filter(({ id }) => id.startsWith(idPrefix));
    const scripts = describeScripts(await readAllowed(), await readDisabled());
    // A page that loads between taking away and registering again would get no card, as at the browser's start.
    if (summarise(ours) === summarise(scripts)) return;
    if (ours.length > 0) await scripting.unregisterContentScripts({ ids: ours.map(({ id }) => id) });
    if (scripts.length > 0) await scripting.registerContentScripts(scripts);
  };
  // One after the other, since two at once would register the same id twice; a failed one does not stop the next.
  return () => {
    running = running.then(synchronise, synchronise);
    return running;
  };
}

/** What may differ between two sets of our scripts, whatever their order. */
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
