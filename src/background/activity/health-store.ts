import * as v from 'valibot';
import { type HealthDraft, HealthEntry } from '../../protocol/messages';
import type { RememberedValue } from '../storage/remembered-value';

/** Entries of another form are left out, one by one. */
export const StoredHealth = v.array(v.unknown());

export interface HealthStore {
  record(origin: string, draft: HealthDraft): Promise<void>;
  /** The newest first. */
  list(): Promise<HealthEntry[]>;
  forget(origin: string): Promise<void>;
}

/** So many pairs of helpdesk and origin are kept; those not seen for longest go first. */
const mostEntries = 100;

/** How reading goes on each site, kept on this device alone. One change after the other, so that none is lost. */
export function createHealthStore(stored: RememberedValue<unknown[]>, now: () => Date): HealthStore {
  let last: Promise<unknown> = Promise.resolve();
  const list = async () =>
    ((await stored.read()) ?? []).flatMap((entry) => {
      const parsed = v.safeParse(HealthEntry, entry);
      return parsed.success ? [parsed.output] : [];
    });
  const change = (act: (entries: HealthEntry[]) => HealthEntry[]): Promise<void> => {
    const next = last.then(async () => stored.write(act(await list())));
    last = next.catch(() => undefined);
    return next;
  };
  return {
    list,
    record: (origin, draft) =>
      change((entries) => {
        const isSame = (entry: HealthEntry) => entry.origin === origin && entry.helpdesk === draft.helpdesk;
        const { isRead, ...state } = draft;
        const { read = 0, unread = 0 } = entries.find(isSame) ?? {};
        const entry = {
          ...state,
          origin,
          at: now().toISOString(),
          read: read + (isRead ? 1 : 0),
          unread: unread + (isRead ? 0 : 1),
        };
        return [entry, ...entries.filter((other) => !isSame(other))].slice(0, mostEntries);
      }),
    forget: (origin) => change((entries) => entries.filter((entry) => entry.origin !== origin)),
  };
}
