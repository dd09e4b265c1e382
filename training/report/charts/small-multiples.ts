import * as Plot from '@observablehq/plot';
import { colours, drawSvg, gridOf, type LegendEntry } from './svg';

/** A point of a line in the small chart of a panel. */
export interface Point {
  panel: string;
  /** The legend's label of its line. */
  line: string;
  x: number;
  y: number;
}

export interface SmallMultiples {
  heading: string;
  points: readonly Point[];
  legend: readonly LegendEntry[];
  x: Plot.ScaleOptions;
  y: Plot.ScaleOptions;
  columns: number;
  /** With a dot at every measured point. */
  dots?: boolean;
  /** With the line on which y equals x. */
  diagonal?: boolean;
}

const panelHeight = 190;

/** Lines in a small chart for each panel, all on the same axes. */
export function drawSmallMultiples(chart: SmallMultiples): string {
  const { points, legend, columns } = chart;
  const panels = [...new Set(points.map(({ panel }) => panel))];
  const grid = gridOf(panels, columns);
  const place = { fx: ({ panel }: { panel: string }) => grid.column(panel), fy: placeInRow };
  function placeInRow({ panel }: { panel: string }) {
    return grid.row(panel);
  }
  const lines = legend.map(({ label, colour, dashed }) =>
    Plot.line(
      points.filter(({ line }) => line === label),
      {
        x: 'x',
        y: 'y',
        z: 'panel',
        stroke: colour,
        strokeWidth: 2,
        ...place,
        ...(dashed && { strokeDasharray: '5 3' }),
        ...(chart.dots && { marker: 'circle-fill' }),
      },
    ),
  );
  const diagonals = panels.flatMap((panel) => [0, 1].map((end) => ({ panel, x: end, y: end })));
  return drawSvg({
    heading: chart.heading,
    legend,
    width: 920,
    height: grid.rows * panelHeight + 60,
    marginLeft: 52,
    marginBottom: 44,
    marginTop: 22,
    x: chart.x,
    y: { grid: true, ...chart.y },
    fx: { axis: null, padding: 0.14 },
    fy: { axis: null, padding: 0.24 },
    marks: [
      Plot.frame({ strokeOpacity: 0.3 }),
      Plot.axisX({ labelAnchor: 'center', labelArrow: 'none' }),
      Plot.axisY({ labelAnchor: 'center', labelArrow: 'none', ticks: 5 }),
      Plot.gridY({ ticks: 5 }),
      ...(chart.diagonal
        ? [Plot.line(diagonals, { x: 'x', y: 'y', z: 'panel', stroke: colours.quiet, ...place })]
        : []),
      ...lines,
      Plot.text(
        panels.map((panel) => ({ panel })),
        { text: 'panel', frameAnchor: 'top', dy: -14, fontWeight: 600, ...place },
      ),
    ],
  });
}
