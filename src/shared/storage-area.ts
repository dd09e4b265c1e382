/** The part of `browser.storage.local` and `browser.storage.session` that is used. */
export interface StorageArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}
