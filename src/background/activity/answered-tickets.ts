import type { Database } from '../storage/database';

/** Counts the different tickets answered on a day, by hash, so that no ticket can be told from it. */
export class AnsweredTickets {
  constructor(private readonly database: Database) {}

  /** False if it was there already. `day` is `YYYY-MM-DD`; tickets of earlier days are deleted. */
  async add(day: string, ticketHash: string): Promise<boolean> {
    const transaction = (await this.database.open()).transaction('answered', 'readwrite');
    const [known] = await Promise.all([
      transaction.store.getKey([day, ticketHash]),
      transaction.store.delete(IDBKeyRange.upperBound([day], true)),
      transaction.store.put({ day, ticketHash }),
      transaction.done,
    ]);
    return known === undefined;
  }

  async count(day: string): Promise<number> {
    return (await this.database.open()).count('answered', IDBKeyRange.bound([day], [day, []]));
  }
}
