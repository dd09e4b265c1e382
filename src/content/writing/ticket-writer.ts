import type { Ask } from '../../protocol/client';
import type { AuditDraft, TicketKey } from '../../protocol/messages';
import type { LaterParts } from '../later/later-parts';
import { cutText } from '../reading/cut-text';
import type { TicketPage } from '../reading/match-page';
import type { World } from '../reading/world';
import { type Change, inOneRequest } from './in-one-request';
import { together } from './several-values';
import type { Overwrite } from './write-fields';
import { WriteProblem, type WriteProblemCode } from './write-problem';
import type { Written } from './written';

/** What may be in the way of one of several fields: nothing was written, and each is tried by itself. */
const aboutOneField: ReadonlySet<WriteProblemCode> = new Set([
  'forbidden',
  'refused',
  'gone',
  'ambiguous',
  'several',
  'note',
]);

/** Characters of a value that the audit takes; many tags together are longer. */
const longestNote = 500;

/** Some changes were made, then those of one request failed; the rest was not tried. */
export class WriteStopped extends Error {
  override name = 'WriteStopped';
  constructor(
    readonly written: readonly Written[],
    readonly failed: readonly Change[],
    readonly problem: WriteProblem,
  ) {
    super(problem.code);
  }
}

/** Writes into the fields of one ticket, as many as possible in one request, and remembers what can be undone. */
export class TicketWriter {
  private changes: readonly Written[] = [];

  constructor(
    private readonly page: TicketPage,
    private readonly ticket: TicketKey,
    private readonly world: World,
    private readonly ask: Ask,
    /** Most tickets are read and never written to. */
    private readonly load: () => Promise<LaterParts['writing']>,
    private readonly report: (error: unknown) => void,
  ) {}

  /** What was written and not undone, the oldest first. */
  get written(): readonly Written[] {
    return this.changes;
  }

  /** Rejects with `WriteStopped` at the first change that fails, and as `load` does. */
  async apply(changes: readonly Change[]): Promise<void> {
    await this.run('apply', changes, (done) => {
      const before = this.changes.find(({ field }) => field === done.field);
      const others = this.changes.filter(({ field }) => field !== done.field);
      // Undo leads back to what was there before us.
      this.changes = [...others, together(before, done)];
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
    const back = undone.map(({ field, from, several }) => ({
      ...{ field, value: from, isUndo: true as const },
      ...(several && { several }),
    }));
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
    const { writeFields } = await this.load();
    this.world.signal.throwIfAborted();
    const written: Written[] = [];
    const note = (done: Written) => {
      keep(done);
      written.push(done);
      if (overwrite === 'any' || done.from !== done.to)
        this.audit(act, done.field, done.to, 'written', done.from);
    };
    const waiting = inOneRequest(this.page.adapter.write, changes);
    for (let group = waiting.shift(); group; group = waiting.shift()) {
      try {
        for (const done of await writeFields(this.page, group, this.world, overwrite)) note(done);
      } catch (error) {
        this.world.signal.throwIfAborted();
        const problem = error instanceof WriteProblem ? error : new WriteProblem('unreachable');
        if (group.length > 1 && aboutOneField.has(problem.code)) {
          // So it shows which one it is about.
          waiting.unshift(...group.map((change) => [change]));
          continue;
        }
        if (problem !== error) this.report(error);
        for (const done of problem.written) note(done);
        const missing = group.filter(({ field }) => !problem.written.some((done) => done.field === field));
        // Of a field with several values some may have come in.
        const failed = missing.length > 0 ? missing : group;
        for (const { field, value } of failed) this.audit(act, field, value, problem.code);
        throw new WriteStopped(written, failed, problem);
      }
    }
  }

  /** The change stands whether or not it can be noted. */
  private audit(act: AuditDraft['act'], field: string, to: string, outcome: string, from?: string): void {
    const inLine = (value: string) => cutText(value.replaceAll('\n', ', '), longestNote);
    const before = from === undefined ? {} : { from: inLine(from) };
    const draft = { ticket: this.ticket, act, field, to: inLine(to), outcome, ...before };
    this.ask('audit.record', draft).catch(this.report);
  }
}
