import * as v from 'valibot';
import { Queue } from '../../core/queue';
import { type HealthDraft, HealthEntry } from '../../protocol/messages';
import type { RememberedValue } from '../storage/remembered-value';
import { continueCourse, lackingOf, noCourse } from './reading-course';

/** Entries of another form are left out, one by one. */
export const StoredHealth = v.array(v.unknown());

/** Pairs of helpdesk and origin; those not seen for longest go first. */
const maxEntries = 100;

/** How reading works on each site, kept on this device alone. */
export class HealthStore {
  private readonly queue = new Queue();

  constructor(private readonly stored: RememberedValue<unknown[]>) {}

  /** The newest first. */
  async list(): Promise<HealthEntry[]> {
    const entries = (await this.stored.read()) ?? [];
    return entries.flatMap((entry) => {
      const parsed = v.safeParse(HealthEntry, entry);
      return parsed.success ? [parsed.output] : [];
    });
  }

  /** `ticket` tells tickets apart. Gives what several tickets in a row have lacked, as an entry has it. */
  async record(origin: string, draft: HealthDraft, ticket: string): Promise<readonly string[]> {
    let lacking: readonly string[] = [];
    await this.change((entries) => {
      const isSame = (entry: HealthEntry) => entry.origin === origin && entry.helpdesk === draft.helpdesk;
      const { isRead, ...state } = draft;
      const { read = 0, unread = 0, course = noCourse } = entries.find(isSame) ?? {};
      const next = continueCourse(course, draft, ticket);
      lacking = lackingOf(next);
      const entry = {
        ...state,
        origin,
        at: new Date().toISOString(),
        read: read + (isRead ? 1 : 0),
        unread: unread + (isRead ? 0 : 1),
        course: next,
        lacking: [...lacking],
      };
      return [entry, ...entries.filter((other) => !isSame(other))].slice(0, maxEntries);
    });
    return lacking;
  }

  forget(origin: string): Promise<void> {
    return this.change((entries) => entries.filter((entry) => entry.origin !== origin));
  }

  private change(act: (entries: HealthEntry[]) => HealthEntry[]): Promise<void> {
    return this.queue.run(async () => this.stored.write(act(await this.list())));
  }
}
