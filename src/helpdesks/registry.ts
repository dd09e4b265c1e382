import * as v from 'valibot';
import { Adapter, type AdapterData } from './adapter';
import { demo } from './demo';
import { requestTracker } from './request-tracker';

/** Every helpdesk that is supported, as its file says it. A new one needs its line here. */
export const adapterFiles: readonly AdapterData[] = [requestTracker, demo];

/** The adapters, checked. Throws a `ValiError` where one does not fit the schema. */
export function loadAdapters(files: readonly unknown[] = adapterFiles): Adapter[] {
  return files.map((file) => v.parse(Adapter, file));
}
