import * as v from 'valibot';
import type { StorageArea } from '../../shared/storage-area';

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
