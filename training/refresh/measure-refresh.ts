import type { DeskRow } from '../../src/core/learner/desk-ticket';
import { openHead } from '../../src/core/learner/head-file';
import { answerValue } from '../../src/core/learner/learn-values';
import { valuesLearner } from '../../src/core/learner/values-learner';
import { accuracy, macroF1 } from '../../src/core/metrics/classification';
import type { ModelPackage } from '../../src/core/model/load-package';
import type { Head } from '../../src/core/model/manifest';
import { calibrate, temperatureFor } from '../../src/core/predict/calibration';
import { readText } from '../../src/core/predict/read-text';
import { firstOutputOf, runEncoder, runWide } from '../../src/core/predict/run-network';
import { seededRandom } from '../../src/core/random';
import type { Example } from '../data/examples';

const sizes = [100, 300, 1000];
const mostRows = 2000;
const mostAside = 800;
/** Each measures with other rows to learn from. */
const seeds = [1, 2, 3];
const targetPrecision = 0.9;
const atOnce = 8;
/** Of a normal distribution, so that 95 of 100 lie between. */
const spread = 1.96;

interface ShippedRow extends DeskRow {
  encoded: Float32Array;
  /** What the shipped head says. */
  shipped: string;
}

interface Quality {
  accuracy: number;
  macroF1: number;
}

/** What so many labels of one organisation come to, on rows of it that nothing was learned from. */
export interface Refreshed {
  labels: number;
  aside: number;
  shipped: Quality;
  /** A head learned from the labels' words alone. */
  alone: Quality;
  refreshed: Quality;
  /** By how much the refreshed head's accuracy is higher than the shipped one's, at 95 of 100. */
  gain: { low: number; high: number };
}

/**
 * Refreshes one head with the labels of one organisation as the cloud's jobs do.
 *
 * @param examples rows with this head's label that the model was not trained on
 */
export async function measureRefresh(
  model: ModelPackage,
  name: string,
  head: Head,
  examples: readonly Example[],
): Promise<Refreshed[]> {
  const some = seededRandom(1)
    .shuffle([...examples])
    .slice(0, mostRows);
  const rows = await askShipped(model, name, head, some);
  const measured: Refreshed[] = [];
  for (const labels of sizes) {
    const rounds: Round[] = [];
    for (const seed of seeds) {
      const shuffled = seededRandom(seed).shuffle([...rows]);
      const aside = shuffled.slice(0, Math.min(mostAside, Math.floor(rows.length / 2)));
      if (rows.length - aside.length >= labels)
        rounds.push(await measureRound(model, head, shuffled.slice(aside.length).slice(0, labels), aside));
    }
    if (rounds.length > 0) measured.push({ labels, ...summarise(rounds) });
  }
  return measured;
}

async function askShipped(
  model: ModelPackage,
  name: string,
  head: Head,
  examples: readonly Example[],
): Promise<ShippedRow[]> {
  const first = firstOutput(model, head);
  const rows: ShippedRow[] = [];
  for (let from = 0; from < examples.length; from += atOnce) {
    const part = examples.slice(from, from + atOnce);
    const reads = part.map(({ text }) => readText({ subject: '', description: text, messages: [] }, model));
    const inputs = reads.map((read) => ({ rows: read.rows, wide: runWide(model, read.wide) }));
    const vectors = await runEncoder(model, inputs);
    part.forEach(({ text, targets }, i) => {
      const value = (targets as Partial<Record<string, unknown>>)[name];
      if (typeof value !== 'string' || !head.values.includes(value)) return;
      const outputs = vectors[i].subarray(first, first + head.values.length);
      const shares = calibrate(outputs, temperatureFor(head, reads[i].facts), head.bias);
      const shipped = head.values[shares.indexOf(Math.max(...shares))];
      rows.push({ subject: '', body: text, value, encoded: vectors[i], shipped });
    });
  }
  return rows;
}

function firstOutput({ manifest }: ModelPackage, head: Head): number {
  return firstOutputOf(manifest.network) + head.firstOutput;
}

interface Round {
  truth: string[];
  shipped: string[];
  alone: string[];
  refreshed: string[];
}

async function measureRound(
  model: ModelPackage,
  head: Head,
  learned: readonly ShippedRow[],
  aside: readonly ShippedRow[],
): Promise<Round> {
  const kind = head.kind === 'ordinal' ? ('ordinal' as const) : ('class' as const);
  const { temperature, bias, values } = head;
  const part = { first: firstOutput(model, head), temperature, bias };
  const known = values.filter((value) => learned.some((row) => row.value === value));
  const plain = (rows: readonly ShippedRow[]): DeskRow[] =>
    rows.map(({ subject, body, value }) => ({ subject, body, value }));
  const settings = { kind, seed: 1, targetPrecision };
  return {
    truth: aside.map(({ value }) => value),
    shipped: aside.map(({ shipped }) => shipped),
    alone: await learnAndAsk({ ...settings, values: known }, plain(learned), plain(aside)),
    refreshed: await learnAndAsk({ ...settings, values, shipped: part }, learned, aside),
  };
}

async function learnAndAsk(
  settings: Parameters<typeof valuesLearner>[0],
  learned: readonly DeskRow[],
  aside: readonly DeskRow[],
): Promise<string[]> {
  const head = openHead(await valuesLearner(settings).learn(learned, () => {}));
  if (head.kind !== 'class' && head.kind !== 'ordinal') throw new TypeError('A head of values was learned.');
  return aside.map((row) => answerValue(head, row).value);
}

/** Means over the rounds; the interval is that of one round's rows, paired. */
function summarise(rounds: readonly Round[]): Omit<Refreshed, 'labels'> {
  const mean = (of: (round: Round) => number) =>
    rounds.reduce((sum, round) => sum + of(round), 0) / rounds.length;
  const quality = (who: 'shipped' | 'alone' | 'refreshed'): Quality => ({
    accuracy: mean((round) => accuracy(round.truth, round[who])),
    macroF1: mean((round) => macroF1(round.truth, round[who])),
  });
  const gain = mean((round) => gainsOf(round).reduce((sum, each) => sum + each, 0) / round.truth.length);
  const squares = mean(
    (round) => gainsOf(round).reduce((sum, each) => sum + each ** 2, 0) / round.truth.length,
  );
  const aside = rounds[0].truth.length;
  const error = spread * Math.sqrt((squares - gain ** 2) / aside);
  return {
    aside,
    shipped: quality('shipped'),
    alone: quality('alone'),
    refreshed: quality('refreshed'),
    gain: { low: gain - error, high: gain + error },
  };
}

function gainsOf({ truth, shipped, refreshed }: Round): number[] {
  return truth.map((value, i) => Number(refreshed[i] === value) - Number(shipped[i] === value));
}
