export interface Bar {
  /** What the bar shows. */
  name: string;
  /** Filled part of `all`. */
  part: number;
  all: number;
  isMarked: boolean;
}

const [width, height, bottom] = [240, 96, 80];

/** Bars in a row, the part of each that counts filled. `title` says in words what is seen; a table has the numbers. */
export function BarPlot({
  title,
  bars,
  first,
  last,
}: {
  title: string;
  bars: Bar[];
  first: string;
  last: string;
}) {
  const most = Math.max(1, ...bars.map(({ all }) => all));
  const step = width / bars.length;
  const lengthOf = (count: number) => (count / most) * (bottom - 8);
  const marked = bars.findIndex(({ isMarked }) => isMarked);
  return (
    <svg class="plot" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title}>
      <title>{title}</title>
      {marked >= 0 && (
        <rect class="plot-mark" x={marked * step} width={width - marked * step} height={bottom} />
      )}
      {bars.map(({ name, part, all }, i) => (
        <g key={name}>
          <rect class="plot-all" {...barAt(i * step, step, lengthOf(all))} />
          <rect class="plot-part" {...barAt(i * step, step, lengthOf(part))} />
        </g>
      ))}
      <line class="plot-axis" x1="0" x2={width} y1={bottom} y2={bottom} />
      <text x="0" y={height - 3}>
        {first}
      </text>
      <text x={width} y={height - 3} text-anchor="end">
        {last}
      </text>
    </svg>
  );
}

function barAt(x: number, step: number, length: number) {
  return { x: x + step * 0.15, y: bottom - length, width: step * 0.7, height: length };
}
