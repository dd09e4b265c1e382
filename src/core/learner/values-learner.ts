import { accuracy, macroF1 } from '../metrics/classification';
import type { DeskRow } from './desk-ticket';
import type { ValuesResult } from './field-result';
import { countValues } from './frequent-values';
import { HeadFileError, openHead, packHead } from './head-file';
import { shareInterval } from './interval';
import { answerAll, type KindLearner } from './kind-learner';
import { answerValue, learnValues, reachesThreshold, type ValuesHead } from './learn-values';
import type { ShippedPart } from './shipped-part';
import { type ValueMeaning, valueExamples } from './value-examples';

const confusedValues = 10;

export type MeasuredValues = Pick<
  ValuesResult,
  'accuracy' | 'macroF1' | 'interval' | 'mostFrequent' | 'answered' | 'confusion'
>;

type ValuesPoint = Pick<ValuesResult, 'accuracy' | 'macroF1'>;

export interface ValuesSettings {
  kind: 'class' | 'ordinal';
  /** The values that can be learned; of an ordinal field in their order. */
  values: readonly string[];
  seed: number;
  targetPrecision: number;
  /** What the values of a class mean; their names where it is left out. */
  meanings?: readonly ValueMeaning[];
  /** The head of the shipped model that is refreshed; its values are `values` then. */
  shipped?: ShippedPart;
}

export function valuesLearner(settings: ValuesSettings): KindLearner<string, MeasuredValues, ValuesPoint> {
  const { kind, values, seed, targetPrecision, shipped: part } = settings;
  const examples = valueExamples(settings.meanings ?? values.map((value) => ({ value })));
  return {
    async learn(rows, report) {
      const known = rows.filter(({ value }) => values.includes(value));
      // The learner takes levels as numbers; what the desk calls them is put back afterwards.
      const names = kind === 'ordinal' ? values.map((_, level) => String(level)) : values;
      const shipped = part && { ...part, values: names };
      const options = { kind, seed, targetPrecision, report, ...(shipped && { shipped }) };
      if (kind === 'class')
        return packHead(await learnValues(known, { ...options, ...(!part && { examples }) }));
      const levels = known.map((row) => ({ ...row, value: String(values.indexOf(row.value)) }));
      const head = await learnValues(levels, options);
      return packHead({ ...head, values: head.values.map((level) => values[Number(level)]) });
    },
    async measure(file, learned, heldOut, report) {
      const head = openValuesHead(file);
      const answers = await answerAll(heldOut, (ticket) => answerValue(head, ticket), report);
      const truth = heldOut.map(({ value }) => value);
      const predicted = answers.map(({ value }) => value);
      const isShown = answers.map((answer) => reachesThreshold(head, answer));
      return {
        accuracy: accuracy(truth, predicted),
        macroF1: macroF1(truth, predicted),
        interval: shareInterval(predicted.filter((value, i) => value === truth[i]).length, truth.length),
        mostFrequent: judgeMostFrequent(learned, truth),
        answered: judgeShown(truth, predicted, isShown),
        confusion: confuse(truth, predicted),
      };
    },
    toPoint: ({ accuracy, macroF1 }) => ({ accuracy, macroF1 }),
  };
}

function openValuesHead(file: Uint8Array): ValuesHead {
  const head = openHead(file);
  if (head.kind === 'class' || head.kind === 'ordinal') return head;
  throw new HeadFileError('What was learned is another kind of field.');
}

function judgeMostFrequent(learned: readonly DeskRow[], truth: readonly string[]) {
  const [[value]] = countValues(learned.map((row) => row.value));
  const always = truth.map(() => value);
  return { value, accuracy: accuracy(truth, always), macroF1: macroF1(truth, always) };
}

function judgeShown(truth: readonly string[], predicted: readonly string[], isShown: readonly boolean[]) {
  const shown = isShown.filter(Boolean).length;
  const right = isShown.filter((is, i) => is && predicted[i] === truth[i]).length;
  return { coverage: shown / truth.length, precision: shown > 0 ? right / shown : undefined };
}

function confuse(truth: readonly string[], predicted: readonly string[]): ValuesResult['confusion'] {
  const values = countValues(truth)
    .slice(0, confusedValues)
    .map(([value]) => value);
  const counts = values.map(() => new Array<number>(values.length + 1).fill(0));
  truth.forEach((value, i) => {
    const row = values.indexOf(value);
    const column = values.indexOf(predicted[i]);
    if (row >= 0) counts[row][column < 0 ? values.length : column]++;
  });
  return { values, counts };
}
