import type { Configuration } from './configuration';
import type { Store } from './store/store';

/** One line of the log. Its fields are a closed list, so that no text of a request can be among them. */
export interface LogEntry {
  event: 'request';
  at: string;
  method: string;
  /** The pattern of the address, not the address. */
  route: string;
  status: number;
  milliseconds: number;
  /** Why it was refused, or the name and message of one of our own errors. */
  problem?: string;
  error?: string;
}

/** What the app is given from outside. */
export interface Services {
  store: Store;
  configuration: Configuration;
  /** Milliseconds since 1970. */
  now(): number;
  log(entry: LogEntry): void;
}
