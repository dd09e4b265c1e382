import { type Store, StoreError } from './store';

/**
 * The store of a process that ends: it does a number of operations more, the last one only if `isDone`, though no caller gets to
 * know it.
 */
export function mortal(store: Store, operations: number, isDone: boolean): Store & { done(): number } {
  let count = 0;
  async function step<Result>(act: () => Promise<Result>): Promise<Result> {
    count += 1;
    if (count === operations && isDone) await act();
    if (count >= operations) throw new StoreError('go on after the process has ended', 'anything');
    return act();
  }
  return {
    done: () => count,
    putIfAbsent: (name, bytes) => step(() => store.putIfAbsent(name, bytes)),
    get: (name) => step(() => store.get(name)),
    delete: (name) => step(() => store.delete(name)),
    async *list(prefix) {
      yield* await step(async () => {
        const names: string[] = [];
        for await (const name of store.list(prefix)) names.push(name);
        return names;
      });
    },
  };
}
