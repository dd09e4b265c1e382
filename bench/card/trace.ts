import type { CDPSession, Page } from '@playwright/test';

/** Milliseconds of computing, which do not grow where the machine is busy with something else. */
export type ThreadTimes = Record<string, Record<string, number>>;

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds of computing. */
  tdur?: number;
  args?: { name?: string };
}

/** What an event is counted as; the inner of two that lie in one another is counted as well. */
const kinds: Readonly<Record<string, string>> = {
  'ThreadControllerImpl::RunTask': 'all tasks',
  ThreadPool_RunTask: 'all tasks',
  EvaluateScript: 'evaluating scripts',
  'v8.run': 'evaluating scripts',
  'v8.compile': 'compiling scripts',
  'v8.compileModule': 'compiling scripts',
  FunctionCall: 'own functions',
  RunMicrotasks: 'own functions',
  MinorGC: 'collecting garbage',
  MajorGC: 'collecting garbage',
};
const wasm = /^(wasm|v8\.wasm)\./;

/** Threads that the extension computes on. */
const threads = /^(ServiceWorker thread|DedicatedWorker thread)/;

/** Traces what the browser's own clocks say of the extension's threads while `act` runs. */
export async function traceThreads(page: Page, act: () => Promise<void>): Promise<ThreadTimes> {
  const browser = page.context().browser();
  if (!browser) throw new Error('This context has no browser of its own.');
  const session = await browser.newBrowserCDPSession();
  try {
    const events = await record(session, act);
    return sumUp(events);
  } finally {
    await session.detach();
  }
}

async function record(session: CDPSession, act: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const done = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: [
        'toplevel',
        'disabled-by-default-devtools.timeline',
        'devtools.timeline',
        'v8',
        'v8.wasm',
        'disabled-by-default-v8.compile',
      ],
    },
  });
  await act();
  await session.send('Tracing.end');
  await done;
  return events;
}

function sumUp(events: readonly TraceEvent[]): ThreadTimes {
  const names = new Map<string, string>();
  for (const { name, pid, tid, args } of events)
    if (name === 'thread_name' && args?.name) names.set(`${pid} ${tid}`, args.name);
  const times: ThreadTimes = {};
  for (const { name, pid, tid, tdur } of events) {
    const thread = names.get(`${pid} ${tid}`)?.match(threads)?.[0];
    const kind = kinds[name] ?? (wasm.test(name) ? 'WebAssembly' : undefined);
    if (!thread || !kind || !tdur) continue;
    const own = times[thread] ?? {};
    times[thread] = { ...own, [kind]: (own[kind] ?? 0) + tdur / 1000 };
  }
  return times;
}
