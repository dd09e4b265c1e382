import type { Store } from './store';

/** Objects in this process alone. */
export function memoryStore(): Store & { objects: Map<string, Uint8Array> } {
  const objects = new Map<string, Uint8Array>();
  return {
    objects,
    async putIfAbsent(name, bytes) {
      if (objects.has(name)) return 'exists';
      objects.set(name, bytes);
      return 'stored';
    },
    get: async (name) => objects.get(name),
    async *list(prefix) {
      yield* [...objects.keys()].filter((name) => name.startsWith(prefix)).sort();
    },
    async delete(name) {
      objects.delete(name);
    },
  };
}
