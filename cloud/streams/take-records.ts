import * as v from 'valibot';
import { identify, may } from '../caller';
import type { Configuration } from '../configuration';
import { describeError } from '../describe-error';
import type { Answering } from '../enrich/answering';
import { enrich } from '../enrich/enrich';
import { forms } from '../enrich/forms/forms';
import { readTicket } from '../enrich/ticket-form';
import { takeBatch } from '../lake/intake';
import { Ulid } from '../lake/label-line';
import { takenBy } from '../lake/taken';
import { logSafely } from '../log-safely';
import type { Metrics } from '../metrics';
import { Problem } from '../problem';
import type { Services } from '../services';
import { continueTrace, type Trace } from '../trace';
import { type Delivered, noteRefused, type Refusal } from './refused-record';
import { readRecord, type StreamRecord } from './stream-record';

/**
 * What became of a record: `taken`; `refused` for good, which is noted in the store so that it need not be delivered again; or
 * `again`, where another delivery may help.
 */
export type RecordOutcome = 'taken' | 'refused' | 'again';

/** So many records are taken at once. */
const atOnce = 16;

/**
 * Takes what a stream delivers, each record by itself and as a request by HTTP is taken: by the same checks, under the same
 * names. So it may come any number of times, in any order, and beside requests. Returns an outcome for each record, in order.
 *
 * @param until milliseconds since 1970; what has not been begun by then is to be delivered again
 */
export async function takeRecords(
  services: Services,
  answering: Answering,
  metrics: Metrics,
  records: readonly Delivered[],
  until: number,
): Promise<RecordOutcome[]> {
  const outcomes: RecordOutcome[] = records.map(() => 'again');
  let next = 0;
  async function takeTurns(): Promise<void> {
    for (let i = next++; i < records.length && services.now() <= until; i = next++) {
      const record = records[i];
      if (record) outcomes[i] = await takeOne(record);
    }
  }

  /** Each record that is not simply taken is a line of the log. */
  async function takeOne(record: Delivered): Promise<RecordOutcome> {
    const started = services.now();
    const trace = continueTrace(undefined);
    const log = (status: RecordOutcome, error?: unknown) => {
      const milliseconds = services.now() - started;
      const at = new Date(started).toISOString();
      const why = error === undefined ? {} : describeError(error);
      logSafely(services, metrics, {
        event: 'job',
        at,
        ...trace,
        job: 'take-record',
        milliseconds,
        status,
        ...why,
      });
      return status;
    };
    try {
      const lines = await take(services, answering, readRecord(record.data), trace);
      if (lines.length > 0) await noteRefused(services.store, record, { lines }, trace, started);
      return 'taken';
    } catch (error) {
      if (!isForGood(error)) return log('again', error);
      const refusal: Refusal = { problem: error.code };
      return noteRefused(services.store, record, refusal, trace, started).then(
        () => log('refused', error),
        (cause: unknown) => log('again', cause),
      );
    }
  }

  await Promise.all(Array.from({ length: Math.min(atOnce, records.length) }, takeTurns));
  return outcomes;
}

/** The lines of labels that were refused. Throws Problem and StoreError. */
async function take(services: Services, answering: Answering, record: StreamRecord, trace: Trace) {
  const { store, configuration, now } = services;
  if (record.kind === 'labels') {
    const tokenHash = admit(record, 'agent', configuration, now());
    if (!v.is(Ulid, record.batch)) throw new Problem('bad-batch-id');
    const lines = record.labels.map((label) => JSON.stringify(label)).join('\n');
    const taken = takenBy(tokenHash, now());
    const answer = await takeBatch(store, record.batch, lines, configuration.labelLevel, taken);
    return answer.lines.filter(({ status }) => status === 'refused');
  }
  const tokenHash = admit(record, 'enrich', configuration, now());
  const form = forms.get(record.form);
  if (!form) throw new Problem('no-such-form');
  const ticket = readTicket(form, record.ticket);
  if (!ticket) throw new Problem('no-ticket');
  await enrich(services, answering, record.form, ticket, trace, tokenHash);
  return [];
}

function admit(
  { token }: StreamRecord,
  role: 'agent' | 'enrich',
  configuration: Configuration,
  now: number,
): string {
  const caller = identify(`Bearer ${token}`, configuration, now);
  if (!may(caller, role)) throw new Problem('wrong-role');
  return caller.tokenHash;
}

/** What the request itself is to blame for; what the store, the helpdesk or we are, may be better the next time. */
function isForGood(error: unknown): error is Problem {
  return error instanceof Problem && error.status < 500 && error.code !== 'too-many-requests';
}
