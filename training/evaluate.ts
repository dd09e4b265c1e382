import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { LearnError } from '../src/core/learner/desk-ticket';
import { packTicket, unpackGrams } from '../src/core/learner/packed-grams';
import { DataError } from './data/read-rows';
import { evaluateNumber, evaluateValues } from './evaluate/measure';
import { readFieldRows } from './evaluate/read-field-rows';
import { drawRows, dropRareValues } from './evaluate/select-rows';

const Count = v.pipe(v.string(), v.regex(/^\d+$/, 'must be a whole number'), v.transform(Number));
const Options = v.object({
  train: v.string('--train FILE is missing'),
  test: v.string('--test FILE is missing'),
  field: v.string('--field NAME is missing'),
  kind: v.optional(v.picklist(['class', 'ordinal', 'number']), 'class'),
  'train-split': v.optional(v.string()),
  'test-split': v.optional(v.string()),
  limit: v.optional(Count, '0'),
  'min-count': v.optional(Count, '1'),
  seed: v.optional(Count, '0'),
  keep: v.optional(v.picklist(['text', 'features']), 'text'),
});

/** `npm run evaluate`: learns a field from the train rows as the extension does, and measures it on the test rows. */
async function main(): Promise<void> {
  const text = { type: 'string' as const };
  const { values } = parseArgs({
    options: Object.fromEntries(Object.keys(Options.entries).map((name) => [name, text])),
  });
  const parsed = v.safeParse(Options, values);
  if (!parsed.success) throw new DataError(parsed.issues.map(({ message }) => message).join('; '));
  const { field, kind, limit, seed, keep, ...options } = parsed.output;
  let train = drawRows(await readFieldRows(options.train, field, options['train-split']), limit, seed);
  let test = await readFieldRows(options.test, field, options['test-split']);
  // As where an organisation lets no text be kept: the learner then looks at the hashes alone.
  if (keep === 'features') train = train.map((row) => ({ ...row, grams: unpackGrams(packTicket(row)) }));
  if (kind !== 'number') [train, test] = dropRareValues(train, test, options['min-count']);
  if (train.length === 0) throw new DataError(`No train row has the field "${field}".`);
  if (test.length === 0) throw new DataError(`No test row has the field "${field}".`);
  const measured =
    kind === 'number'
      ? await evaluateNumber(train, test, seed)
      : await evaluateValues(train, test, kind, seed);
  console.log(JSON.stringify({ field, train: train.length, test: test.length, ...measured }));
}

main().catch((error: unknown) => {
  const isOurs = error instanceof DataError || error instanceof LearnError;
  console.error(isOurs ? error.message : error);
  process.exitCode = 1;
});
