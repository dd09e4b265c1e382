import { appendFileSync, renameSync, statSync } from 'node:fs';
import type { LogEntry, Services } from '../services';

/** Bytes after which a log begins again; the one before is kept beside it. */
const maxBytes = 50_000_000;

/**
 * A log in a file that its owner alone can read. Throws if it cannot be written, and the console says so once; see
 * `logSafely`.
 */
export function fileLog(path: string, most = maxBytes): Services['log'] {
  let isTold = false;
  return (entry: LogEntry) => {
    try {
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > most) renameSync(path, `${path}.1`);
      appendFileSync(path, `${JSON.stringify(entry)}\n`, { mode: 0o600 });
      isTold = false;
    } catch (error) {
      if (!isTold)
        console.error(
          `The log ${path} cannot be written: ${error instanceof Error ? error.message : 'unknown'}`,
        );
      isTold = true;
      throw error;
    }
  };
}
