import type { Page } from '@playwright/test';

/** How a drawing or a state is told from what is around it: of these elements, this paint. */
export interface Paint {
  /** CSS selector. */
  of: string;
  by: 'fill' | 'stroke' | 'backgroundColor' | 'borderTopColor';
}

/** Those of the paints that the page shows and that have less than 3:1 against its ground (WCAG 1.4.11). */
export function findFaint(page: Page, paints: readonly Paint[]): Promise<string[]> {
  return page.evaluate((all) => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const probe = document.createElement('i');
    probe.style.background = 'Canvas';
    document.body.append(probe);
    const canvasColour = getComputedStyle(probe).backgroundColor;
    probe.remove();
    /** Of the colour on the page's ground, which shows through where the colour does. */
    const luminance = (colour: string) => {
      if (!canvas) throw new Error('There is no canvas.');
      for (const layer of [canvasColour, colour]) {
        canvas.fillStyle = layer;
        canvas.fillRect(0, 0, 1, 1);
      }
      const parts = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map((value) => value / 255);
      const [r = 0, g = 0, b = 0] = parts.map((v) =>
        v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ground = luminance(canvasColour);
    const roots = [document, ...[...document.querySelectorAll('*')].flatMap((each) => each.shadowRoot ?? [])];
    return all.flatMap(({ of, by }) =>
      roots
        .flatMap((root) => [...root.querySelectorAll(of)])
        .filter((element) => element.checkVisibility())
        .flatMap((element) => {
          const colour = getComputedStyle(element)[by];
          const paint = luminance(colour);
          const ratio = (Math.max(paint, ground) + 0.05) / (Math.min(paint, ground) + 0.05);
          return ratio >= 3 ? [] : [`${of}: ${by} ${colour} has ${ratio.toFixed(1)}:1`];
        }),
    );
  }, paints);
}

/** What is chosen and looks as if it were not: pairs of a selector for either. */
export function findLookAlikes(page: Page, pairs: readonly (readonly [string, string])[]): Promise<string[]> {
  return page.evaluate((all) => {
    const roots = [document, ...[...document.querySelectorAll('*')].flatMap((each) => each.shadowRoot ?? [])];
    const find = (css: string) => roots.flatMap((root) => [...root.querySelectorAll(css)])[0];
    return all.flatMap(([chosen, other]) => {
      const [one, two] = [find(chosen), find(other)];
      if (!one || !two) return [];
      const looks = [one, two].map((each) => {
        const { backgroundColor, borderTopStyle, outlineStyle } = getComputedStyle(each);
        return `${backgroundColor} ${borderTopStyle} ${outlineStyle}`;
      });
      return looks[0] === looks[1] ? [`${chosen} looks like ${other}: ${looks[0]}`] : [];
    });
  }, pairs);
}
