import * as v from 'valibot';
import { parseJson } from '../../src/core/parse-json';
import { cleanTicket, defaultCleaning } from '../../src/core/text/clean';
import { numericDate, readTime } from '../../src/core/ticket-file/times';
import { DataError, readLines } from '../data/read-rows';
import type { MemoryRow } from './memory-rows';

const Text = v.nullish(v.string(), '');
const Id = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform((id) => String(id).trim()),
  v.nonEmpty(),
);
const Name = v.pipe(v.union([v.string(), v.number()]), v.transform(String));

const ReadRow = v.object({
  id: Id,
  subject: Text,
  body: Text,
  created: Name,
  requester: v.nullish(Name),
  category: v.nullish(Name),
  duplicates: v.nullish(
    v.union([
      v.array(Id),
      v.pipe(
        Id,
        v.transform((id) => [id]),
      ),
    ]),
    [],
  ),
  incident: v.nullish(Name),
});
type ReadRow = v.InferOutput<typeof ReadRow>;

/** As much of a message as the extension reads of a page. */
const longestBody = 20_000;
/** So many of the lines that were left out are named. */
const mostNamed = 3;

/**
 * Tickets in time order, their texts cleaned as the extension cleans them. A line that is no ticket, has no time that can be
 * read for certain, or has the id of a line before is left out, and `warn` is told. Throws `DataError` where no ticket is left.
 */
export async function readMemoryRows(path: string, warn: (message: string) => void): Promise<MemoryRow[]> {
  const read: { row: ReadRow; line: number }[] = [];
  const leftOut: string[] = [];
  for await (const { number, text } of readLines(path)) {
    const parsed = v.safeParse(ReadRow, parseJson(text));
    if (parsed.success) read.push({ row: parsed.output, line: number });
    else leftOut.push(`line ${number}: ${v.getDotPath(parsed.issues[0]) ?? 'it'} does not fit`);
  }
  const dayFirst = isDayFirst(read.map(({ row }) => row.created));
  const rows = new Map<string, MemoryRow>();
  for (const { row, line } of read) {
    const created = timeOf(row.created, dayFirst);
    if (Number.isNaN(created)) leftOut.push(`line ${line}: created is no time that can be read for certain`);
    else if (rows.has(row.id)) leftOut.push(`line ${line}: its id was there before`);
    else rows.set(row.id, cleanRow({ ...row, created }));
  }
  if (rows.size === 0) throw new DataError(describe(`${path} has no ticket.`, leftOut));
  if (leftOut.length > 0)
    warn(describe(`${path}: left out ${leftOut.length} of ${leftOut.length + rows.size} lines.`, leftOut));
  return [...rows.values()].sort((a, b) => a.created - b.created);
}

function describe(summary: string, leftOut: readonly string[]): string {
  const named = leftOut.slice(0, mostNamed).map((reason) => ` ${reason[0].toUpperCase()}${reason.slice(1)}.`);
  return `${summary}${named.join('')}${leftOut.length > mostNamed ? ' …' : ''}`;
}

const isoTime = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(Z|[+-]\d{2}(?::?\d{2})?)?$/i;

/** Milliseconds since 1970; what has no zone is in UTC. `NaN` where the time cannot be read for certain. */
function timeOf(text: string, isDayFirst: boolean | undefined): number {
  const [, date, clock, zone] = isoTime.exec(text.trim()) ?? [];
  if (date !== undefined) return Date.parse(`${date}T${clock}${zone ? withMinutes(zone) : 'Z'}`);
  const time = readTime(text, isDayFirst);
  if (time === undefined) return Number.NaN;
  return Date.parse(/T.*(?:Z|[+-]\d{2}:\d{2})$|^[^T]*$/.test(time) ? time : `${time}Z`);
}

function withMinutes(zone: string): string {
  return zone
    .toUpperCase()
    .replace(/^([+-]\d{2}):?(\d{2})?$/, (_, hours, minutes = '00') => `${hours}:${minutes}`);
}

/** Of `03/05/2024` no one can tell; where another date of the file has a 13 or more in one place, that is the day. */
function isDayFirst(times: readonly string[]): boolean | undefined {
  const dates = times.flatMap((text) => numericDate(text) ?? []);
  const isFirst = dates.some(({ first }) => first > 12);
  const isSecond = dates.some(({ second }) => second > 12);
  return isFirst === isSecond ? undefined : isFirst;
}

function cleanRow({ subject, body, ...row }: Omit<ReadRow, 'created'> & { created: number }): MemoryRow {
  const ticket = { subject, description: body.slice(0, longestBody), messages: [] };
  const { text, subjectLength } = cleanTicket(ticket, defaultCleaning);
  return { ...row, subject: text.slice(0, subjectLength), body: text.slice(subjectLength + 1) };
}
