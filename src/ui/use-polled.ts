import { useEffect } from 'preact/hooks';
import { type Loaded, useLoaded } from './use-loaded';

const interval = 1000;

/** Loads at once, and again each second as long as `isMoving` says so of the newest value. */
export function usePolled<T>(load: () => Promise<T>, isMoving: (value: T) => boolean): Loaded<T> {
  const loaded = useLoaded(load);
  const { value, error, reload } = loaded;
  const moves = value !== undefined && isMoving(value);
  useEffect(() => {
    if (!moves) return;
    const timer = setTimeout(() => void reload(), interval);
    return () => clearTimeout(timer);
    // Each answer, good or bad, is a reason to ask again.
  }, [moves, value, error, reload]);
  return loaded;
}
