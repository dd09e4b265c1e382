import { readFileSync } from 'node:fs';
import manifest from '../../manifest.json' with { type: 'json' };
import { createManagedSchema } from './managed-schema';
import { createPolicyTable } from './policy-table';

const tablePage = 'docs/enterprise/POLICIES.md';
const [start, end] = [
  '<!-- policy table, written by npm run enterprise -->',
  '<!-- end of the policy table -->',
];

/** Every file that follows from the policy's schema, by path. `npm run enterprise` writes them; a test compares. */
export function createKitFiles(): ReadonlyMap<string, string> {
  return new Map([
    [manifest.storage.managed_schema, toJson(createManagedSchema())],
    [tablePage, withTable(readFileSync(tablePage, 'utf8'))],
  ]);
}

export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function withTable(page: string): string {
  const [before, after] = [page.split(start)[0], page.split(end)[1]];
  if (before === undefined || after === undefined)
    throw new Error(`${tablePage} has no place for the table.`);
  return `${before}${start}\n\n${createPolicyTable()}\n\n${end}${after}`;
}
