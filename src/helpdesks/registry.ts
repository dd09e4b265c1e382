import * as v from 'valibot';
import { Adapter, type AdapterData } from './adapter';

/** Every file in `adapters/`, as it says it: a new helpdesk is a new file there. */
export const adapterFiles: readonly AdapterData[] = Object.values(
  import.meta.glob<AdapterData>('./adapters/*.ts', { eager: true, import: 'default' }),
);

/** The adapters, checked. Throws a `ValiError` where one does not fit the schema. */
export function loadAdapters(files: readonly unknown[] = adapterFiles): Adapter[] {
  return files.map((file) => v.parse(Adapter, file));
}

/** The vendors' own addresses, to ask permission for and to recognise them by. */
export function hostPatterns(adapters: readonly Adapter[]): string[] {
  return adapters.flatMap(({ hosts }) => hosts.match);
}
