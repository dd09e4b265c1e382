import type { Metrics } from './metrics';
import type { LogEntry, Services } from './services';

/** Counts a line and writes it. What has been done stays done where the log cannot be written: that is counted as well. */
export function logSafely({ log }: Pick<Services, 'log'>, metrics: Metrics, entry: LogEntry): void {
  metrics.count(entry);
  try {
    log(entry);
  } catch {
    metrics.countLogFailure();
  }
}
