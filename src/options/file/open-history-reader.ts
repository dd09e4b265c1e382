import { Queue } from '../../core/queue';
import type { FileTicket } from '../../protocol/learning-messages';
import { FileProblem, type HistoryReader, type WorkerAnswer, type WorkerRequest } from './history-reader';

/** The part of a worker that is needed here. */
export interface ReaderWorker {
  postMessage(request: WorkerRequest): void;
  terminate(): void;
  addEventListener(kind: 'message', listener: (event: { data: WorkerAnswer }) => void): void;
  addEventListener(kind: 'error', listener: () => void): void;
}

type Heard = Exclude<WorkerAnswer, { kind: 'failed' }>;

/** Asks a worker one thing after the other. */
export function openHistoryReader(file: Blob, startWorker: () => ReaderWorker): HistoryReader {
  const worker = startWorker();
  let listen: (answer: WorkerAnswer) => void = () => {};
  worker.addEventListener('message', ({ data }) => listen(data));
  worker.addEventListener('error', () => listen({ kind: 'failed', code: 'unreadable', details: ['worker'] }));

  const queue = new Queue();

  /** `hear` returns what ends it. */
  function ask<Result>(
    request: WorkerRequest,
    hear: (answer: Heard, fail: (error: unknown) => void) => { result: Result } | undefined,
  ): Promise<Result> {
    return queue.run(
      () =>
        new Promise<Result>((resolve, reject) => {
          listen = (answer) => {
            if (answer.kind === 'failed') return reject(new FileProblem(answer.code, answer.details));
            const end = hear(answer, reject);
            if (end) resolve(end.result);
          };
          worker.postMessage(request);
        }),
    );
  }

  return {
    inspect: (report) =>
      ask({ kind: 'inspect', file }, (answer) => {
        if (answer.kind === 'share') report(answer.share);
        return answer.kind === 'inspected' ? { result: answer.inspection } : undefined;
      }),
    preview: (plan) =>
      ask<FileTicket[]>({ kind: 'preview', plan }, (answer) =>
        answer.kind === 'tickets' ? { result: answer.tickets } : undefined,
      ),
    read: (plan, take, report) =>
      ask({ kind: 'read', plan }, (answer, fail) => {
        if (answer.kind === 'share') report(answer.share);
        if (answer.kind === 'tickets')
          take(answer.tickets).then(() => worker.postMessage({ kind: 'next' }), fail);
        return answer.kind === 'done' ? { result: answer.leftOut } : undefined;
      }),
    stop: () => worker.terminate(),
  };
}
