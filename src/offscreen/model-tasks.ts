import { toBase64 } from '../core/base64';
import { messageOf } from '../core/message-of';
import { ModelPackageError } from '../core/model/package-file';
import type { Predictor } from '../core/predict/predictor';
import type { TicketText } from '../core/ticket';
import type { ModelReply, ModelTask, Which } from '../protocol/model-protocol';

/**
 * Nobody's ticket. The first answer costs ten times what the next ones do, since browsers translate patterns and
 * WebAssembly when they are first used; so it had better be this one.
 */
const practice: TicketText = {
  subject: 'Cannot connect to the office network since this morning',
  description:
    'Hello,\n\nsince this morning I cannot connect from home. The client says "error 809". I have restarted it twice. A colleague has no trouble. I need the shared drive for the figures, which are due tomorrow at noon, so please treat this as urgent.\n\nKind regards\nSam',
  messages: [{ role: 'agent', text: 'We are looking into it. Which client do you use?' }],
};
/** Milliseconds in which a ticket that waits already comes; it is answered first. */
const courtesy = 15;

/** Models by which they are, each loaded once. */
export class ModelTasks {
  private readonly loading = new Map<string, Promise<Predictor>>();
  private hasAnswered = false;

  constructor(private readonly start: (which: Which) => Promise<Predictor>) {}

  /** What fails is told in the reply; what failed to load is loaded afresh for the next task. */
  async run(task: ModelTask): Promise<ModelReply> {
    try {
      return await this.act(task);
    } catch (error) {
      const code = error instanceof ModelPackageError ? error.code : 'other';
      return { state: 'failed', code, message: messageOf(error) };
    }
  }

  /** Answers a ticket that nobody waits for, unless somebody's has come meanwhile. */
  warmUp(which: Which): void {
    setTimeout(() => {
      if (this.hasAnswered) return;
      this.hasAnswered = true;
      // What is wrong shows with the first ticket.
      void this.run({ act: 'predict', which, tickets: [{ ...practice, messages: [...practice.messages] }] });
    }, courtesy);
  }

  private async act(task: ModelTask): Promise<ModelReply> {
    if (task.act === 'stop') return this.stop(task.which);
    const predictor = await this.load(task.which);
    if (task.act === 'start') {
      const { model, cleaning } = predictor;
      return { state: 'started', model, cleaning };
    }
    this.hasAnswered = true;
    if (task.act === 'predict')
      return { state: 'predicted', predictions: await predictor.predict(task.tickets) };
    const vectors = await predictor.encode(task.tickets);
    return { state: 'encoded', vectors: vectors.map((vector) => toBase64(new Uint8Array(vector.buffer))) };
  }

  private load(which: Which): Promise<Predictor> {
    const key = keyOf(which);
    const known = this.loading.get(key);
    if (known) return known;
    const loading = this.start(which);
    this.loading.set(key, loading);
    loading.catch(() => this.loading.delete(key));
    return loading;
  }

  private async stop(which: Which): Promise<ModelReply> {
    const loading = this.loading.get(keyOf(which));
    this.loading.delete(keyOf(which));
    (await loading)?.dispose();
    return { state: 'stopped' };
  }
}

function keyOf({ model = '' }: Which): string {
  return model;
}
