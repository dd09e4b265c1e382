import { expect, vi } from 'vitest';
import type { HistoryReply, HistoryRequest } from '../../protocol/history-messages';
import type { FieldChoice, FieldFound } from '../../protocol/learning-messages';
import { log } from '../activity/log';
import { createStorageArea, createTicket } from '../api/test-fakes';
import type { HeadDraft } from '../storage/head-store';
import { createEmptyDatabase, createHeadDraft, desk } from '../storage/learning-test-support';
import { ProgressStore } from '../storage/progress-store';
import { rememberValue } from '../storage/remembered-value';
import { RowStore } from '../storage/row-store';
import { Vault } from '../storage/vault';
import { DeskLearning, type DeskLearningParts } from './desk-learning';
import { FetchStopped } from './fetch-stopped';
import { RunBook, Runs } from './run-book';

export const found = (name: string): FieldFound => ({
  name,
  kind: 'class',
  filled: 9,
  distinct: 2,
  values: [],
});
export const choice = (name: string): FieldChoice => ({ name, kind: 'class' });

/** The machine may be busy. */
export const waitFor = (check: () => Promise<void> | void) => vi.waitFor(check, { timeout: 4_000 });

/** A helpdesk, a disk and an offscreen document around what is tested. */
export class LearningWorld {
  time = Date.parse('2026-03-05T09:00:00Z');
  /** Whether a tab of the helpdesk is open. */
  isOpen = true;
  /** By the organisation. */
  isAllowed = true;
  fields = [found('queue'), found('type')];
  /** Ids of the closed tickets, the newest first; all on one page of the list. */
  tickets = ['3', '2', '1'];
  /** The tickets that were asked for. */
  readonly asked: string[] = [];
  obstacle: HistoryReply | undefined;
  /** The job that the offscreen document is at, and every field that was begun. */
  underWay: string | undefined;
  readonly begun: string[] = [];
  readonly switched: HeadDraft[] = [];
  isDiskFull = false;
  readonly used: string[] = [];
  isWatched: boolean | undefined;
  private readonly database = createEmptyDatabase();
  private readonly vault = new Vault(this.database);
  readonly book = new RunBook(rememberValue(createStorageArea(), 'runs', Runs));
  readonly progress = new ProgressStore(this.database, this.vault);
  readonly rows = new RowStore(this.database, this.vault);
  readonly learning = this.startWorker();

  constructor() {
    vi.spyOn(Date, 'now').mockImplementation(() => this.time);
    vi.spyOn(log, 'report').mockImplementation(() => undefined);
  }

  /** A worker that knows only what was stored. */
  startWorker(): DeskLearning {
    return new DeskLearning({
      book: this.book,
      fetching: {
        progress: this.progress,
        rows: this.rows,
        tab: { ask: (...asked) => this.answer(...asked), open: async () => undefined },
        hashTicket: async ({ id }) => `hash ${id}`,
        prepare: async (drafts) => drafts,
        findHelpdesk: async () => 'demo',
        readMostTickets: async () => 5000,
        wait: async () => undefined,
      },
      jobs: this.createJobs(),
      learning: { progress: this.progress, rows: this.rows, heads: this.createHeads() },
      fields: { findAnew: async () => this.fields },
      mayLearn: async () => this.isAllowed,
      describe: (error) => ({
        code: error instanceof FetchStopped ? error.code : (error as Error).name,
        message: (error as Error).message,
      }),
      notifyTabs: () => undefined,
      watch: async (isNeeded) => {
        this.isWatched = isNeeded;
      },
    });
  }

  /** The offscreen document has learned the field that it is at. */
  async finish(worker = this.learning): Promise<void> {
    const { result } = createHeadDraft(new Uint8Array());
    const job = this.underWay ?? '';
    this.underWay = undefined;
    await worker.noteFinish({ job, head: btoa('head'), result });
  }

  /** So many fields were begun, and the last is written down. */
  untilBegun(count: number): Promise<void> {
    return waitFor(async () => {
      expect(this.begun).toHaveLength(count);
      const ids = Object.values(await this.book.all()).map(({ job }) => job?.id);
      expect(ids).toContain(`job ${count}`);
    });
  }

  untilRun(expected: object | undefined): Promise<void> {
    return waitFor(async () => {
      const run = await this.book.read(desk);
      if (expected) expect(run).toMatchObject(expected);
      else expect(run).toBeUndefined();
    });
  }

  private async answer(origin: string, request: HistoryRequest): Promise<HistoryReply | undefined> {
    if (!this.isOpen) return undefined;
    if (this.obstacle) return this.obstacle;
    if (request.kind === 'history.list')
      return {
        state: 'listed',
        tickets: this.tickets.map((id) => ({ id })),
        hasMore: false,
        isAskedSingly: true,
      };
    this.asked.push(...request.ids);
    const tickets = request.ids.map((id) => createTicket({ origin, id, fields: { queue: 'Billing' } }));
    return { state: 'fetched', tickets };
  }

  private createJobs(): DeskLearningParts['jobs'] {
    return {
      describe: async (_origin, { name }) => `${name} of ${this.tickets.length}`,
      begin: async (origin, field) => {
        this.begun.push(`${origin} ${field.name}`);
        const id = `job ${this.begun.length}`;
        this.underWay = id;
        return { id, field, labelsThrough: 7 };
      },
      isUnderWay: async ({ id }) => id === this.underWay,
      stop: async () => {
        this.underWay = undefined;
      },
    };
  }

  private createHeads(): DeskLearningParts['learning']['heads'] {
    const about = {
      state: 'hidden',
      version: '1',
      learnedAt: '2026-03-05T09:00:00Z',
      canUndo: false,
    } as const;
    return {
      list: async () => this.switched.map(({ bytes: _, ...head }) => ({ ...head, ...about })),
      switchTo: async (draft) => {
        if (this.isDiskFull) throw new DOMException('No room', 'QuotaExceededError');
        this.switched.push(draft);
      },
      setState: async (_origin, name, state) => this.used.push(`${name} ${state}`) > 0,
    };
  }
}
