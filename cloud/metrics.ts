import type { LogEntry } from './services';

/** Upper ends of the classes of latency, in seconds. */
const latencies = [0.005, 0.02, 0.1, 0.5, 2, 10] as const;

/** What one instance of the app has done since it started. Labels of series come from closed lists only. */
export interface Metrics {
  /** Every line of the log is counted, so that the two never disagree. */
  count(entry: LogEntry): void;
  /** A line of the log that could not be written. */
  countLogFailure(): void;
  /** In the text format of Prometheus (0.0.4). */
  text(): string;
}

interface Family {
  kind: 'counter' | 'histogram';
  help: string;
  values: Map<string, number>;
}

export function createMetrics(): Metrics {
  const families = {
    requests: family('counter', 'Requests answered, by route, method and status.'),
    request_duration_seconds: family('histogram', 'Time from a request to its answer.'),
    labels: family('counter', 'Lines of batches, by what became of them.'),
    jobs: family('counter', 'Steps of jobs, by what became of them.'),
    log_failures: family('counter', 'Lines of the log that could not be written.'),
    job_duration_seconds: family('counter', 'Time that steps of jobs took, added up.'),
  };

  return {
    count(entry) {
      const seconds = entry.milliseconds / 1000;
      if (entry.event === 'job') {
        const { job, status } = entry;
        add(families.jobs, '_total', { job, status }, 1);
        add(families.job_duration_seconds, '_total', { job }, seconds);
        return;
      }
      const { route, method, status, labels } = entry;
      add(families.requests, '_total', { route, method, status: String(status) }, 1);
      observe(families.request_duration_seconds, { route }, seconds);
      for (const [what, number] of Object.entries(labels ?? {}))
        add(families.labels, '_total', { status: what }, number);
    },
    countLogFailure: () => add(families.log_failures, '_total', {}, 1),
    text: () =>
      Object.entries(families)
        .filter(([, { values }]) => values.size > 0)
        .map(([name, each]) => describe(`triage_lens_${name}`, each))
        .join(''),
  };
}

function family(kind: Family['kind'], help: string): Family {
  return { kind, help, values: new Map() };
}

function add({ values }: Family, suffix: string, labels: Record<string, string>, by: number): void {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  const series = `${suffix}{${pairs.join(',')}}`;
  values.set(series, (values.get(series) ?? 0) + by);
}

function observe(histogram: Family, labels: Record<string, string>, seconds: number): void {
  for (const end of [...latencies, Number.POSITIVE_INFINITY]) {
    const le = end === Number.POSITIVE_INFINITY ? '+Inf' : String(end);
    add(histogram, '_bucket', { ...labels, le }, seconds <= end ? 1 : 0);
  }
  add(histogram, '_sum', labels, seconds);
  add(histogram, '_count', labels, 1);
}

function describe(name: string, { kind, help, values }: Family): string {
  const suffix = kind === 'counter' ? '_total' : '';
  const lines = [...values].map(([series, value]) => `${name}${series} ${value}\n`);
  return `# HELP ${name}${suffix} ${help}\n# TYPE ${name}${suffix} ${kind}\n${lines.join('')}`;
}
