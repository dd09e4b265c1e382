import type { MoodPoint } from '../../../core/mood/mood';

const heights: Record<MoodPoint['mood'], number> = { positive: 2, neutral: 5, negative: 9, angry: 12 };
const step = 8;
const edge = 3;
const height = 14;

/** The customer's messages as a small line, a larger point where the mood turns. The words beside it say the same. */
export function MoodPicture({ points }: { points: readonly MoodPoint[] }) {
  const places = points.map(({ mood, turn }, i) => ({ x: edge + i * step, y: heights[mood], mood, turn }));
  const width = 2 * edge + (points.length - 1) * step;
  return (
    <svg
      class="mood-picture"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
      focusable="false"
    >
      <polyline points={places.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {places.map(({ x, y, mood, turn }) => (
        <circle key={x} cx={x} cy={y} r={turn ? 2.5 : 1.5} data-mood={mood} data-turn={turn} />
      ))}
    </svg>
  );
}
