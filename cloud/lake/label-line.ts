import * as v from 'valibot';
import { formatUtcDay } from '../../src/core/days';
import { Label } from '../../src/core/label';
import { KeyedGrams } from '../../src/core/learner/keyed-grams';
import { parseJson } from '../../src/core/parse-json';
import { searchPersonalData } from '../../src/core/redact/redact';
import type { LabelLevel } from '../configuration';

const ulidShape = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;
const oneLine = /^[^\p{Cc}]*$/u;

export const Ulid = v.pipe(v.string(), v.regex(ulidShape));

/** A value of a desk's list, or a name: short, and on one line. */
const Name = v.pipe(v.string(), v.nonEmpty(), v.maxLength(100), v.regex(oneLine));
const Id = v.pipe(v.string(), v.regex(/^[\w.@-]{1,60}$/));

/** Tells profiles apart, so that none of them outweighs the others; random, and another one every month. */
export const ClientName = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/));

const { clickedAt: _staysOnTheDevice, ...shared } = Label.entries;

/** A time that engines and programs read as the same one: without a space, on a day of the calendar. */
const Moment = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.maxLength(40),
  v.check((text) => Number.isFinite(Date.parse(text)) && isOfCalendar(text.slice(0, 10)), 'is no time'),
);

/** 30 February would be taken for 2 March. */
function isOfCalendar(day: string): boolean {
  return formatUtcDay(Date.parse(day)) === day;
}

const labels = {
  ...shared,
  id: Ulid,
  at: Moment,
  helpdesk: Id,
  head: Name,
  suggested: v.pipe(v.string(), v.maxLength(100), v.regex(oneLine)),
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  final: Name,
  model: Name,
  ticketHash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  client: v.optional(ClientName),
};

/** Subject, a line break, body. The client has to have redacted it already; `holdsPersonalData` looks whether it has. */
const text = v.pipe(v.string(), v.maxLength(20_000));

/** What a line may hold, by the level that is allowed; a level includes those before it. Other keys are refused. */
export const lineSchemas = {
  labels: v.strictObject(labels),
  features: v.strictObject({ ...labels, features: v.optional(KeyedGrams) }),
  redacted: v.strictObject({ ...labels, features: v.optional(KeyedGrams), text: v.optional(text) }),
} satisfies Record<LabelLevel, v.GenericSchema>;

/** Keys that only a higher level allows. */
const contentKeys: Record<LabelLevel, readonly string[]> = {
  labels: ['features', 'text'],
  features: ['text'],
  redacted: [],
};

export type LineRefusal = 'not-json' | 'too-long' | 'forbidden-content' | 'unknown-key' | 'wrong-value';

export type CheckedLine =
  | { status: 'accepted'; id: string; line: string; text?: string }
  | { status: 'refused'; code: LineRefusal; key?: string };

const maxLineLength = 64_000;

/** Checks one line of a batch. A refusal names at most a key of ours, never what was sent. */
export function checkLine(line: string, level: LabelLevel): CheckedLine {
  if (line.length > maxLineLength) return { status: 'refused', code: 'too-long' };
  const value = parseJson(line);
  if (typeof value !== 'object' || value === null) return { status: 'refused', code: 'not-json' };
  const forbidden = contentKeys[level].find((key) => key in value);
  if (forbidden) return { status: 'refused', code: 'forbidden-content', key: forbidden };
  const result = v.safeParse(lineSchemas[level], value);
  if (result.success)
    return { status: 'accepted', line: JSON.stringify(result.output), ...contentOf(result.output) };
  const key = String(result.issues[0].path?.[0]?.key);
  if (!Object.hasOwn(lineSchemas.redacted.entries, key)) return { status: 'refused', code: 'unknown-key' };
  return { status: 'refused', code: 'wrong-value', key };
}

function contentOf({ id, text: content }: { id: string; text?: string }) {
  return { id, ...(content !== undefined && { text: content }) };
}

/** Whether there is personal data left in a text. `pause` lets others run, in the middle of a text too. */
export async function holdsPersonalData(content: string, pause: () => Promise<void>): Promise<boolean> {
  const search = searchPersonalData(content);
  for (;;) {
    const step = search.next();
    if (step.done) return step.value;
    await pause();
  }
}
