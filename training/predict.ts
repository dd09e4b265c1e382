import { once } from 'node:events';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { loadPredictor } from '../src/core/predict/predictor';
import type { Prediction } from '../src/core/suggestion';
import { Role, type TicketText } from '../src/core/ticket';
import { DataError, readJsonLines } from './data/read-rows';
import { currentPackage } from './package/disk-files';
import { startWasm } from './wasm-backend';

const Text = v.nullish(v.string(), '');
const InputTicket = v.object({
  id: v.union([v.string(), v.number()]),
  subject: Text,
  body: Text,
  messages: v.optional(v.array(v.object({ role: v.optional(Role, 'unknown'), text: v.string() })), []),
  /** Headers of the mail, such as `Auto-Submitted`. */
  headers: v.optional(v.record(v.string(), v.string())),
});

/** `npm run predict -- --input FILE`: the shipped model on JSON lines, one JSON line out per ticket. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { input: { type: 'string' }, models: { type: 'string', default: 'models' } },
  });
  if (!values.input) throw new DataError('Name a file of tickets: npm run --silent predict -- --input FILE');
  await startWasm();
  const predictor = await loadPredictor(await currentPackage(values.models));
  let line = 0;
  for await (const value of readJsonLines(values.input)) {
    line++;
    const parsed = v.safeParse(InputTicket, value);
    if (!parsed.success) {
      throw new DataError(`${values.input}, ticket ${line}: ${v.getDotPath(parsed.issues[0])} does not fit.`);
    }
    const { id, subject, body, messages, headers } = parsed.output;
    const ticket: TicketText = { subject, description: body, messages, headers };
    const [prediction] = await predictor.predict([ticket]);
    await print(JSON.stringify(asLine(id, prediction)));
  }
  predictor.dispose();
}

function asLine(id: string | number, { language, model, suggestions, noise }: Prediction) {
  return { id, language, model, ...(noise && { noise }), suggestions };
}

/** Waits where the reader is slower. */
async function print(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}

// `predict | head` closes the pipe when it has enough: that is the reader's wish, no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

main().catch((error: unknown) => {
  console.error(error instanceof DataError ? error.message : error);
  process.exitCode = 1;
});
