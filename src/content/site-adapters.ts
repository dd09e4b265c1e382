import type { Adapter } from '../helpdesks/adapter';
import { adaptersFor, parseSiteAdapters, siteAdaptersKey } from '../helpdesks/overrides';

interface StorageArea {
  get(key: string): Promise<Record<string, unknown>>;
}

/** The adapters as they count on this site. What cannot be used of the stored changes is reported and left out. */
export async function loadSiteAdapters(
  shipped: readonly Adapter[],
  origin: string,
  storage: StorageArea,
  report: (error: unknown) => void,
): Promise<Adapter[]> {
  const key = siteAdaptersKey(origin);
  const stored = await storage.get(key).catch((error: unknown) => {
    report(error);
    return {};
  });
  const site = parseSiteAdapters((stored as Record<string, unknown>)[key]);
  for (const problem of site.problems) report(new Error(`Stored adapter not used: ${problem}`));
  return adaptersFor(shipped, site);
}
