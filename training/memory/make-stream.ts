import { millisecondsPerDay, millisecondsPerHour } from '../../src/core/days';
import { type Random, seededRandom } from '../../src/core/random';
import type { MemoryRow } from './memory-rows';
import { type Group, readBackground, readGroups, toRow, type Use } from './own-sets';

const start = Date.UTC(2025, 0, 6);
/** A helpdesk's day: tickets come from eight to six. */
const opens = 8;
const hoursOpen = 10;
const ticketsPerDay = 80;

/** Real tickets over some weeks, and outages among them: each 4 to 12 tickets of different people in 1 to 3 hours. */
export async function makeStream(
  data: string,
  use: Use,
  tickets: number,
  seed: number,
): Promise<MemoryRow[]> {
  const random = seededRandom(seed);
  const outages = [...(await readGroups('outages', use)), ...(await readGroups('radar', use))];
  const injected = outages.reduce((sum, outage) => sum + outage.tickets.length, 0);
  const background = await readBackground(data, use, tickets - injected, random);
  const days = Math.ceil(background.length / ticketsPerDay);
  const rows = background.map(
    (row, i): MemoryRow => ({
      ...toRow(row.id, row.subject, row.body, timeOn(Math.floor(i / ticketsPerDay), random)),
      requester: `person ${random.below(300)}`,
    }),
  );
  outages.forEach((outage, i) => {
    // The first days show what is usual; then the outages come one after the other, over all days.
    const day = 2 + Math.floor((i * (days - 2)) / outages.length);
    rows.push(...inject(outage, day, random));
  });
  return rows.sort((a, b) => a.created - b.created);
}

function timeOn(day: number, random: Random): number {
  return start + day * millisecondsPerDay + (opens + hoursOpen * random.next()) * millisecondsPerHour;
}

function inject({ name, tickets }: Group, day: number, random: Random): MemoryRow[] {
  const length = (1 + 2 * random.next()) * millisecondsPerHour;
  const begin =
    start + day * millisecondsPerDay + (opens + (hoursOpen - 3) * random.next()) * millisecondsPerHour;
  return random.shuffle([...tickets]).map(([subject, body], i) => ({
    ...toRow(`${name}/${i}`, subject, body, begin + (i === 0 ? 0 : random.next() * length)),
    requester: `${name} ${i}`,
    incident: name,
  }));
}
