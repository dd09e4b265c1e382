export interface SharePoint {
  name: string;
  /** 0 to 1, both. */
  x: number;
  y: number;
  /** Where the true share may well lie. */
  low: number;
  high: number;
}

interface Props {
  title: string;
  points: readonly SharePoint[];
  /** Joined by a line, for a course; else compared with the diagonal, on which both shares are the same. */
  isCourse?: boolean;
  /** At the ends of the lower axis. */
  first: string;
  last: string;
  /** At the ends of the upright axis. */
  top: string;
}

const [left, right, top, bottom] = [34, 234, 8, 112];
const toX = (share: number) => left + share * (right - left);
const toY = (share: number) => bottom - share * (bottom - top);

/** Shares over something else, each with its interval. `title` says in words what is seen; a table has the numbers. */
export function SharePlot({ title, points, isCourse, first, last, top: topName }: Props) {
  const path = points.map(({ x, y }) => `${toX(x)},${toY(y)}`).join(' ');
  return (
    <svg class="plot" viewBox="0 0 240 128" role="img" aria-label={title}>
      <title>{title}</title>
      {[0, 0.5, 1].map((share) => (
        <line key={share} class="plot-grid" x1={left} x2={right} y1={toY(share)} y2={toY(share)} />
      ))}
      {isCourse ? (
        <polyline class="plot-line" points={path} />
      ) : (
        <line class="plot-ideal" x1={left} y1={bottom} x2={right} y2={top} />
      )}
      {points.map(({ name, x, y, low, high }) => (
        <g key={name}>
          <line class="plot-interval" x1={toX(x)} x2={toX(x)} y1={toY(low)} y2={toY(high)} />
          <circle class="plot-point" cx={toX(x)} cy={toY(y)} r="3.5" />
        </g>
      ))}
      <text x={left - 4} y={top + 6} text-anchor="end">
        {topName}
      </text>
      <text x={left - 4} y={bottom} text-anchor="end">
        0
      </text>
      <text x={left} y="125">
        {first}
      </text>
      <text x={right} y="125" text-anchor="end">
        {last}
      </text>
    </svg>
  );
}
