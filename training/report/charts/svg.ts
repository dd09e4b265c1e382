import * as Plot from '@observablehq/plot';
import { Window } from 'happy-dom';

/** Of Okabe and Ito's colours, which people with every kind of colour vision tell apart (2008). */
export const colours = { learner: '#0072B2', peer: '#D55E00', quiet: '#8c959f' };

/** A name beside its colour, above the chart. */
export interface LegendEntry {
  label: string;
  colour: string;
  dashed?: boolean;
}

export interface ChartOptions extends Plot.PlotOptions {
  heading: string;
  legend?: readonly LegendEntry[];
}

const headHeight = 52;

/** What text and lines are drawn in follows the reader's light or dark theme. */
const style =
  '<style>svg{color:#1f2328;background:#fff}@media (prefers-color-scheme:dark){svg{color:#e6edf3;background:#0d1117}}</style>';

/** A chart as a self-contained SVG with a heading, a legend and both themes. */
export function drawSvg({ heading, legend = [], ...options }: ChartOptions): string {
  const { document } = new Window();
  const width = options.width ?? 900;
  const height = options.height ?? 400;
  // Plot wants the browser's own type of document; it uses nothing that happy-dom lacks.
  const chart = Plot.plot({
    style: { fontSize: '12px' },
    ...options,
    width,
    height,
    document: document as unknown as Document,
  });
  const inner = chart.outerHTML
    .replace(/^<svg [^>]*>/, '')
    .replace(/<\/svg>$/, '')
    .replace(/<style>[\s\S]*?<\/style>/, '');
  const total = height + headHeight;
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${width}" height="${total}" viewBox="0 0 ${width} ${total}" fill="currentColor" font-family="system-ui, sans-serif" font-size="12" text-anchor="middle">
<title>${escapeText(heading)}</title>${style}
<text x="12" y="20" font-size="15" font-weight="600" text-anchor="start">${escapeText(heading)}</text>
${drawLegend(legend)}
<g transform="translate(0,${headHeight})">${inner}</g>
</svg>
`;
}

function drawLegend(legend: readonly LegendEntry[]): string {
  let x = 12;
  const entries = legend.map(({ label, colour, dashed }) => {
    const dashes = dashed ? ' stroke-dasharray="5 3"' : '';
    const line = `<line x1="${x}" x2="${x + 22}" y1="38" y2="38" stroke="${colour}" stroke-width="3"${dashes}/>`;
    const text = `<text x="${x + 28}" y="42" text-anchor="start">${escapeText(label)}</text>`;
    // About 6.5 units for a letter of this size.
    x += 52 + label.length * 6.5;
    return line + text;
  });
  return entries.join('');
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** Puts small charts of the same kind side by side: where the one of a name stands. */
export function gridOf(names: readonly string[], columns: number) {
  const place = new Map(
    names.map((name, i) => [name, { column: i % columns, row: Math.floor(i / columns) }]),
  );
  return {
    column: (name: string) => place.get(name)?.column ?? 0,
    row: (name: string) => place.get(name)?.row ?? 0,
    rows: Math.ceil(names.length / columns),
  };
}
