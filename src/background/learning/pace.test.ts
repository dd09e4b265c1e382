import { expect, it, vi } from 'vitest';
import { Pace } from './pace';

let time = 0;
const pace = () => {
  time = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => time);
  return new Pace();
};

it('tells from what was done since the first look how long the rest takes', () => {
  const own = pace();
  expect(own.secondsLeft(100)).toBeUndefined();
  time = 10_000;
  expect(own.secondsLeft(75)).toBe(30);
  time = 20_000;
  expect(own.secondsLeft(0)).toBe(0);
});

it('says nothing where nothing was gained, or nobody knows what is left', () => {
  const own = pace();
  own.secondsLeft(10);
  time = 1000;
  expect(own.secondsLeft(10)).toBeUndefined();
  expect(own.secondsLeft(12)).toBeUndefined();
  expect(own.secondsLeft(undefined)).toBeUndefined();
});
