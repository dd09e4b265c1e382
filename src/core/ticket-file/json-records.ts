import { HistoryError } from './history-error';
import { type Cell, maxRecordLength, type RecordBatch } from './records';

/** Objects within objects are columns of their own down to this depth: `fields.priority.name`. */
const deepest = 3;
const maxColumns = 500;
/** Keys of an object's display name; the first one present is used. */
const nameKeys = ['name', 'value', 'displayName', 'title', 'label'];

/** The objects of a JSON Lines text. Throws `HistoryError` at the first line that is none. */
export async function* readJsonLines(chunks: AsyncIterable<string>): AsyncGenerator<RecordBatch> {
  let rest = '';
  let line = 0;
  const toRecord = (text: string) => {
    line++;
    return text.trim() === '' ? [] : [flatten(parseObject(text, line))];
  };
  for await (const chunk of chunks) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > maxRecordLength) {
      throw new HistoryError('record-too-long', [
        String(line + lines.length + 1),
        String(maxRecordLength / 1e6),
      ]);
    }
    yield { records: lines.flatMap(toRecord), uneven: 0 };
  }
  yield { records: toRecord(rest), uneven: 0 };
}

function parseObject(text: string, line: number): object {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new HistoryError('bad-json-line', [String(line)]);
  }
  if (!isObject(value)) throw new HistoryError('bad-json-line', [String(line)]);
  return value;
}

function flatten(object: object): Map<string, Cell> {
  const record = new Map<string, Cell>();
  const add = (value: unknown, path: string, depth: number) => {
    const cell = toCell(value);
    if (cell !== undefined) {
      if (cell.length > 0 && record.size < maxColumns) record.set(path, cell);
    } else if (isObject(value) && depth < deepest) {
      for (const [key, inner] of Object.entries(value))
        add(inner, path === '' ? key : `${path}.${key}`, depth + 1);
    }
  };
  add(object, '', 0);
  return record;
}

/** Undefined for what is no single value and no list of such. Nesting of lists is limited. */
function toCell(value: unknown, depth = 0): Cell | undefined {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value.trim() === '' ? '' : value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (!Array.isArray(value) || depth >= deepest) return undefined;
  const items = value.flatMap((item) => {
    const named = isObject(item) ? nameOf(item) : toCell(item, depth + 1);
    return typeof named === 'string' && named !== '' ? [named] : [];
  });
  return [...new Set(items)];
}

function nameOf(object: object): string | undefined {
  const entries = new Map<string, unknown>(Object.entries(object));
  const name = nameKeys.map((key) => entries.get(key)).find((value) => typeof value === 'string');
  return typeof name === 'string' ? name : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
