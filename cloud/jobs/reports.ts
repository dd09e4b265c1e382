import { decodeTime, ulid } from 'ulid';
import * as v from 'valibot';
import { formatUtcDay, millisecondsPerDay } from '../../src/core/days';
import { parseJson } from '../../src/core/parse-json';
import type { JobEntry } from '../services';
import { readObjects } from '../stats/read-objects';
import { JobReport } from '../stats/stats-answer';
import type { Store } from '../store/store';

const maxShown = 20;

/** Keeps a report. Throws StoreError. */
export async function keepReport(store: Store, entry: JobEntry): Promise<void> {
  const name = `${prefixOf(new Date(entry.at))}${ulid(Date.parse(entry.at))}.json`;
  await store.putIfAbsent(name, new TextEncoder().encode(JSON.stringify(v.parse(JobReport, entry))));
}

/** The latest reports of some days, the latest first. Throws StoreError. */
export async function readReports(store: Store, days: readonly Date[]): Promise<JobReport[]> {
  const reports: JobReport[] = [];
  for (const day of days) {
    const ofDay: JobReport[] = [];
    for await (const bytes of readObjects(store, prefixOf(day), 500)) {
      const report = v.safeParse(JobReport, parseJson(new TextDecoder().decode(bytes)));
      if (report.success) ofDay.push(report.output);
    }
    reports.push(...ofDay.reverse());
    if (reports.length >= maxShown) break;
  }
  return reports.slice(0, maxShown);
}

/** When a job last had something to do, today or yesterday, milliseconds since 1970; else 0. Throws StoreError. */
export async function lastReportAt(store: Store, now: number): Promise<number> {
  let last = 0;
  for (const day of [now - millisecondsPerDay, now]) {
    for await (const name of store.list(prefixOf(new Date(day))))
      last = decodeTime(name.split('/')[2]?.replace('.json', '') ?? '');
  }
  return last;
}

function prefixOf(day: Date): string {
  return `reports/day=${formatUtcDay(day)}/`;
}
