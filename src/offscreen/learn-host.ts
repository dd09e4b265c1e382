import { toBase64 } from '../core/base64';
import type {
  LearnFinish,
  LearnMeaning,
  LearnNews,
  LearnReply,
  LearnRow,
  LearnTask,
} from '../protocol/learn-protocol';
import type { FieldChoice } from '../protocol/learning-messages';

/** The part of `Worker` that is used. */
export interface LearnThread {
  postMessage(task: LearnTask): void;
  terminate(): void;
  onmessage: ((event: { data: LearnNews }) => void) | null;
  onerror: ((event: unknown) => void) | null;
}

/** How the background is told. */
export interface LearnListener {
  report(job: string, share: number): void;
  finish(finished: LearnFinish): void;
  fail(job: string, message?: string): void;
}

interface Job {
  id: string;
  field: FieldChoice;
  rows: LearnRow[];
  thread?: LearnThread;
}

/** Milliseconds between two reports: each one wakes the background. */
const reportPause = 500;

/** Learns one field at a time, each on a thread of its own. Every answer names the job that it has then. */
export class LearnHost {
  private current: Job | undefined;

  constructor(
    private readonly startThread: () => LearnThread,
    private readonly tell: LearnListener,
  ) {}

  begin(id: string, field: FieldChoice): LearnReply {
    this.stop();
    this.current = { id, field, rows: [] };
    return this.status();
  }

  /** Rows of a job that was given up are ignored. */
  addRows(id: string, rows: readonly LearnRow[]): LearnReply {
    if (this.current?.id === id) this.current.rows.push(...rows);
    return this.status();
  }

  run(id: string, meanings?: readonly LearnMeaning[]): LearnReply {
    if (this.current?.id === id) this.start(this.current, meanings);
    return this.status();
  }

  stop(): LearnReply {
    this.current?.thread?.terminate();
    this.current = undefined;
    return this.status();
  }

  status(): LearnReply {
    return this.current ? { job: this.current.id } : {};
  }

  private start(job: Job, meanings: readonly LearnMeaning[] | undefined): void {
    if (job.thread) return;
    const { tell } = this;
    const thread = this.startThread();
    job.thread = thread;
    let reported = Number.NEGATIVE_INFINITY;
    const end = (act: () => void) => {
      if (this.current === job) this.stop();
      act();
    };
    thread.onmessage = ({ data }) => {
      if (data.kind === 'done')
        end(() => tell.finish({ job: job.id, head: toBase64(data.head), result: data.result }));
      else if (data.kind === 'failed') end(() => tell.fail(job.id, data.message));
      else if (performance.now() - reported >= reportPause) {
        reported = performance.now();
        tell.report(job.id, data.share);
      }
    };
    thread.onerror = () => end(() => tell.fail(job.id));
    thread.postMessage({ field: job.field, rows: job.rows, ...(meanings && { meanings }) });
    job.rows = [];
  }
}
