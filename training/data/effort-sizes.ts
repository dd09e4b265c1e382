import type { Row } from './read-rows';

const sizes = ['XS', 'S', 'M', 'L', 'XL'];

/**
 * A size per row from its story points. Each project has its own unit, so a size is the place of the points among
 * those of the project's training rows: a fifth of them each, ties sharing the middle of their places.
 */
export function effortSizes(
  rows: readonly Row[],
  isForTraining: (row: Row) => boolean,
): (string | undefined)[] {
  const points = new Map<string, number[]>();
  for (const row of rows) {
    if (row.effort_points == null || !isForTraining(row)) continue;
    const project = row.project ?? '';
    points.set(project, [...(points.get(project) ?? []), row.effort_points]);
  }
  for (const list of points.values()) list.sort((a, b) => a - b);
  return rows.map((row) => {
    const list = points.get(row.project ?? '');
    if (row.effort_points == null || !list) return undefined;
    return sizes[Math.min(sizes.length - 1, Math.floor(placeOf(row.effort_points, list) * sizes.length))];
  });
}

/** Share of a sorted list that lies below a value, half of its equals counted. */
function placeOf(value: number, sorted: readonly number[]): number {
  const below = sorted.filter((other) => other < value).length;
  const equal = sorted.filter((other) => other === value).length;
  return (below + equal / 2) / sorted.length;
}
