import * as v from 'valibot';
import {
  type LearnFinish,
  type LearnNews,
  type LearnReply,
  LearnRequest,
  type LearnRow,
  type LearnTask,
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

/** Learns one field at a time. Returns the answer to one message; `undefined` for what is not about learning. */
export function createLearnHost(
  startThread: () => LearnThread,
  tell: LearnListener,
  clock = () => performance.now(),
) {
  let current: Job | undefined;

  function stop(): void {
    current?.thread?.terminate();
    current = undefined;
  }

  function run(job: Job): void {
    if (job.thread) return;
    const thread = startThread();
    job.thread = thread;
    let reported = Number.NEGATIVE_INFINITY;
    const end = (act: () => void) => {
      if (current === job) stop();
      act();
    };
    thread.onmessage = ({ data }) => {
      if (data.kind === 'done')
        end(() => tell.finish({ job: job.id, head: toBase64(data.head), result: data.result }));
      else if (data.kind === 'failed') end(() => tell.fail(job.id, data.message));
      else if (clock() - reported >= reportPause) {
        reported = clock();
        tell.report(job.id, data.share);
      }
    };
    thread.onerror = () => end(() => tell.fail(job.id));
    thread.postMessage({ field: job.field, rows: job.rows });
    job.rows = [];
  }

  function answer(request: LearnRequest): LearnReply {
    if (request.kind === 'learn.begin') {
      stop();
      current = { id: request.job, field: request.field, rows: [] };
    } else if (request.kind === 'learn.stop') stop();
    else if (request.kind !== 'learn.status' && current?.id === request.job) {
      if (request.kind === 'learn.rows') current.rows.push(...request.rows);
      else run(current);
    }
    return current ? { job: current.id } : {};
  }

  return (message: unknown): Promise<LearnReply> | undefined => {
    const request = v.safeParse(LearnRequest, message);
    return request.success ? Promise.resolve(answer(request.output)) : undefined;
  };
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += 0x8000)
    text += String.fromCharCode(...bytes.subarray(start, start + 0x8000));
  return btoa(text);
}
