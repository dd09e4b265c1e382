import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { millisecondsPerDay } from '../../src/core/days';
import { type Random, seededRandom } from '../../src/core/random';
import { type Row, readRows } from '../data/read-rows';
import type { MemoryRow } from './memory-rows';

/** Tickets about one matter by people who write differently. Ours; what weights are learned on is never measured. */
const Group = v.object({
  name: v.string(),
  use: v.picklist(['learn', 'measure']),
  tickets: v.array(v.tuple([v.string(), v.string()])),
});
export type Group = v.InferOutput<typeof Group>;
export type Use = Group['use'];

/** Sets without a duplicate told; hadoop_gitbugs is left out, its tickets are in the measured set. */
const backgrounds: Record<Use, readonly string[]> = {
  learn: ['jira_duraspace_apache', 'endava_tickets', 'nlbse24_issue_type'],
  measure: ['apache_high_impact', 'itservice_topics', 'bugzilla_early'],
};
const start = Date.UTC(2025, 0, 6);
const people = 400;
const meanGapInDays = 90;
/** Tickets of the background that are made into two which tell the same, where a set is learned from. */
const splitTickets = { learn: 40, measure: 0 };
const minSentences = 6;

/** `radar` has the outages by which the radar's numbers were chosen; the weights of duplicates were learned without them. */
export async function readGroups(name: 'outages' | 'matters' | 'radar', use: Use): Promise<Group[]> {
  const text = await readFile(join(import.meta.dirname, `${name}.json`), 'utf8');
  return v.parse(v.array(Group), JSON.parse(text)).filter((group) => group.use === use);
}

/** Tickets that are about different matters, in an order that the seed chooses. */
export async function readBackground(data: string, use: Use, count: number, random: Random): Promise<Row[]> {
  const rows: Row[] = [];
  const each = Math.ceil(count / backgrounds[use].length);
  for (const name of backgrounds[use]) {
    const all = random.shuffle(await readRows(join(data, `${name}.jsonl.gz`)));
    rows.push(...all.filter(({ body }) => body.length > 20).slice(0, each));
  }
  return random.shuffle(rows).slice(0, count);
}

/**
 * A year of tickets with duplicates: the groups among a background of other matters, in time order. Who wrote a ticket
 * and its category are drawn: in a group three of ten tickets come from the same person, eight of ten have one category.
 */
export async function makeDuplicates(data: string, use: Use, seed: number): Promise<MemoryRow[]> {
  const random = seededRandom(seed);
  const background = await readBackground(data, use, 1500, random);
  const groups = [...(await readGroups('matters', use)), ...(await readGroups('outages', use))];
  const split = background.filter(isLong).slice(0, splitTickets[use]);
  const rest = background.filter((row) => !split.includes(row));
  const rows = rest.map(
    (row): MemoryRow => ({
      ...toRow(row.id, row.subject, row.body, start + random.next() * 365 * millisecondsPerDay),
      requester: personOf(random),
      category: `category ${random.below(8)}`,
    }),
  );
  for (const group of groups) rows.push(...spreadGroup(group, random));
  for (const row of split) rows.push(...spreadGroup(halve(row, random), random));
  const inOrder = rows.sort((a, b) => a.created - b.created);
  // The peers do not look at them, and what is drawn proves nothing.
  return use === 'learn' ? inOrder : inOrder.map((row) => ({ ...row, requester: '', category: '' }));
}

function spreadGroup({ name, tickets }: Group, random: Random): MemoryRow[] {
  const first = personOf(random);
  const category = `category ${random.below(8)}`;
  let created = start + random.next() * 250 * millisecondsPerDay;
  return tickets.map(([subject, body], i) => {
    created += -Math.log(1 - random.next()) * meanGapInDays * millisecondsPerDay;
    return {
      ...toRow(`${name}/${i}`, subject, body, created),
      requester: random.next() < 0.3 ? first : personOf(random),
      category: random.next() < 0.8 ? category : `category ${random.below(8)}`,
      duplicates: i === 0 ? [] : [`${name}/0`],
    };
  });
}

/**
 * One ticket has the even sentences, one the odd ones, as if two people had seen the same. The second has half of the
 * subject's words, or none: people choose subjects of their own.
 */
function halve({ id, subject, body }: Row, random: Random): Group {
  const sentences = sentencesOf(body);
  const half = (rest: number) => sentences.filter((_, i) => i % 2 === rest).join(' ');
  const share = random.next() < 0.3 ? 0.5 : 0;
  const words = subject.split(' ').filter(() => random.next() < share);
  return {
    name: id,
    use: 'learn',
    tickets: [
      [subject, half(0)],
      [words.join(' '), half(1)],
    ],
  };
}

function isLong({ body }: Row): boolean {
  return sentencesOf(body).length >= minSentences;
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+|\n+/).filter((sentence) => sentence.length > 15);
}

/** A few people write much, most of them little. */
function personOf(random: Random): string {
  return `person ${Math.floor(people * random.next() ** 2)}`;
}

export function toRow(id: string, subject: string, body: string, created: number): MemoryRow {
  return { id, subject, body, created, duplicates: [] };
}
