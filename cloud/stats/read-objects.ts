import type { Store } from '../store/store';

/** Number of objects that are read at the same time. */
const atOnce = 16;

/**
 * The content of every object of a prefix, in order of names. Stops after `most`. Throws StoreError.
 */
export async function* readObjects(
  store: Store,
  prefix: string,
  most: number,
): AsyncGenerator<Uint8Array | undefined> {
  let names: string[] = [];
  let left = most;
  for await (const name of store.list(prefix)) {
    if (left === 0) break;
    left -= 1;
    names.push(name);
    if (names.length < atOnce) continue;
    yield* await Promise.all(names.map((each) => store.get(each)));
    names = [];
  }
  yield* await Promise.all(names.map((each) => store.get(each)));
}
