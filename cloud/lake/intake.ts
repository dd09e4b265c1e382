import { decodeTime } from 'ulid';
import { millisecondsPerDay } from '../../src/core/days';
import type { LabelLevel } from '../configuration';
import { Problem } from '../problem';
import type { Store } from '../store/store';
import { type CheckedLine, checkLine, holdsPersonalData, type LineRefusal } from './label-line';
import { type Taken, withoutTaken, withTaken } from './taken';
import { rawBatchName } from './zones';

export const maxLines = 1000;
/** Of texts in one batch together. */
const maxCharacters = 1_000_000;

export interface LineAnswer {
  /** From 1, as the lines of the body. */
  line: number;
  status: 'accepted' | 'repeated' | 'refused';
  /** Of an accepted or repeated label. */
  id?: string;
  code?: LineRefusal;
  /** What is wrong with: a key of the schema. */
  key?: string;
}

export interface BatchAnswer {
  batch: string;
  accepted: number;
  repeated: number;
  refused: number;
  lines: LineAnswer[];
}

/**
 * Keeps the good lines of a batch as one immutable object and answers for every line. The same batch sent again gets the
 * same answer and changes nothing. Throws Problem.
 */
export async function takeBatch(
  store: Store,
  batch: string,
  body: string,
  level: LabelLevel,
  taken: Taken,
): Promise<BatchAnswer> {
  const day = dayOf(batch, taken.day);
  const lines = splitLines(body);
  const seen = new Set<string>();
  const kept: string[] = [];
  const answers: LineAnswer[] = [];
  const pause = pauses();
  let characters = 0;
  for (const [i, line] of lines.entries()) {
    const checked = checkLine(line, level);
    characters += checked.status === 'accepted' ? (checked.text?.length ?? 0) : 0;
    if (characters > maxCharacters) throw new Problem('too-large');
    const allowed = await withoutPersonalData(checked, pause);
    if (allowed.status === 'accepted' && !seen.has(allowed.id)) kept.push(withTaken(allowed.line, taken));
    answers.push(answerFor(i + 1, allowed, seen));
    await pause();
  }
  if (kept.length > 0) await keepOnce(store, batch, day, `${kept.join('\n')}\n`);
  const count = (status: LineAnswer['status']) => answers.filter((each) => each.status === status).length;
  return {
    batch,
    accepted: count('accepted'),
    repeated: count('repeated'),
    refused: count('refused'),
    lines: answers,
  };
}

/** What a client has left in a text is refused, and never kept. */
async function withoutPersonalData(checked: CheckedLine, pause: () => Promise<void>): Promise<CheckedLine> {
  if (checked.status === 'refused' || checked.text === undefined) return checked;
  return (await holdsPersonalData(checked.text, pause))
    ? { status: 'refused', code: 'forbidden-content', key: 'text' }
    : checked;
}

/** The same process answers others meanwhile: what checks a batch gives way after so many milliseconds. */
const maxTurn = 10;

function pauses(): () => Promise<void> {
  let began = performance.now();
  return async () => {
    if (performance.now() - began < maxTurn) return;
    await new Promise((resolve) => setImmediate(resolve));
    began = performance.now();
  };
}

function splitLines(body: string): string[] {
  const lines = body.split(/\r?\n/, maxLines + 2);
  if (lines.at(-1) === '') lines.pop();
  if (lines.length === 0) throw new Problem('bad-body');
  if (lines.length > maxLines) throw new Problem('too-large');
  return lines;
}

function answerFor(line: number, checked: CheckedLine, seen: Set<string>): LineAnswer {
  if (checked.status === 'refused') return { line, ...checked };
  const { id } = checked;
  const status = seen.has(id) ? 'repeated' : 'accepted';
  seen.add(id);
  return { line, status, id };
}

/** A batch that was made earlier is not learned from any more, and one from later is by a clock that is wrong. */
const maxDaysOff = 60;
/** A clock may be this far ahead; what is still later is put to that day, so that nothing stays longer than it may. */
const maxDaysAhead = 2;
/** Throws Problem where a day of the client's is too far from the cloud's own. */
export function checkDay(made: number, now: string): void {
  const days = (Date.parse(now) - made) / millisecondsPerDay;
  if (days > maxDaysOff) throw new Problem('too-old');
  if (days < -maxDaysOff) throw new Problem('clock-ahead');
}

/** Years that a client's clock can mean; beyond them the id is no time at all. */
const [firstYear, lastYear] = [2020, 2100];

function dayOf(batch: string, takenDay: string): Date {
  const made = decodeTime(batch);
  const year = new Date(made).getUTCFullYear();
  if (year < firstYear || year > lastYear) throw new Problem('bad-batch-id');
  checkDay(made, takenDay);
  return new Date(Math.min(made, Date.parse(takenDay) + maxDaysAhead * millisecondsPerDay));
}

/**
 * The day comes from the batch's own id, not from a clock here: a retry after midnight finds the same object, unless the clock
 * that made it is days ahead. Then its labels are kept twice, and learned from once.
 */
async function keepOnce(store: Store, batch: string, day: Date, content: string): Promise<void> {
  const name = rawBatchName(batch, day);
  const bytes = new TextEncoder().encode(content);
  if ((await store.putIfAbsent(name, bytes)) === 'stored') return;
  const before = await store.get(name);
  // Sent again on another day, or with another token: the first time holds.
  if (!before || withoutTaken(new TextDecoder().decode(before)) !== withoutTaken(content))
    throw new Problem('batch-differs');
}
