import { expect, it } from 'vitest';
import { positionOnAxis, resolutionAxis, workAxis } from './effort-axis';

it.each([workAxis, resolutionAxis])('is logarithmic: equal factors are equal distances', (axis) => {
  const distance = (from: number, to: number) => positionOnAxis(axis, to) - positionOnAxis(axis, from);
  expect(distance(10, 40)).toBeCloseTo(distance(50, 200));
});

it('keeps what is beyond its ends at its ends', () => {
  expect([0, -1, 1e9].map((time) => positionOnAxis(workAxis, time))).toEqual([0, 0, 1]);
});

it('marks hour and day from left to right', () => {
  const places = workAxis.ticks.map(({ at }) => positionOnAxis(workAxis, at));
  expect(places).toEqual([...places].sort((a, b) => a - b));
});
