import { alignColumns } from '../../scripts/start/table';
import { type Figure, isMet, ratioOf } from './figure';

/** All figures in one table, beside those of an earlier commit if there are any. */
export function describeFigures(figures: readonly Figure[], earlier: readonly Figure[] = []): string {
  return alignColumns([
    ['', 'ours', 'peer or without', 'ratio', 'goal', 'met', 'earlier'],
    ...figures.map((figure) => {
      const before = earlier.find(({ name }) => name === figure.name);
      return [
        figure.name,
        `${format(figure.ours)} ${figure.unit}`,
        figure.peer ? `${format(figure.peer.value)} (${figure.peer.name})` : '',
        describeRatio(figure),
        describeGoal(figure),
        { true: 'yes', false: 'no', undefined: '' }[String(isMet(figure))] ?? '',
        before ? `${format(before.ours)} ${before.unit}` : '',
      ];
    }),
  ]);
}

function describeRatio(figure: Figure): string {
  const ratio = ratioOf(figure);
  return ratio === undefined ? '' : `${format(ratio)} x`;
}

function describeGoal({ goal, unit }: Figure): string {
  if (!goal) return '';
  return goal.of === 'ours' ? `${format(goal.most)} ${unit}` : `${format(goal.most)} x`;
}

function format(value: number): string {
  return value.toFixed(Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0);
}
