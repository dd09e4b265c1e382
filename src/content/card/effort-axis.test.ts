import { expect, it } from 'vitest';
import { axisTicks, positionOnAxis } from './effort-axis';

it('is logarithmic: equal factors are equal distances', () => {
  const distance = (from: number, to: number) => positionOnAxis(to) - positionOnAxis(from);
  expect(distance(1, 4)).toBeCloseTo(distance(50, 200));
});

it('keeps what is beyond its ends at its ends', () => {
  expect([0, -1, 1e9].map(positionOnAxis)).toEqual([0, 0, 1]);
});

it('marks hour, day and week from left to right', () => {
  const places = axisTicks.map(({ hours }) => positionOnAxis(hours));
  expect(places).toEqual([...places].sort((a, b) => a - b));
});
