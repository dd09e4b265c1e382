import { median, rankCorrelation } from '../metrics/numbers';
import type { NumberResult } from './field-result';
import { HeadFileError, openHead, packHead } from './head-file';
import { answerAll, type KindLearner } from './kind-learner';
import { answerNumber, learnNumber, type NumberHead } from './learn-number';

export type MeasuredNumber = Pick<
  NumberResult,
  'medianError' | 'alwaysMedian' | 'rankCorrelation' | 'withinRange'
>;

export function numberLearner({
  seed,
}: {
  seed: number;
}): KindLearner<number, MeasuredNumber, Pick<NumberResult, 'medianError'>> {
  return {
    async learn(rows, report) {
      return packHead(await learnNumber(rows, { seed, report }));
    },
    async measure(file, learned, heldOut, report) {
      const head = openNumberHead(file);
      const answers = await answerAll(heldOut, (ticket) => answerNumber(head, ticket), report);
      const truth = heldOut.map(({ value }) => value);
      const middle = median(learned.map(({ value }) => value));
      const medianError = (predicted: readonly number[]) =>
        median(truth.map((value, i) => Math.abs(value - predicted[i])));
      const middles = answers.map((answer) => answer.middle);
      const within = answers.filter(({ low, high }, i) => low <= truth[i] && truth[i] <= high).length;
      return {
        medianError: medianError(middles),
        alwaysMedian: { value: middle, medianError: medianError(truth.map(() => middle)) },
        rankCorrelation: rankCorrelation(truth, middles),
        withinRange: within / truth.length,
      };
    },
    toPoint: ({ medianError }) => ({ medianError }),
  };
}

function openNumberHead(file: Uint8Array): NumberHead {
  const head = openHead(file);
  if (head.kind === 'number') return head;
  throw new HeadFileError('What was learned is another kind of field.');
}
