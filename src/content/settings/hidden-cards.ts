import type { StorageArea } from '../../shared/storage-area';

const key = 'noCards';

/** Whether no card was to be shown when a page last asked: the storage answers before the worker can. */
export async function wereCardsHidden(storage: Pick<StorageArea, 'get'>): Promise<boolean> {
  return (await storage.get(key))[key] === true;
}

export async function keepHidden(areHidden: boolean, storage: StorageArea): Promise<void> {
  if (areHidden !== (await wereCardsHidden(storage))) await storage.set({ [key]: areHidden });
}
