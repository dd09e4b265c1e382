import * as v from 'valibot';

/** Pixels from the nearer edges of the window, so that a card in a corner stays there when the window changes. */
export const OverlayPosition = v.object({
  horizontal: v.picklist(['left', 'right']),
  x: v.pipe(v.number(), v.minValue(0), v.maxValue(100_000)),
  vertical: v.picklist(['top', 'bottom']),
  y: v.pipe(v.number(), v.minValue(0), v.maxValue(100_000)),
});
export type OverlayPosition = v.InferOutput<typeof OverlayPosition>;

export const defaultPosition: OverlayPosition = { horizontal: 'right', x: 16, vertical: 'bottom', y: 16 };

/** Pixels that always stay between the card and the edge of the window, and its width if there is room. */
const margin = 8;
const width = 320;
/** Pixels of the card that stay visible at the edge of the window. */
const minHeight = 120;

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

interface Size {
  width: number;
  height: number;
}

/** Where a card of that box is, moved into the window where it would be outside. */
export function positionOf(box: Box, window: Size): OverlayPosition {
  const left = within(box.left, window.width - box.width - margin);
  const top = within(box.top, window.height - Math.min(box.height, minHeight) - margin);
  const right = Math.max(0, window.width - left - box.width);
  const bottom = Math.max(0, window.height - top - box.height);
  return {
    ...(left <= right ? { horizontal: 'left', x: left } : { horizontal: 'right', x: right }),
    ...(top <= bottom ? { vertical: 'top', y: top } : { vertical: 'bottom', y: bottom }),
  };
}

/** The rules for the host. They keep it inside a window of any size, also one that is smaller than when it was moved. */
export function overlayStyle({ horizontal, x, vertical, y }: OverlayPosition): string {
  const wide = `min(${width}px, 100vw - ${2 * margin}px)`;
  const fromSide = `clamp(${margin}px, ${x}px, max(${margin}px, 100vw - ${wide} - ${margin}px))`;
  const fromEdge = `clamp(${margin}px, ${y}px, max(${margin}px, 100vh - ${minHeight + margin}px))`;
  return `
    :host([data-place='overlay']) {
      position: fixed !important;
      inset: auto !important;
      ${horizontal}: ${fromSide} !important;
      ${vertical}: ${fromEdge} !important;
      inline-size: ${wide} !important;
      max-block-size: calc(100vh - ${fromEdge} - ${margin}px) !important;
    }`;
}

function within(value: number, most: number): number {
  return Math.round(Math.max(margin, Math.min(value, most)));
}
