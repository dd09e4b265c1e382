import * as v from 'valibot';
import type { RememberedValue } from '../storage/remembered-value';

export const LogEntry = v.object({ at: v.string(), where: v.string(), error: v.string() });
export type LogEntry = v.InferOutput<typeof LogEntry>;
export const LogEntries = v.array(LogEntry);

export interface Log {
  /** Notes an error; never throws, so that it may be called from anywhere. */
  report(where: string, error: unknown): void;
  /** Resolves when everything reported so far is kept. */
  settled(): Promise<void>;
}

const maximumEntries = 50;
const maximumLength = 200;

/** The latest errors, kept in `entries` beyond the worker's life. Holds no ticket text. */
export function createLog(entries: RememberedValue<LogEntry[]>, now: () => Date): Log {
  let writing = Promise.resolve();
  const append = async (entry: LogEntry) => {
    const earlier = (await entries.read()) ?? [];
    await entries.write([...earlier, entry].slice(-maximumEntries));
  };
  return {
    report(where, error) {
      const entry = { at: now().toISOString(), where, error: describeError(error) };
      console.error(`${where}: ${entry.error}`);
      writing = writing
        .then(() => append(entry))
        .catch((cause) => console.error('log:', describeError(cause)));
    },
    settled: () => writing,
  };
}

/** Name and message. A schema's message quotes what it received, which may be ticket text: only its path is told. */
export function describeError(error: unknown): string {
  if (v.isValiError(error)) {
    const paths = error.issues.map((issue) => v.getDotPath(issue) ?? 'root');
    return `wrong form at ${paths.join(', ')}`.slice(0, maximumLength);
  }
  if (error instanceof Error) return `${error.name}: ${error.message}`.slice(0, maximumLength);
  return typeof error;
}
