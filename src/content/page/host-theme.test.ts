// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { lightnessOf, themeBehind, watchTheme } from './host-theme';

beforeEach(() => {
  document.documentElement.removeAttribute('style');
  document.body.innerHTML = '<div><p></p></div>';
  document.body.removeAttribute('style');
});

function place(): Element {
  const element = document.querySelector('p');
  if (!element) throw new Error('no place');
  return element;
}

describe('the theme of the page around the card', () => {
  it('is that of the nearest background that can be seen', () => {
    expect(themeBehind(place())).toBe('light');
    document.body.style.backgroundColor = 'rgb(20, 24, 30)';
    expect(themeBehind(place())).toBe('dark');
    place().parentElement?.setAttribute('style', 'background-color: rgba(255, 255, 255, 0.1)');
    expect(themeBehind(place())).toBe('dark');
    place().parentElement?.setAttribute('style', 'background-color: rgb(250, 250, 250)');
    expect(themeBehind(place())).toBe('light');
  });

  it('is noticed when the page changes it', async () => {
    const changed = vi.fn();
    const controller = new AbortController();
    watchTheme(document, changed, controller.signal);
    document.body.style.backgroundColor = 'rgb(0, 0, 0)';
    await vi.waitFor(() => expect(changed).toHaveBeenCalled());
    controller.abort();
  });
});

it.each([
  ['rgb(255, 255, 255)', 1],
  ['rgb(0, 0, 0)', 0],
  ['rgba(0, 0, 0, 0)', undefined],
  ['rgba(0, 0, 0, 0.9)', 0],
  ['color(srgb 1 1 1)', 1],
  ['color(srgb 0 0 0 / 0.2)', undefined],
  ['oklch(0.95 0.01 200)', 0.95],
  ['lab(10 0 0)', 0.1],
  ['transparent', undefined],
  ['', undefined],
])('takes %s for a lightness of %s', (color, lightness) => {
  const result = lightnessOf(color);
  if (lightness === undefined) expect(result).toBeUndefined();
  else expect(result).toBeCloseTo(lightness, 5);
});
