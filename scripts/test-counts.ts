import * as v from 'valibot';

/** How many tests passed, failed and were skipped. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

export const noCounts: Counts = { passed: 0, failed: 0, skipped: 0 };

const VitestReport = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numPendingTests: v.number(),
});

/** Reads vitest's JSON report. Throws if it has another form. */
export function countVitest(report: unknown): Counts {
  const { numPassedTests, numFailedTests, numPendingTests } = v.parse(VitestReport, report);
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
}

const PlaywrightReport = v.object({
  stats: v.object({
    expected: v.number(),
    unexpected: v.number(),
    flaky: v.number(),
    skipped: v.number(),
  }),
});

/**
 * Reads Playwright's JSON report; a test that passed when repeated has passed, and the output lists it as flaky. Throws
 * if it has another form.
 */
export function countPlaywright(report: unknown): Counts {
  const { stats } = v.parse(PlaywrightReport, report);
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
}

/** Sums them up; a step that failed without a failed test counts as one failure. */
export function addCounts(sum: Counts, step: Counts, stepFailed: boolean): Counts {
  return {
    passed: sum.passed + step.passed,
    failed: sum.failed + (stepFailed ? Math.max(step.failed, 1) : step.failed),
    skipped: sum.skipped + step.skipped,
  };
}

/** The closing line, which programs read: `N passed, N failed`, and `, N skipped` where some were. */
export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
