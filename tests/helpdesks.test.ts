// @vitest-environment happy-dom
import { afterAll, describe, expect, it } from 'vitest';
import { loadAdapters } from '../src/helpdesks/adapters-test-support';
import { saveResult } from './adapter-results';
import { type HelpdeskCase, listAllCases, listHelpdesks, writeExpected } from './helpdesk-cases';
import { type CaseResult, runCase } from './helpdesk-test-support';

const adapters = loadAdapters();
const isUpdating = Boolean(process.env.UPDATE_EXPECTED);
const allCases = await listAllCases();

it('every adapter has fixtures, and all fixtures an adapter', () => {
  expect(listHelpdesks()).toEqual(adapters.map(({ id }) => id).sort());
});

/**
 * Every helpdesk's adapter over pages and answers that we wrote after its own. `UPDATE_EXPECTED=1` writes
 * `expected.json` again; compare each value with the page before you keep it.
 */
describe.each(adapters.map((adapter) => [adapter.id, adapter] as const))('helpdesk %s', (id, adapter) => {
  const cases = allCases.get(id) ?? [];
  const results: [HelpdeskCase, CaseResult][] = [];
  afterAll(async () => {
    saveResult(adapter, results);
    if (isUpdating)
      await writeExpected(id, new Map(results.map(([{ name }, result]) => [name, plain(result)])));
  });

  it.each(cases.map((each) => [each.name, each] as const))('%s', async (_name, helpdeskCase) => {
    const result = await runCase(adapters, helpdeskCase);
    results.push([helpdeskCase, result]);
    expect(result.adapter === null || result.adapter === id).toBe(true);
    expect(kindOf(result)).toBe(helpdeskCase.shows);
    if (!isUpdating) expect(plain(result)).toEqual(helpdeskCase.expected);
  });

  it('has a case for whatever can go wrong in it', () => {
    const names = cases.map(({ name }) => name);
    const wanted = ['ticket', 'not-a-ticket', 'redesign'];
    if (adapter.api) wanted.push('login', 'wrong-ticket');
    if (adapter.dom.list || adapter.api?.list) wanted.push('queue');
    if (adapter.write) wanted.push('write');
    if (adapter.history) wanted.push('history');
    expect(wanted.filter((name) => !names.includes(name))).toEqual([]);
  });

  it('reads what customers, agents and colleagues wrote, or says why not', () => {
    const without = Object.keys(adapter.notes.without ?? {});
    const roles = new Set(
      results.flatMap(([, { ticket }]) => ticket?.messages.map(({ role }) => role) ?? []),
    );
    const wanted = ['agent', 'internal'].filter((role) => !without.includes(`role ${role}`));
    expect(wanted.filter((role) => !roles.has(role as never))).toEqual([]);
  });
});

function kindOf({ ticket, queue }: CaseResult): HelpdeskCase['shows'] {
  if (ticket) return 'ticket';
  return queue && queue.rows.length > 0 ? 'queue' : 'nothing';
}

function plain(result: CaseResult): unknown {
  const { adapter: _, ...read } = result;
  return JSON.parse(JSON.stringify(read));
}
