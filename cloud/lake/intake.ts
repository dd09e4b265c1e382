import { decodeTime } from 'ulid';
import type { LabelLevel } from '../configuration';
import { Problem } from '../problem';
import type { Store } from '../store/store';
import { type CheckedLine, checkLine, type LineRefusal } from './label-line';
import { type Taken, withoutTaken, withTaken } from './taken';
import { rawBatchName } from './zones';

export const mostLines = 1000;

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
  const lines = splitLines(body);
  const seen = new Set<string>();
  const kept: string[] = [];
  const answers = lines.map((line, i): LineAnswer => {
    const checked = checkLine(line, level);
    if (checked.status === 'accepted' && !seen.has(checked.id)) kept.push(withTaken(checked.text, taken));
    return answerFor(i + 1, checked, seen);
  });
  if (kept.length > 0) await keepOnce(store, batch, `${kept.join('\n')}\n`);
  const count = (status: LineAnswer['status']) => answers.filter((each) => each.status === status).length;
  return {
    batch,
    accepted: count('accepted'),
    repeated: count('repeated'),
    refused: count('refused'),
    lines: answers,
  };
}

function splitLines(body: string): string[] {
  const lines = body.split(/\r?\n/, mostLines + 2);
  if (lines.at(-1) === '') lines.pop();
  if (lines.length === 0) throw new Problem('bad-body');
  if (lines.length > mostLines) throw new Problem('too-large');
  return lines;
}

function answerFor(line: number, checked: CheckedLine, seen: Set<string>): LineAnswer {
  if (checked.status === 'refused') return { line, ...checked };
  const { id } = checked;
  const status = seen.has(id) ? 'repeated' : 'accepted';
  seen.add(id);
  return { line, status, id };
}

/** Years that a client's clock can mean; beyond them the id is no time at all. */
const [firstYear, lastYear] = [2020, 2100];

/** The day comes from the batch's own id, not from a clock here: a retry after midnight finds the same object. */
async function keepOnce(store: Store, batch: string, content: string): Promise<void> {
  const day = new Date(decodeTime(batch));
  if (day.getUTCFullYear() < firstYear || day.getUTCFullYear() > lastYear) throw new Problem('bad-batch-id');
  const name = rawBatchName(batch, day);
  const bytes = new TextEncoder().encode(content);
  if ((await store.putIfAbsent(name, bytes)) === 'stored') return;
  const before = await store.get(name);
  // Sent again on another day, or with another token: the first time holds.
  if (!before || withoutTaken(new TextDecoder().decode(before)) !== withoutTaken(content))
    throw new Problem('batch-differs');
}
