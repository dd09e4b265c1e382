import fc from 'fast-check';

type Json = unknown;

/** Names that objects have anyway, and texts that programs take for something else. */
const oddTexts = [
  '__proto__',
  'constructor',
  'toString',
  '',
  ' ',
  '\u0000',
  '\u202e',
  '\ud800',
  '\r\n',
  '"',
  '=1+1',
  '<form><input name=nodeType>',
  '../../etc',
  '2026-13-45T99:99:99Z',
  '2026-02-31T10:00:00Z',
  '0000-01-01T00:00:00Z',
  '2026-11-22T10:00+99:99',
  '2026-11-22T23:60:60.000000000Z',
  'javascript:alert(1)',
  '9'.repeat(400),
  'a'.repeat(30_000),
];
const oddNumbers = [0, -0, -1, 0.5, 1e308, -1e308, 2 ** 31, 2 ** 32, 2 ** 53, -(2 ** 53), 1e-320];
const oddValues: readonly Json[] = [null, true, false, [], {}, [[]], [{}], ...oddTexts, ...oddNumbers];

const oddValue: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom(...oddValues),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.double(),
  fc.integer({ min: 1, max: 20_000 }).map(nest),
);

/** Stands for a value within so many lists: `JSON.stringify` itself would not come out of them. */
function nest(depth: number): Json {
  return `nested ${depth}`;
}

function withNested(text: string): string {
  return text.replace(/"nested (\d+)"/g, (_, depth) => `${'['.repeat(depth)}1${']'.repeat(depth)}`);
}

interface Change {
  at: number;
  how: 'set' | 'delete' | 'rename' | 'add' | 'repeat';
  name: string;
  value: Json;
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(),
  how: fc.constantFrom('set', 'set', 'delete', 'rename', 'add', 'repeat'),
  name: fc.oneof(fc.constantFrom(...oddTexts), fc.string({ maxLength: 8 })),
  value: oddValue,
});

interface TextChange {
  /** Shares of the text. */
  from: number;
  to: number;
  piece: string;
}

const textChange: fc.Arbitrary<TextChange> = fc.record({
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
  piece: fc.oneof(fc.constantFrom(...oddTexts), fc.string({ unit: 'binary', maxLength: 10 })),
});

/** A sample as JSON with up to four changes to its values and up to one to its text. */
export function mutatedJson(samples: readonly Json[]): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.constantFrom(...samples),
      fc.array(change, { maxLength: 4 }),
      fc.option(textChange, { freq: 4, nil: undefined }),
    )
    .map(([sample, changes, last]) => {
      const text = withNested(JSON.stringify(changes.reduce(applyChange, structuredClone(sample))) ?? '');
      return last ? applyText(text, last) : text;
    });
}

/** A sample's text with up to four changes. */
export function mutatedText(samples: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...samples), fc.array(textChange, { maxLength: 4 }))
    .map(([sample, changes]) => changes.reduce(applyText, sample));
}

/** A sample's bytes with up to four changes. */
export function mutatedBytes(samples: readonly Uint8Array[]): fc.Arbitrary<Uint8Array<ArrayBuffer>> {
  const bytesChange = fc.record({
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.constantFrom(0, 1, 2, 4, 100),
    piece: fc.uint8Array({ maxLength: 8 }),
  });
  return fc
    .tuple(fc.constantFrom(...samples), fc.array(bytesChange, { maxLength: 4 }))
    .map(([sample, changes]) =>
      changes.reduce((bytes, { from, length, piece }) => {
        const at = Math.floor(from * bytes.length);
        return Uint8Array.of(...bytes.subarray(0, at), ...piece, ...bytes.subarray(at + length));
      }, Uint8Array.from(sample)),
    );
}

function applyText(text: string, { from, to, piece }: TextChange): string {
  const [start, end] = [from, to].sort((a, b) => a - b).map((share) => Math.floor(share * text.length));
  // Half of them only add: a text that has lost its middle is refused at once.
  return text.slice(0, start) + piece + text.slice(from < to ? start : end);
}

type Holder = Record<string, Json>;

function applyChange(json: Json, { at, how, name, value: shared }: Change): Json {
  // Later changes reach into it, and it belongs to other inputs as well.
  const value = structuredClone(shared);
  const places = [...placesIn(json)];
  const place = places[at % (places.length || 1)];
  if (!place) return how === 'set' ? value : json;
  const { holder, key } = place;
  const before = holder[key];
  if (how === 'set') put(holder, key, value);
  else if (how === 'add') put(holder, name, value);
  else if (how === 'repeat' && Array.isArray(holder)) holder.push(...holder.slice(0, 500));
  else if (how === 'repeat') put(holder, key, [before, before]);
  else {
    delete holder[key];
    if (how === 'rename') put(holder, name, before);
  }
  return json;
}

/** As `JSON.parse` puts a member, `__proto__` too; a list has no names. */
function put(holder: Holder, key: string, value: Json): void {
  if (Array.isArray(holder) && !/^\d+$/.test(key)) {
    holder.push(value);
    return;
  }
  Object.defineProperty(holder, key, { value, enumerable: true, writable: true, configurable: true });
}

/** At most some thousand, the outer ones first. */
function* placesIn(json: Json): Generator<{ holder: Holder; key: string }> {
  const waiting: Json[] = [json];
  for (let seen = 0; waiting.length > 0 && seen < 3_000; ) {
    const holder = waiting.shift();
    if (typeof holder !== 'object' || holder === null) continue;
    for (const key of Object.keys(holder)) {
      seen++;
      yield { holder: holder as Holder, key };
      waiting.push((holder as Holder)[key]);
    }
  }
}
