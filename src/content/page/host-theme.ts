import { nodes } from '../drivers/nodes';
export type Theme = 'light' | 'dark';

/** Below this lightness, of 0 to 1, a background counts as dark. */
const darkest = 0.5;

/** Whether the page is light or dark behind this element, by the colours that it shows, not by the system's theme. */
export function themeBehind(element: Element): Theme {
  const window = nodes.defaultView(nodes.ownerDocument(element));
  if (!window) return 'light';
  for (let each: Element | null = element; each; each = nodes.parentElement(each)) {
    const lightness = lightnessOf(window.getComputedStyle(each).backgroundColor);
    if (lightness !== undefined) return lightness < darkest ? 'dark' : 'light';
  }
  return themeOfCanvas(window);
}

/** Calls back when the page or the system may have changed its colours. */
export function watchTheme(document: Document, changed: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(changed);
  for (const element of [nodes.documentElement(document), nodes.body(document)])
    if (element) observer.observe(element, { attributes: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  nodes
    .defaultView(document)
    ?.matchMedia('(prefers-color-scheme: dark)')
    .addEventListener('change', changed, { signal });
}

/** What a browser paints where a page paints nothing. */
function themeOfCanvas(window: Window): Theme {
  const { colorScheme } = window.getComputedStyle(nodes.documentElement(window.document));
  if (!colorScheme?.includes('dark')) return 'light';
  if (!colorScheme.includes('light')) return 'dark';
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** From 0, black, to 1, white; `undefined` for a colour that lets through what is behind it, or an unknown form. */
export function lightnessOf(color: string): number | undefined {
  const [, form = '', list = ''] = /^(\w+)\((.*)\)$/.exec(color) ?? [];
  const [first = 0, second = 0, third = 0, alpha = 1] = (list.match(/-?[\d.]+%?/g) ?? []).map(toNumber);
  if (alpha < 0.5) return undefined;
  if (form === 'rgb' || form === 'rgba') return luma(first / 255, second / 255, third / 255);
  if (form === 'color') return luma(first, second, third);
  if (form === 'oklab' || form === 'oklch') return first;
  return form === 'lab' || form === 'lch' ? first / 100 : undefined;
}

function toNumber(text: string): number {
  return text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
}

function luma(red: number, green: number, blue: number): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
