import { writeClosedTickets } from '../../e2e/request-tracker/closed-tickets';
import { seededRandom } from '../../src/core/random';

/** How likely each priority is by cause: agents do not agree on it, so that it can be learned only in part. */
const priorities: Record<string, [value: string, upTo: number][]> = {
  Defect: [
    ['urgent', 0.03],
    ['high', 0.96],
    ['normal', 1],
  ],
  Order: [
    ['high', 0.02],
    ['normal', 0.96],
    ['low', 1],
  ],
  Question: [
    ['normal', 0.04],
    ['low', 1],
  ],
};

/** A desk's export of `count` closed tickets, as a CSV file. */
export function writeClosedTicketsFile(count: number): string {
  const random = seededRandom(7);
  const rows = writeClosedTickets(count, 1).map(({ subject, text, queue, cause = 'Question' }, i) => {
    const drawn = random.next();
    const [priority] = priorities[cause]?.find(([, upTo]) => drawn < upTo) ?? ['normal'];
    return [`${3000 + i}`, subject, text, queue, priority];
  });
  const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  return [['Number', 'Subject', 'Description', 'Team', 'Priority'], ...rows]
    .map((cells) => cells.map(quote).join(','))
    .join('\r\n');
}
