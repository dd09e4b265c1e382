import type { Configuration } from './configuration';
import type { DescribedError } from './describe-error';
import type { BatchAnswer } from './lake/intake';
import type { Store } from './store/store';
import type { Trace } from './trace';

/** One line of the log. Its fields are closed lists, so that no text of a request can be among them. */
export type LogEntry = RequestEntry | JobEntry;

/** Why it was refused or failed is told as far as `describeError` tells it. */
interface HappenedEntry extends Trace, Partial<DescribedError> {
  at: string;
  milliseconds: number;
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
