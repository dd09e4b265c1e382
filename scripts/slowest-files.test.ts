import { describe, expect, it } from 'vitest';
import { playwrightTimes, slowestLines, vitestTimes } from './slowest-files';

describe('the slowest files', () => {
  it('come from the report of vitest', () => {
    const report = { testResults: [{ name: '/project/src/a.test.ts', startTime: 1000, endTime: 3500 }] };
    expect(vitestTimes(report)).toEqual([{ file: '/project/src/a.test.ts', milliseconds: 2500 }]);
  });

  it('come from the report of Playwright, with the tests of inner suites and what was repeated', () => {
    const spec = (...durations: number[]) => ({
      tests: [{ results: durations.map((duration) => ({ duration })) }],
    });
    const inner = { file: 'card.spec.ts', specs: [spec(200, 300)] };
    const report = { suites: [{ file: 'card.spec.ts', specs: [spec(1000)], suites: [inner] }] };
    expect(playwrightTimes(report)).toEqual([{ file: 'card.spec.ts', milliseconds: 1500 }]);
  });

  it('are listed slowest first, as many as asked for, by their path in the project', () => {
    const times = [
      { file: '/project/a.test.ts', milliseconds: 900 },
      { file: 'b.spec.ts', milliseconds: 12_300 },
      { file: '/project/c.test.ts', milliseconds: 100 },
    ];
    expect(slowestLines(times, 2, '/project')).toEqual(['   12.3 s  b.spec.ts', '    0.9 s  a.test.ts']);
  });

  it.each([{}, null, 'truncated'])('are refused from %j', (report) => {
    expect(() => vitestTimes(report)).toThrow();
    expect(() => playwrightTimes(report)).toThrow();
  });
});
