import type { Store } from './store';

/** A store that tells of each new object, as those of the clouds do; nothing waits for who is told. */
export function withReports(store: Store, onStored: (name: string) => void): Store {
  return {
    ...store,
    async putIfAbsent(name, bytes) {
      const kept = await store.putIfAbsent(name, bytes);
      if (kept === 'stored') onStored(name);
      return kept;
    },
  };
}
