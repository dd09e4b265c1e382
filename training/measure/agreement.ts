import { existsSync } from 'node:fs';
import * as v from 'valibot';
import { quadraticKappa } from '../../src/core/metrics/classification';
import { TicketLabels } from '../../src/core/severity/ticket-facts';
import { type LabelledRow, readFolder, writtenSource } from '../data/labelled-rows';
import { type HeadPlan, headNamed, minutesTarget, targetOf } from '../heads';
import type { Metrics } from './measure-model';

/** A second, blind labelling of a row: `training/second-pass/*.jsonl`; `id` is that of `LabelledRow`. */
export const SecondPass = v.strictObject({ id: v.string(), labels: TicketLabels });

export const secondPassFolder = 'training/second-pass';

const compared = ['type', 'topic', 'severity', 'sentiment', 'scope', 'work', 'deadline'] as const;

/** How far two people who label by the guideline agree: share of same values, Cohen's kappa, quadratic for severity. */
export async function measureAgreement(rows: readonly LabelledRow[]): Promise<Metrics> {
  if (!existsSync(secondPassFolder)) return {};
  const first = new Map(rows.map((row) => [row.id, row]));
  const pairs = (await readFolder(secondPassFolder, SecondPass)).flatMap(({ id, labels }) => {
    const row = first.get(id);
    return row ? [{ row, labels }] : [];
  });
  const metrics: Metrics = {};
  for (const isWritten of [true, false]) {
    const own = pairs.filter(({ row }) => (row.source === writtenSource) === isWritten);
    if (own.length === 0) continue;
    for (const name of compared) {
      metrics[`agreement ${name}/${isWritten ? 'written' : 'public'}`] = compare(name, own);
    }
    metrics[`agreement effort/${isWritten ? 'written' : 'public'}`] = compareMinutes(own);
  }
  return metrics;
}

interface Pair {
  row: LabelledRow;
  labels: TicketLabels;
}

/** How often the middle of the second range of minutes lies in the first range. */
function compareMinutes(pairs: readonly Pair[]): Record<string, number> {
  const inside = pairs.filter(({ row, labels }) => {
    const [low, high] = row.labels.minutes;
    const middle = Math.expm1(minutesTarget(labels));
    return middle >= low && middle <= high;
  });
  return { rows: pairs.length, middle_inside: Math.round((inside.length / pairs.length) * 1e4) / 1e4 };
}

function compare(
  name: Exclude<HeadPlan['name'], 'risk' | 'effort'>,
  pairs: readonly Pair[],
): Record<string, number> {
  const { values } = headNamed(name);
  const one = pairs.map(({ row }) => targetOf(name, row.labels));
  const two = pairs.map(({ labels }) => targetOf(name, labels));
  const same = one.filter((value, i) => value === two[i]).length / pairs.length;
  const share = (list: readonly number[], value: number) =>
    list.filter((each) => each === value).length / pairs.length;
  const chance = values.reduce((sum, _, value) => sum + share(one, value) * share(two, value), 0);
  const round = (number: number) => Math.round(number * 1e4) / 1e4;
  return {
    rows: pairs.length,
    same: round(same),
    kappa: round((same - chance) / (1 - chance)),
    ...(name === 'severity' && { quadratic_kappa: round(quadraticKappa(one, two, values.length)) }),
  };
}
