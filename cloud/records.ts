import * as v from 'valibot';
import { type Store, StoreError } from './store/store';

/** Keeps a record as JSON. If there is one of that name, that one stays. Throws StoreError. */
export function keepRecord(store: Store, name: string, record: unknown): ReturnType<Store['putIfAbsent']> {
  return store.putIfAbsent(name, new TextEncoder().encode(JSON.stringify(record)));
}

/** Undefined if there is none. Throws StoreError if it is damaged. */
export async function findRecord<Output>(
  store: Store,
  name: string,
  schema: v.GenericSchema<unknown, Output>,
): Promise<Output | undefined> {
  const bytes = await store.get(name);
  if (!bytes) return undefined;
  try {
    return v.parse(schema, JSON.parse(new TextDecoder().decode(bytes)));
  } catch (error) {
    throw new StoreError('give back whole', name, error);
  }
}

/** Throws StoreError if there is none, or it is damaged. */
export async function readRecord<Output>(
  store: Store,
  name: string,
  schema: v.GenericSchema<unknown, Output>,
): Promise<Output> {
  const record = await findRecord(store, name, schema);
  if (record === undefined) throw new StoreError('give back whole', name);
  return record;
}
