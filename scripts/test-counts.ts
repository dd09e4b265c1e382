import * as v from 'valibot';

/** How many tests passed, failed and were skipped; `notes` says why some were skipped. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  notes: readonly string[];
}

export const noCounts: Counts = { passed: 0, failed: 0, skipped: 0, notes: [] };

const VitestReport = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numPendingTests: v.number(),
});

/** Reads vitest's JSON report. Throws where it has another form. */
export function countVitest(report: unknown): Counts {
  const { numPassedTests, numFailedTests, numPendingTests } = v.parse(VitestReport, report);
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests, notes: [] };
}

const Annotation = v.object({ type: v.string(), description: v.optional(v.string()) });
const Spec = v.object({ tests: v.array(v.object({ annotations: v.array(Annotation) })) });
interface Suite {
  specs: v.InferOutput<typeof Spec>[];
  suites?: Suite[] | undefined;
}
const Suite: v.GenericSchema<Suite> = v.object({
  specs: v.array(Spec),
  suites: v.optional(v.array(v.lazy(() => Suite))),
});
const PlaywrightReport = v.object({
  stats: v.object({
    expected: v.number(),
    unexpected: v.number(),
    flaky: v.number(),
    skipped: v.number(),
  }),
  suites: v.array(Suite),
});

/** Reads Playwright's JSON report; a test that passed only when repeated has failed. Throws where it has another form. */
export function countPlaywright(report: unknown): Counts {
  const { stats, suites } = v.parse(PlaywrightReport, report);
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
    notes: [...new Set(suites.flatMap(skipReasons))],
  };
}

function skipReasons({ specs, suites = [] }: Suite): string[] {
  const annotations = specs.flatMap((spec) => spec.tests).flatMap((test) => test.annotations);
  const reasons = annotations.filter(({ type }) => type === 'skip').map(({ description }) => description);
  return [...reasons.filter((reason) => reason !== undefined), ...suites.flatMap(skipReasons)];
}

/** Sums them up; a step that failed without a failed test counts as one failure. */
export function addCounts(sum: Counts, step: Counts, stepFailed: boolean): Counts {
  return {
    passed: sum.passed + step.passed,
    failed: sum.failed + (stepFailed ? Math.max(step.failed, 1) : step.failed),
    skipped: sum.skipped + step.skipped,
    notes: [...sum.notes, ...step.notes],
  };
}

/** The closing line, which programs read: `N passed, N failed`, and `, N skipped` where some were. */
export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
