/** What could run by itself, in one world of scripts: a page's or a worker's. */
export interface Pending {
  timers: number;
  /** Clocks of `AbortSignal.timeout` that were started; they cannot be stopped. */
  endlessClocks: number;
  /** How often a timer has run. */
  fired: number;
}

/** Counts timers from now on. Runs where they are: it is sent as text and sees nothing of this file. */
export function watchTimers(): void {
  type Anything = (...all: unknown[]) => unknown;
  const scope = globalThis as unknown as Record<string, Anything | undefined>;
  const pending = new Set<unknown>();
  let fired = 0;
  let endlessClocks = 0;
  const watch = (start: string, stop: string, repeats: boolean) => {
    const [begin, end] = [scope[start]?.bind(globalThis), scope[stop]?.bind(globalThis)];
    if (!begin || !end) return;
    scope[start] = (run, ...rest) => {
      const id = begin(
        (...given: unknown[]) => {
          if (!repeats) pending.delete(`${stop} ${id}`);
          fired++;
          return (run as Anything)(...given);
        },
        ...rest,
      );
      pending.add(`${stop} ${id}`);
      return id;
    };
    scope[stop] = (id) => {
      pending.delete(`${stop} ${id}`);
      return end(id);
    };
  };
  watch('setTimeout', 'clearTimeout', false);
  watch('setInterval', 'clearInterval', true);
  watch('requestAnimationFrame', 'cancelAnimationFrame', false);
  watch('requestIdleCallback', 'cancelIdleCallback', false);
  const startClock = AbortSignal.timeout.bind(AbortSignal);
  AbortSignal.timeout = (milliseconds) => {
    endlessClocks++;
    return startClock(milliseconds);
  };
  scope.readPending = () => ({ timers: pending.size, endlessClocks, fired });
}

/** See `watchTimers`, which has to have run there before. */
export function readPending(): Pending | undefined {
  return (globalThis as { readPending?: () => Pending }).readPending?.();
}
