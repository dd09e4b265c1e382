import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Adapter } from '../src/helpdesks/adapter';
import type { HelpdeskCase } from './helpdesk-cases';
import type { CaseResult } from './helpdesk-test-support';

const folder = 'test-results/adapters';

/** What the tests of one helpdesk have seen to work. */
export interface AdapterResult {
  id: string;
  label: string;
  notes: Adapter['notes'];
  cases: number;
  /** By part of a ticket: the ways in which it was read. */
  reads: Record<string, string[]>;
  roles: string[];
  queue: string[];
  /** By field: how it was written, and whether it was undone. */
  writes: Record<string, string>;
}

/** Writes the result of one helpdesk's cases for `npm run adapters`. */
export function saveResult(adapter: Adapter, results: readonly [HelpdeskCase, CaseResult][]): void {
  const reads: Record<string, Set<string>> = {};
  const roles = new Set<string>();
  const queue = new Set<string>();
  const writes: Record<string, string> = {};
  for (const [, { ticket, queue: rows, outcome }] of results) {
    for (const [part, source] of Object.entries(ticket?.source ?? {}))
      reads[part] = new Set([...(reads[part] ?? []), wayOf(source)]);
    for (const { role } of ticket?.messages ?? []) roles.add(role);
    if (rows) queue.add(wayOf(rows.source));
    for (const noted of (outcome?.audit ?? []) as { act: string; field: string; outcome: string }[]) {
      if (noted.outcome !== 'written') continue;
      const { via } = adapter.write?.fields[noted.field] ?? adapter.write?.custom ?? {};
      const how = via?.by === 'form' ? 'form' : 'API';
      const isUndone = noted.act === 'undo' || writes[noted.field]?.endsWith('undo');
      writes[noted.field] = isUndone ? `${how}, undo` : how;
    }
  }
  const result: AdapterResult = {
    id: adapter.id,
    label: adapter.label,
    notes: adapter.notes,
    cases: results.length,
    reads: Object.fromEntries(Object.entries(reads).map(([part, ways]) => [part, [...ways].sort()])),
    roles: [...roles].sort(),
    queue: [...queue].sort(),
    writes,
  };
  const path = `${folder}/${adapter.id}.json`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify(result, null, 2)}\n`);
}

/** The results of the last run of each helpdesk's tests. */
export function readResults(): AdapterResult[] {
  return readdirSync(folder)
    .sort()
    .map((name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')));
}

function wayOf(source: string): string {
  return source === 'api' ? 'API' : 'page';
}
