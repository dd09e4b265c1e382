import type { Configuration } from './configuration';
import type { BatchAnswer } from './labels/intake';
import type { Store } from './store/store';
import type { Trace } from './trace';

/** One line of the log. Its fields are closed lists, so that no text of a request can be among them. */
export type LogEntry = RequestEntry | JobEntry;

interface HappenedEntry extends Trace {
  at: string;
  milliseconds: number;
  /** Why it was refused or failed, as a code of ours. */
  problem?: string;
  /** The name of an unexpected error, or the message of one of our own. */
  error?: string;
}

export interface RequestEntry extends HappenedEntry {
  event: 'request';
  method: string;
  /** The pattern of the address, not the address. */
  route: string;
  status: number;
  /** How many lines of a batch were accepted, repeated and refused. */
  labels?: Pick<BatchAnswer, 'accepted' | 'repeated' | 'refused'>;
}

/** A step of a job. */
export interface JobEntry extends HappenedEntry {
  event: 'job';
  job: string;
  status: string;
}

/** What the app is given from outside. */
export interface Services {
  store: Store;
  configuration: Configuration;
  /** Milliseconds since 1970. */
  now(): number;
  log(entry: LogEntry): void;
}
