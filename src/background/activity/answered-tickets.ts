import type { Database } from '../storage/database';

/** Counts the different tickets answered on a day, by hash, so that no ticket can be told from it. */
export interface AnsweredTickets {
  /** False where it was there already. `day` is `YYYY-MM-DD`; what is kept of earlier days is dropped. */
  add(day: string, ticketHash: string): Promise<boolean>;
  count(day: string): Promise<number>;
}

export function createAnsweredTickets(database: Database): AnsweredTickets {
  return {
    async add(day, ticketHash) {
      const transaction = (await database.open()).transaction('answered', 'readwrite');
      const [known] = await Promise.all([
        transaction.store.getKey([day, ticketHash]),
        transaction.store.delete(IDBKeyRange.upperBound([day], true)),
        transaction.store.put({ day, ticketHash }),
        transaction.done,
      ]);
      return known === undefined;
    },
    async count(day) {
      return (await database.open()).count('answered', IDBKeyRange.bound([day], [day, []]));
    },
  };
}
