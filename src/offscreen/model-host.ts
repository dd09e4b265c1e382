import type { LocalBackend, ModelReply, ModelTask } from '../protocol/model-protocol';

/** A task and its reply, as they travel to the thread and back; replies need not keep the order of the tasks. */
export interface NumberedTask {
  id: number;
  task: ModelTask;
}
export interface NumberedReply {
  id: number;
  reply: ModelReply;
}

/** The part of `Worker` that is used. */
export interface ModelThread {
  postMessage(task: NumberedTask): void;
  terminate(): void;
  onmessage: ((event: { data: NumberedReply }) => void) | null;
  onerror: ((event: unknown) => void) | null;
}

interface Running {
  backend: LocalBackend;
  thread: ModelThread;
  waiting: Map<number, (reply: ModelReply) => void>;
}

/**
 * Keeps the model on a thread of its own, for as long as the document lives. A thread has one backend: what failed on
 * one leaves nothing behind for the other.
 */
export class ModelHost {
  private running: Running | undefined;
  private lastId = 0;

  constructor(private readonly startThread: () => ModelThread) {}

  /** What fails is told in the reply. */
  async run(task: ModelTask): Promise<ModelReply> {
    // A model of a backend that has ended is freed already, and the one that answers now goes on.
    if (task.act === 'stop' && this.running?.backend !== task.which.backend) return { state: 'stopped' };
    const { thread, waiting } = this.threadFor(task.which.backend);
    const id = ++this.lastId;
    return new Promise((resolve) => {
      waiting.set(id, resolve);
      thread.postMessage({ id, task });
    });
  }

  private threadFor(backend: LocalBackend): Running {
    if (this.running && this.running.backend !== backend) this.end(this.running, 'Another backend is used.');
    this.running ??= this.begin(backend);
    return this.running;
  }

  private begin(backend: LocalBackend): Running {
    const running: Running = { backend, thread: this.startThread(), waiting: new Map() };
    running.thread.onmessage = ({ data: { id, reply } }) => {
      running.waiting.get(id)?.(reply);
      running.waiting.delete(id);
    };
    running.thread.onerror = () => this.end(running, 'The thread of the model broke.');
    return running;
  }

  private end(running: Running, message: string): void {
    running.thread.terminate();
    if (this.running === running) this.running = undefined;
    for (const resolve of running.waiting.values()) resolve({ state: 'failed', code: 'other', message });
    running.waiting.clear();
  }
}
