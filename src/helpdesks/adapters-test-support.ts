import { type Adapter, type AdapterData, parseAdapters } from './adapter';

/** Every file in `adapters/`, as it says it: a new helpdesk is a new file there. */
export const adapterFiles: readonly AdapterData[] = Object.values(
  import.meta.glob<AdapterData>('./adapters/*.ts', { eager: true, import: 'default' }),
);

/** The adapters, checked. Throws a `ValiError` where one does not fit the schema. */
export function loadAdapters(files: readonly unknown[] = adapterFiles): Adapter[] {
  return parseAdapters(files);
}
