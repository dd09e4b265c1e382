import { expect, it } from 'vitest';
import { createRememberedValue } from '../api/test-fakes';
import { type HourlyCounts, HourlyRequests } from './hourly-requests';

const desk = 'https://desk.example';

function createRequests() {
  const clock = { now: 1_000_000_000 };
  return { clock, requests: new HourlyRequests(createRememberedValue<HourlyCounts>(), () => clock.now) };
}

it('grants no more than are allowed in an hour, to each helpdesk by itself', async () => {
  const { clock, requests } = createRequests();
  const asked = await Promise.all([1, 2, 3].map(() => requests.reserve(desk, 2, 5)));
  expect(asked).toEqual([true, true, false]);
  expect(await requests.reserve(desk, 1, 5)).toBe(true);
  expect(await requests.reserve(desk, 1, 5)).toBe(false);
  expect(await requests.reserve('https://other.example', 5, 5)).toBe(true);
  clock.now += 3_600_000;
  expect(await requests.reserve(desk, 5, 5)).toBe(true);
});

it('grants nothing where nothing is allowed, and goes on after the clock was set back', async () => {
  const { clock, requests } = createRequests();
  expect(await requests.reserve(desk, 1, 0)).toBe(false);
  expect(await requests.reserve(desk, 5, 5)).toBe(true);
  clock.now -= 10 * 3_600_000;
  expect(await requests.reserve(desk, 1, 5)).toBe(true);
});
