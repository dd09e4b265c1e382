import { useCallback, useEffect, useState } from 'preact/hooks';

export interface Loaded<T> {
  /** The newest value; undefined until the first one has come. */
  value?: T;
  /** Why the newest attempt failed. */
  error?: unknown;
  reload(): Promise<void>;
  replace(value: T): void;
}

/** Loads at once, and again by `reload`; an older value stays visible while a newer one is under way. */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const [state, setState] = useState<{ value?: T; error?: unknown }>({});
  // Made once: what is loaded does not change while the popup is open.
  const reload = useCallback(async () => {
    try {
      setState({ value: await load() });
    } catch (error) {
      setState(({ value }) => ({ ...(value !== undefined && { value }), error }));
    }
  }, []);
  useEffect(() => {
    void reload();
  }, [reload]);
  return { ...state, reload, replace: (value) => setState({ value }) };
}
