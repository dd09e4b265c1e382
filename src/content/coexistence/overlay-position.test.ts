import { describe, expect, it } from 'vitest';
import { overlayStyle, positionOf } from './overlay-position';

const window = { width: 1000, height: 800 };
const size = { width: 320, height: 200 };

describe('the place of a floating card', () => {
  it('is kept from the nearer edges, so that it stays in its corner when the window grows', () => {
    expect(positionOf({ left: 100, top: 60, ...size }, window)).toEqual({
      ...{ horizontal: 'left', x: 100 },
      ...{ vertical: 'top', y: 60 },
    });
    expect(positionOf({ left: 600, top: 500, ...size }, window)).toEqual({
      ...{ horizontal: 'right', x: 80 },
      ...{ vertical: 'bottom', y: 100 },
    });
  });

  it.each([
    ['left and above', -500, -500],
    ['right and below', 5_000, 5_000],
  ])('is never outside the window: %s', (_, left, top) => {
    const { x, y } = positionOf({ left, top, ...size }, window);
    expect(x).toBeGreaterThanOrEqual(8);
    expect(x).toBeLessThanOrEqual(window.width - size.width);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThanOrEqual(window.height);
  });

  it('is limited by the window of the moment, which may be smaller than the one it was moved in', () => {
    const style = overlayStyle({ horizontal: 'left', x: 900, vertical: 'top', y: 700 });
    expect(style).toContain('left: clamp(8px, 900px,');
    expect(style).toContain('top: clamp(8px, 700px,');
    expect(style).toContain('100vw');
    expect(style).toContain('100vh');
  });
});
