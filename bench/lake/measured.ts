import * as v from 'valibot';

const Time = v.object({
  seconds: v.number(),
  /** Seconds of computing, of all threads. */
  cpu: v.number(),
});
export type Time = v.InferOutput<typeof Time>;

/** What one run has measured: a line of JSON that a process prints last. */
export const Measured = v.object({
  labels: v.number(),
  curated: Time,
  sampled: Time,
  /** Peak of the whole process. */
  megabytes: v.number(),
  /** In Parquet; what was before wrote none. */
  files: v.number(),
});
export type Measured = v.InferOutput<typeof Measured>;

export async function timeOf(work: () => Promise<void>): Promise<Time> {
  const [started, used] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(used);
  return { seconds: (performance.now() - started) / 1000, cpu: (user + system) / 1e6 };
}

export function peakMegabytes(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}
