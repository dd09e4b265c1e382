import * as v from 'valibot';
import { Queue } from '../../core/queue';
import { FieldChoice } from '../../protocol/learning-messages';
import type { RememberedValue } from '../storage/remembered-value';

/** A field that is being learned elsewhere, and what has to be known when it is done. */
const Job = v.object({
  id: v.string(),
  field: FieldChoice,
  encoder: v.optional(v.string()),
  labelsThrough: v.number(),
  /** Names what it is learned from, see `FieldJobs.describe`. */
  learnedOf: v.optional(v.string()),
});
export type Job = v.InferOutput<typeof Job>;

/** Work on one desk, written down so that it continues after the worker was stopped or the browser closed. */
export const Run = v.object({
  phase: v.picklist(['fetching', 'learning']),
  state: v.picklist(['running', 'paused', 'failed']),
  problem: v.optional(v.object({ code: v.string(), message: v.string() })),
  /** Milliseconds since 1970: the helpdesk asked not to be asked before. */
  notBefore: v.optional(v.number()),
  /** Fields that are to be learned, the present one first. */
  queue: v.array(FieldChoice),
  job: v.optional(Job),
  /** How often the present field was begun. */
  tries: v.optional(v.number(), 0),
});
export type Run = v.InferOutput<typeof Run>;

export const Runs = v.record(v.string(), Run);
export type Runs = v.InferOutput<typeof Runs>;

/** The runs of all desks, on the disk. */
export class RunBook {
  private readonly queue = new Queue();

  constructor(private readonly stored: RememberedValue<Runs>) {}

  async all(): Promise<Runs> {
    return (await this.stored.read()) ?? {};
  }

  async read(origin: string): Promise<Run | undefined> {
    return (await this.all())[origin];
  }

  /** Changes the run of one desk; without a result it is over. One change after the other, so that none is lost. */
  change(origin: string, alter: (run: Run | undefined) => Run | undefined): Promise<Run | undefined> {
    return this.queue.run(async () => {
      const { [origin]: before, ...others } = await this.all();
      const after = alter(before);
      await this.stored.write(after ? { ...others, [origin]: after } : others);
      return after;
    });
  }
}
