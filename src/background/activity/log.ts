import * as v from 'valibot';
import { Queue } from '../../core/queue';
import type { RememberedValue } from '../storage/remembered-value';

export const LogEntry = v.object({ at: v.string(), where: v.string(), error: v.string() });
export type LogEntry = v.InferOutput<typeof LogEntry>;
export const LogEntries = v.array(LogEntry);

const maxEntries = 50;
const maxLength = 200;

/** The latest errors. Holds no ticket text. */
export class Log {
  private entries: RememberedValue<LogEntry[]> | undefined;
  private readonly queue = new Queue();

  /** From now on errors are kept there, beyond the worker's life. */
  keepIn(entries: RememberedValue<LogEntry[]>): void {
    this.entries = entries;
  }

  /** Notes an error; never throws, so that it may be called from anywhere. */
  report(where: string, error: unknown): void {
    const entry = { at: new Date().toISOString(), where, error: describeError(error) };
    console.error(`${where}: ${entry.error}`);
    this.queue
      .run(() => this.append(entry))
      .catch((cause: unknown) => console.error('log:', describeError(cause)));
  }

  /** `report` for that place, to be handed to `catch`. */
  reporter(where: string): (error: unknown) => void {
    return (error) => this.report(where, error);
  }

  /** Stored records that were left out because they cannot be read. */
  reportDamaged(count: number): void {
    this.report('database', new Error(`${count} damaged records were left out`));
  }

  /** Resolves when everything reported so far is kept. */
  settled(): Promise<void> {
    return this.queue.settled();
  }

  private async append(entry: LogEntry): Promise<void> {
    if (!this.entries) return;
    const earlier = (await this.entries.read()) ?? [];
    await this.entries.write([...earlier, entry].slice(-maxEntries));
  }
}

/** The worker's one log. */
export const log = new Log();

/** Name and message. A schema's message quotes what it received, which may be ticket text: only its path is told. */
export function describeError(error: unknown): string {
  if (v.isValiError(error)) {
    const paths = error.issues.map((issue) => v.getDotPath(issue) ?? 'root');
    return `wrong form at ${paths.join(', ')}`.slice(0, maxLength);
  }
  if (error instanceof Error) return `${error.name}: ${error.message}`.slice(0, maxLength);
  return typeof error;
}
