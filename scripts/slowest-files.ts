import * as v from 'valibot';

/** One file of tests and how long its tests ran, in milliseconds. */
export interface FileTime {
  file: string;
  milliseconds: number;
}

const VitestReport = v.object({
  testResults: v.array(v.object({ name: v.string(), startTime: v.number(), endTime: v.number() })),
});

/** Reads the times of files from vitest's JSON report. Throws if it has another form. */
export function vitestTimes(report: unknown): FileTime[] {
  return v.parse(VitestReport, report).testResults.map(({ name, startTime, endTime }) => ({
    file: name,
    milliseconds: endTime - startTime,
  }));
}

interface Suite {
  file: string;
  specs: { tests: { results: { duration: number }[] }[] }[];
  suites?: Suite[] | undefined;
}

const Suite: v.GenericSchema<Suite> = v.object({
  file: v.string(),
  specs: v.array(
    v.object({ tests: v.array(v.object({ results: v.array(v.object({ duration: v.number() })) })) }),
  ),
  suites: v.optional(v.array(v.lazy(() => Suite))),
});

const PlaywrightReport = v.object({ suites: v.array(Suite) });

/** Reads the times of files from Playwright's JSON report, retries included. Throws if it has another form. */
export function playwrightTimes(report: unknown): FileTime[] {
  return v.parse(PlaywrightReport, report).suites.map((suite) => ({
    file: suite.file,
    milliseconds: timeOf(suite),
  }));
}

function timeOf({ specs, suites = [] }: Suite): number {
  const results = specs.flatMap(({ tests }) => tests.flatMap((test) => test.results));
  const own = results.reduce((sum, { duration }) => sum + duration, 0);
  return suites.reduce((sum, suite) => sum + timeOf(suite), own);
}

/** A line per file, the slowest first. `root` is left out of the paths. */
export function slowestLines(times: readonly FileTime[], most: number, root: string): string[] {
  const slowest = [...times].sort((a, b) => b.milliseconds - a.milliseconds).slice(0, most);
  return slowest.map(({ file, milliseconds }) => {
    const path = file.startsWith(root) ? file.slice(root.length).replace(/^[\\/]/, '') : file;
    return `${(milliseconds / 1000).toFixed(1).padStart(7)} s  ${path}`;
  });
}
