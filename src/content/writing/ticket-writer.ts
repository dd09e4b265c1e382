import type { Ask } from '../../protocol/client';
import type { AuditDraft, TicketKey } from '../../protocol/messages';
import type { TicketPage } from '../reading/match-page';
import type { World } from '../reading/world';
import { type Overwrite, type Written, writeField } from './write-field';
import { WriteProblem } from './write-problem';

/** A field and the value that it is to have, in the helpdesk's own terms. */
export interface Change {
  field: string;
  value: string;
}

/** Some changes were made, then one failed; the rest was not tried. */
export class WriteStopped extends Error {
  override name = 'WriteStopped';
  constructor(
    readonly written: readonly Written[],
    readonly failed: Change,
    readonly problem: WriteProblem,
  ) {
    super(problem.code);
  }
}

/** Writes into the fields of one ticket, one after the other, and remembers what can be undone. */
export class TicketWriter {
  private changes: readonly Written[] = [];

  constructor(
    private readonly page: TicketPage,
    private readonly ticket: TicketKey,
    private readonly world: World,
    private readonly ask: Ask,
    private readonly report: (error: unknown) => void,
  ) {}

  /** What was written and not undone, the oldest first. */
  get written(): readonly Written[] {
    return this.changes;
  }

  /** Rejects with `WriteStopped` at the first change that fails. */
  async apply(changes: readonly Change[]): Promise<void> {
    await this.run('apply', changes, (done) => {
      const before = this.changes.find(({ field }) => field === done.field);
      const others = this.changes.filter(({ field }) => field !== done.field);
      // Undo leads back to what was there before us.
      this.changes = [...others, { ...done, from: before?.from ?? done.from }];
    });
  }

  /**
   * Nobody asked for it, so what somebody has chosen stays: a value, or that there is none again after our own was taken
   * back. Rejects as `apply` does.
   */
  async fillEmpty(changes: readonly Change[]): Promise<void> {
    if (changes.length === 0) return;
    const undone = await this.ask('audit.undone', this.ticket);
    this.world.signal.throwIfAborted();
    const wanted = changes.filter(({ field }) => !undone.includes(field));
    const keep = (done: Written) => {
      if (done.from !== done.to) this.changes = [...this.changes, { ...done, isFilled: true }];
    };
    await this.run('fill', wanted, keep, 'empty');
  }

  /** Puts the previous values of these fields back, the newest change first. */
  async undo(fields: readonly string[]): Promise<void> {
    const undone = this.changes.filter(({ field }) => fields.includes(field)).toReversed();
    const back = undone.map(({ field, from }) => ({ field, value: from }));
    await this.run('undo', back, (done) => {
      this.changes = this.changes.filter(({ field }) => field !== done.field);
    });
  }

  private async run(
    act: AuditDraft['act'],
    changes: readonly Change[],
    keep: (written: Written) => void,
    overwrite: Overwrite = 'any',
  ): Promise<void> {
    const written: Written[] = [];
    for (const change of changes) {
      try {
        const done = await writeField(this.page, change.field, change.value, this.world, overwrite);
        keep(done);
        written.push(done);
        if (overwrite === 'any' || done.from !== done.to)
          this.audit(act, done.field, done.to, 'written', done.from);
      } catch (error) {
        this.world.signal.throwIfAborted();
        if (!(error instanceof WriteProblem)) this.report(error);
        const problem = error instanceof WriteProblem ? error : new WriteProblem('unreachable');
        this.audit(act, change.field, change.value, problem.code);
        throw new WriteStopped(written, change, problem);
      }
    }
  }

  /** The change stands whether or not it can be noted. */
  private audit(act: AuditDraft['act'], field: string, to: string, outcome: string, from?: string): void {
    const draft = { ticket: this.ticket, act, field, to, outcome, ...(from === undefined ? {} : { from }) };
    this.ask('audit.record', draft).catch(this.report);
  }
}
