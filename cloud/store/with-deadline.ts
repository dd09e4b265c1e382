import { type Store, StoreError } from './store';

/**
 * A store whose every operation ends: with a StoreError if the one below takes longer than this number of milliseconds. What
 * was to be kept may be kept nevertheless; doing it again is harmless.
 */
export function withDeadline(store: Store, longest: number): Store {
  async function limit<T>(operation: string, name: string, work: Promise<T>): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new StoreError(`${operation} in time`, name)), longest);
    });
    try {
      return await Promise.race([work, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    putIfAbsent: (name, bytes) => limit('keep', name, store.putIfAbsent(name, bytes)),
    get: (name) => limit('read', name, store.get(name)),
    delete: (name) => limit('delete', name, store.delete(name)),
    async *list(prefix) {
      const names = store.list(prefix)[Symbol.asyncIterator]();
      try {
        for (;;) {
          const next = await limit('list', prefix, names.next());
          if (next.done) return;
          yield next.value;
        }
      } finally {
        // One that stalls would not answer this either.
        names.return?.().catch(() => undefined);
      }
    },
  };
}
