import { askAsPage, origin } from '../../e2e/support/asking';
import { seedHead } from '../../e2e/support/seed-head';
import { BrowserSession } from '../../e2e/support/test';
import { inExtensionPage } from '../../e2e/support/worker';
import { buildExtension } from '../../scripts/build-extension';
import { alignColumns } from '../../scripts/start/table';
import { headOfField } from '../../src/core/desk/head-name';
import type { Prediction } from '../../src/core/suggestion';
import type { Ticket } from '../../src/core/ticket';
import { percentile } from '../statistics';
import { type BenchRow, readDesk, toTicket } from './desk-rows';

const learned = 1_000;
const others = 50;
const repeats = 20;
/** So many corrections lie on the head when it is measured the second time. */
const gathered = 300;
const field = 'category';

type Page = Awaited<ReturnType<typeof askAsPage>>;

/**
 * How long after one correction the suggestions of 50 other tickets have been made again, as 50 open tabs ask for them
 * when they are told; and whether undo brings back the same answers and the same head, bit by bit.
 */
export async function measureCorrection(folder = '../shared/data'): Promise<string> {
  await buildExtension('e2e');
  const { name, rows } = await readDesk(folder, learned + others + repeats + gathered, 2);
  const open = rows.slice(learned, learned + others).map((row, i) => toTicket(row, origin, `open-${i}`));
  const corrected = rows.slice(learned + others);
  return BrowserSession.run({}, async (session) => {
    const { context, extensionId } = session;
    const page = await askAsPage(session);
    // The worker makes its database when it first answers.
    for (const ticket of open) await page.ask('ticket.predict', ticket);
    await seedHead(context, extensionId, { origin, field }, rows.slice(0, learned));
    const readHead = () => inExtensionPage(context, extensionId, (own) => own.evaluate(readHeadFiles));
    const headBefore = await readHead();
    const few = await correctAndUndo(page, open, corrected.slice(0, repeats), 'few');
    for (const [i, row] of corrected.slice(repeats).entries())
      await correct(page, open.slice(0, 1), row, `gathered-${i}`);
    const many = await correctAndUndo(page, open, corrected.slice(0, repeats), 'many');
    const isSameHead = (await readHead()) === headBefore;
    return describe(name, few, many, isSameHead);
  });
}

interface Series {
  times: number[];
  same: number;
}

/** Corrects, waits for all other tickets, undoes, and compares them with before, one correction after the other. */
async function correctAndUndo(
  page: Page,
  open: readonly Ticket[],
  rows: readonly BenchRow[],
  series: string,
): Promise<Series> {
  const times: number[] = [];
  let same = 0;
  for (const [i, row] of rows.entries()) {
    const before = await refreshAll(page, open);
    const done = await correct(page, open, row, `${series}-${i}`);
    times.push(...done.times);
    await page.ask('label.undo', { id: done.label });
    same += Number(JSON.stringify(await refreshAll(page, open)) === JSON.stringify(before));
  }
  return { times, same };
}

async function refreshAll(page: Page, open: readonly Ticket[]): Promise<Prediction[]> {
  const predictions: Prediction[] = [];
  for (const ticket of open) predictions.push(await page.ask('ticket.refresh', ticket));
  return predictions;
}

interface Corrected {
  label: string;
  /** Milliseconds from the click until each other ticket had its answer. */
  times: number[];
}

function correct(page: Page, open: readonly Ticket[], row: BenchRow, id: string): Promise<Corrected> {
  const { subject, description, messages, helpdesk } = toTicket(row, origin, id);
  const request = {
    ticket: { helpdesk, origin, id },
    head: headOfField(field),
    suggested: '',
    confidence: 0.5,
    // Always another value than the desk's, so that there is something to correct.
    final: `not ${row.value}`,
    source: 'corrected',
    model: 'none',
    content: { subject, description, messages },
  };
  return page.run<Corrected>(`(${correctInPage})(${JSON.stringify({ request, open })})`);
}

/** Runs in the content script's world: asks again for every open ticket as soon as the worker says that it should. */
async function correctInPage({ request, open }: { request: unknown; open: readonly unknown[] }) {
  const start = performance.now();
  const told = new Promise<void>((resolve) => {
    chrome.runtime.onMessage.addListener((message: { kind?: string }) => {
      if (message.kind === 'desk.changed') resolve();
    });
  });
  const answered = told.then(() =>
    Promise.all(
      open.map(async (ticket) => {
        await chrome.runtime.sendMessage({ kind: 'ticket.refresh', request: ticket });
        return performance.now() - start;
      }),
    ),
  );
  const { value } = await chrome.runtime.sendMessage({ kind: 'label.record', request });
  return { label: value.id, times: await answered };
}

/** Runs in a page of the extension: the sealed files, which change with every bit of a head. */
async function readHeadFiles(): Promise<string> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('triage-lens');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const files = await new Promise<{ id: string; sealed: { bytes: Uint8Array } }[]>((resolve, reject) => {
    const reading = database.transaction('headFiles').objectStore('headFiles').getAll();
    reading.onsuccess = () => resolve(reading.result);
    reading.onerror = () => reject(reading.error);
  });
  database.close();
  return JSON.stringify(files.map(({ id, sealed }) => [id, [...sealed.bytes]]));
}

function describe(name: string, few: Series, many: Series, isSameHead: boolean): string {
  const line = (title: string, { times, same }: Series) => [
    title,
    percentile(times, 50).toFixed(0),
    percentile(times, 95).toFixed(0),
    Math.max(...times).toFixed(0),
    `${same} of ${repeats}`,
  ];
  return [
    `${name}: head of ${learned} tickets; ${others} open tickets ask again after each of ${repeats} corrections`,
    alignColumns([
      ['corrections on the head', 'p50 ms', 'p95 ms', 'longest ms', 'after undo all answers bit-identical'],
      line('1', few),
      line(String(gathered + 1), many),
    ]),
    `The head's file is ${isSameHead ? 'bit-identical' : 'NOT the same'} after all of it.`,
  ].join('\n');
}
