import { formatUtcDay } from '../../src/core/days';

/**
 * Labels as they came in, then what a job makes of them. Each zone is partitioned by day, so that a job or a deletion
 * touches the days that it means.
 */
export const zones = ['raw', 'curated', 'training'] as const;
export type Zone = (typeof zones)[number];

/** Beginning of the names of all objects of one day (UTC). */
export function dayPrefix(zone: Zone, day: Date): string {
  return `${zone}/day=${formatUtcDay(day)}/`;
}

export function rawBatchName(batch: string, day: Date): string {
  return `${dayPrefix('raw', day)}${batch}.ndjson`;
}

const rawBatchShape = /^raw\/day=\d{4}-\d\d-\d\d\/([0-7][0-9A-HJKMNP-TV-Z]{25})\.ndjson$/;

/** The id of the batch that an object of the raw zone has; undefined where the name is another one. */
export function batchOf(name: string): string | undefined {
  return rawBatchShape.exec(name)?.[1];
}
