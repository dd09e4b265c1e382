import { toEncoderText } from '../../core/desk/asked-ticket';
import type { DeskTicket } from '../../core/learner/desk-ticket';
import { packHead } from '../../core/learner/head-file';
import { learnValues } from '../../core/learner/learn-values';
import { valueExamples } from '../../core/learner/value-examples';
import type { Encode } from '../../core/predict/encoded-tickets';
import type { JudgedTicket } from './desk-tickets';

/** A value with fewer tickets is left to the corrections. */
const minPerValue = 2;
const targetPrecision = 0.9;
/** Milliseconds after which others of the worker get their turn. */
const turn = 25;

/** A head from labels, as a file; undefined if fewer than two values were said often enough. The same for the same labels. */
export async function learnFromClicks(
  snapshot: readonly JudgedTicket[],
  encode: Encode,
): Promise<Uint8Array | undefined> {
  const counts = new Map<string, number>();
  for (const { label } of snapshot) counts.set(label.final, (counts.get(label.final) ?? 0) + 1);
  const known = snapshot.filter(({ label }) => (counts.get(label.final) ?? 0) >= minPerValue);
  if (new Set(known.map(({ label }) => label.final)).size < 2) return undefined;
  const rows = [];
  for (const { label, ticket } of known)
    rows.push({ ...(await withVector(ticket, encode)), value: label.final });
  let last = performance.now();
  const report = async () => {
    if (performance.now() - last < turn) return;
    await new Promise((resolve) => setTimeout(resolve));
    last = performance.now();
  };
  const values = [...new Set(rows.map(({ value }) => value))].sort();
  const examples = valueExamples(values.map((value) => ({ value })));
  return packHead(await learnValues(rows, { kind: 'class', seed: 1, targetPrecision, report, examples }));
}

/** Mostly it was kept with the text. Where no text was kept, there is nothing to ask the model about. */
async function withVector(ticket: DeskTicket, encode: Encode): Promise<DeskTicket> {
  if (ticket.encoded || ticket.grams) return ticket;
  const { vectors } = await encode([toEncoderText(ticket)]);
  return { ...ticket, encoded: vectors[0] };
}
