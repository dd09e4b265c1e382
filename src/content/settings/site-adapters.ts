import type { Adapter } from '../../helpdesks/adapter';
import { adaptersFor, parseSiteAdapters, siteAdaptersKey } from '../../helpdesks/overrides';
import type { StorageArea } from '../../shared/storage-area';

/** Keeps an adapter of the site's own, beside what is changed of a shipped one. */
export async function keepSiteAdapter(origin: string, custom: Adapter, storage: StorageArea): Promise<void> {
  const key = siteAdaptersKey(origin);
  const { override } = parseSiteAdapters((await storage.get(key))[key]);
  await storage.set({ [key]: { ...(override && { override }), custom } });
}

/** The adapters as they count on this site. What cannot be used of the stored changes is reported and left out. */
export async function loadSiteAdapters(
  shipped: readonly Adapter[],
  origin: string,
  storage: Pick<StorageArea, 'get'>,
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
