import { setTimeout as wait } from 'node:timers/promises';
import { type Asker, askAsPage, origin } from '../../e2e/support/asking';
import { BrowserSession } from '../../e2e/support/test';
import { buildExtension } from '../../scripts/build-extension';
import { alignColumns } from '../../scripts/start/table';
import { headOfField } from '../../src/core/desk/head-name';
import type { Suggestion } from '../../src/core/suggestion';
import { type BenchRow, readDesk, toTicket } from './desk-rows';
import { readAnswers, type ToldAnswer } from './label-answers';
import { accuracyAtOnce, encodeRows } from './learned-at-once';

const checkpoints = [25, 50, 100, 200, 300];
const clicks = 300;
const heldOutTickets = 300;
const seed = 1;
/** A person needs longer; the worker learns meanwhile. */
const pause = 100;
const head = headOfField('category');

interface Shown {
  /** Share of the held-out tickets that the head answers rightly, shown as sure or not. Missing while it is silent. */
  right?: number;
  /** Share on which it commits itself, and how much of that is right. */
  coverage?: number;
  precision?: number;
}

/** A simulated agent says of one ticket after the other where it belongs; the built extension learns from nothing else. */
export async function measureClicks(folder = '../shared/data'): Promise<string> {
  await buildExtension('e2e');
  const { name, rows } = await readDesk(folder, clicks + heldOutTickets, seed);
  const [told, heldOut] = [rows.slice(0, clicks), rows.slice(clicks)];
  const { shown, answers } = await BrowserSession.run({}, async (session) => {
    const page = await askAsPage(session);
    const shown = new Map<number, Shown>();
    for (const [i, row] of told.entries()) {
      await judge(page, row, String(i));
      if (checkpoints.includes(i + 1)) shown.set(i + 1, await askHeldOut(page, heldOut));
    }
    return { shown, answers: await readAnswers(session.context, session.extensionId) };
  });
  const encoded = await encodeRows(rows);
  const [learnable, kept] = [encoded.slice(0, clicks), encoded.slice(clicks)];
  const lines: string[][] = [heading];
  for (const count of checkpoints) {
    const atOnce = await accuracyAtOnce(learnable.slice(0, count), kept);
    lines.push(describe(count, answers.slice(0, count), shown.get(count) ?? {}, atOnce));
  }
  const values = new Set(rows.map(({ value }) => value)).size;
  return `${name}: ${clicks} clicks, ${values} values, ${heldOutTickets} held-out tickets\n${alignColumns(lines)}`;
}

const heading = [
  'clicks',
  'asked before told: right so far',
  'most frequent value so far',
  'held out: shown',
  'right',
  'sure of',
  'of these right',
  'learned at once',
];

async function judge(page: Asker, row: BenchRow, id: string): Promise<void> {
  const ticket = toTicket(row, origin, id);
  const { suggestions } = await page.ask('ticket.predict', ticket);
  const { value = '', confidence = 0, model = 'none' } = suggestions[head] ?? ({} as Partial<Suggestion>);
  const { subject, description, messages, helpdesk } = ticket;
  await page.ask('label.record', {
    ticket: { helpdesk, origin, id },
    head,
    suggested: value,
    confidence,
    final: row.value,
    source: value === row.value ? 'accepted' : 'corrected',
    model,
    content: { subject, description, messages },
  });
  await wait(pause);
}

async function askHeldOut(page: Asker, heldOut: readonly BenchRow[]): Promise<Shown> {
  // The worker may still be learning from the last click.
  await wait(3_000);
  let [right, sure, sureAndRight] = [0, 0, 0];
  for (const [i, row] of heldOut.entries()) {
    const { suggestions } = await page.ask('ticket.refresh', toTicket(row, origin, `aside-${i}`));
    const suggestion = suggestions[head];
    if (!suggestion) return {};
    const isRight = suggestion.value === row.value;
    right += Number(isRight);
    if (suggestion.abstained) continue;
    sure++;
    sureAndRight += Number(isRight);
  }
  const coverage = sure / heldOut.length;
  return { right: right / heldOut.length, coverage, ...(sure > 0 && { precision: sureAndRight / sure }) };
}

function describe(
  count: number,
  answers: readonly ToldAnswer[],
  { right, coverage, precision }: Shown,
  atOnce: number,
): string[] {
  const asked = answers.filter((answer) => answer.asked !== undefined);
  const { hits, all } = mostFrequentHits(answers);
  return [
    String(count),
    `${percent(asked.filter(({ final, asked }) => final === asked).length / asked.length)} of ${asked.length}`,
    `${percent(hits / all)} of ${all}`,
    right === undefined ? 'silent' : 'speaks',
    percent(right),
    percent(coverage),
    percent(precision),
    percent(atOnce),
  ];
}

/** What always the value that was said most often before would have got right, of the labels that were asked. */
function mostFrequentHits(answers: readonly ToldAnswer[]): { hits: number; all: number } {
  const counts = new Map<string, number>();
  let [hits, all] = [0, 0];
  for (const { final, asked } of answers) {
    const [frequent] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
    if (asked !== undefined) {
      all++;
      hits += Number(frequent === final);
    }
    counts.set(final, (counts.get(final) ?? 0) + 1);
  }
  return { hits, all };
}

function percent(share: number | undefined): string {
  return share === undefined || Number.isNaN(share) ? '–' : `${(share * 100).toFixed(0)} %`;
}
