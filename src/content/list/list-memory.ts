import * as v from 'valibot';
import { formatLocalDay } from '../../core/days';
import { Queue } from '../../core/queue';
import type { StorageArea } from '../../shared/storage-area';
import { listSorts } from './list-order';

/** What cannot be read is as if nothing had been chosen: no list stays away because of it. */
const Kept = v.fallback(
  v.object({
    sort: v.fallback(v.picklist(listSorts), 'first'),
    /** The agent's own team; all where it is empty. */
    team: v.fallback(v.string(), ''),
    /** Tickets that were put off, as their rows name them, with the day. */
    snoozed: v.fallback(v.record(v.string(), v.string()), {}),
  }),
  { sort: 'first', team: '', snoozed: {} },
);
type Kept = v.InferOutput<typeof Kept>;

/** What the agent has chosen for the lists of this site; remembered. */
export class ListMemory {
  private readonly queue = new Queue();

  private constructor(
    private kept: Kept,
    private readonly key: string,
    private readonly storage: StorageArea,
    private readonly report: (error: unknown) => void,
  ) {}

  static async load(
    origin: string,
    storage: StorageArea,
    report: (error: unknown) => void,
  ): Promise<ListMemory> {
    const key = `list:${origin}`;
    const stored = await storage.get(key).catch((error: unknown): Record<string, unknown> => {
      report(error);
      return {};
    });
    return new ListMemory(v.parse(Kept, stored[key] ?? {}), key, storage, report);
  }

  get sort(): Kept['sort'] {
    return this.kept.sort;
  }

  chooseSort(sort: Kept['sort']): void {
    this.keep((kept) => ({ ...kept, sort }));
  }

  get team(): string {
    return this.kept.team;
  }

  chooseTeam(team: string): void {
    this.keep((kept) => ({ ...kept, team }));
  }

  isSnoozed(ticket: string): boolean {
    return this.kept.snoozed[ticket] === today();
  }

  /** Until the day is over. */
  snooze(tickets: readonly string[], isSnoozed: boolean): void {
    this.keep((kept) => {
      const others = Object.entries(kept.snoozed).filter(
        ([other, day]) => day === today() && !tickets.includes(other),
      );
      const added = isSnoozed ? tickets.map((ticket) => [ticket, today()]) : [];
      return { ...kept, snoozed: Object.fromEntries([...others, ...added]) };
    });
  }

  /** It counts on this page, even where it can no longer be kept. What other tabs have kept meanwhile stays. */
  private keep(change: (kept: Kept) => Kept): void {
    this.kept = change(this.kept);
    const { key, storage } = this;
    this.queue
      .run(async () => {
        const stored = await storage.get(key);
        await storage.set({ [key]: change(v.parse(Kept, stored[key] ?? {})) });
      })
      .catch(this.report);
  }
}

function today(): string {
  return formatLocalDay(new Date());
}
