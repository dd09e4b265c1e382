import * as v from 'valibot';

/** The part of `browser.storage.local` and `browser.storage.session` that is used here. */
export interface StorageArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  clear(): Promise<void>;
}

/** One value that outlives the worker. */
export interface RememberedValue<T> {
  /** `undefined` where nothing was stored or what was stored has another form by now. */
  read(): Promise<T | undefined>;
  write(value: T): Promise<void>;
}

export function rememberValue<T>(
  area: StorageArea,
  key: string,
  schema: v.GenericSchema<unknown, T>,
): RememberedValue<T> {
  return {
    async read() {
      const parsed = v.safeParse(schema, (await area.get(key))[key]);
      return parsed.success ? parsed.output : undefined;
    },
    write: (value) => area.set({ [key]: value }),
  };
}
