import { describe, expect, it } from 'vitest';
import { addCounts, closingLine, countPlaywright, countVitest, noCounts } from './test-counts';

const twoPassed = { passed: 2, failed: 0, skipped: 0 };

describe('the closing line', () => {
  it('sums the steps up', () => {
    const sum = addCounts(addCounts(noCounts, twoPassed, false), twoPassed, false);
    expect(closingLine(sum)).toBe('4 passed, 0 failed');
  });

  it('counts a step that failed without a failed test as one failure', () => {
    expect(closingLine(addCounts(noCounts, twoPassed, true))).toBe('2 passed, 1 failed');
  });

  it('does not count failed tests twice', () => {
    expect(closingLine(addCounts(noCounts, { ...twoPassed, failed: 3 }, true))).toBe('2 passed, 3 failed');
  });

  it('names skipped tests where there are some', () => {
    expect(closingLine({ ...twoPassed, skipped: 5 })).toBe('2 passed, 0 failed, 5 skipped');
  });
});

describe('the reports', () => {
  it('reads the one of vitest', () => {
    const report = { numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, testResults: [] };
    expect(countVitest(report)).toEqual({ passed: 7, failed: 1, skipped: 2 });
  });

  it('reads the one of Playwright, where a flaky test has passed', () => {
    const report = { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 }, suites: [] };
    expect(countPlaywright(report)).toEqual({ passed: 5, failed: 1, skipped: 2 });
  });

  it.each([{}, null, 'truncated'])('refuses %j', (report) => {
    expect(() => countVitest(report)).toThrow();
    expect(() => countPlaywright(report)).toThrow();
  });
});
