import { describe, expect, it } from 'vitest';
import { chunksOf } from '../learner/history-test-support';
import { inspectFile } from './inspect-file';
import { type FileTicket, nothingLeftOut, readTickets } from './read-tickets';
import { exportOf } from './test-data/export-cells';
import { exportsOfOtherLanguages } from './test-data/exports-of-other-languages';
import { moreExports } from './test-data/more-exports';
import { productExports } from './test-data/product-exports';

const rows = 120;
const allExports = [...productExports, ...moreExports, ...exportsOfOtherLanguages];

describe('the export of a product is read without a correction by hand', () => {
  it('of at least 20', () => {
    expect(allExports.length).toBeGreaterThanOrEqual(20);
  });

  it.each(allExports.map((each) => [each.product, each] as const))('%s', async (_, product) => {
    const { text, uses, open } = exportOf(product, rows);
    const plan = await inspectFile(chunksOf(text, 997));
    const found = plan.columns.map(({ name, use, kind }) => [name, use === 'field' ? `field ${kind}` : use]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(uses));
    const leftOut = nothingLeftOut();
    const tickets: FileTicket[] = [];
    for await (const batch of readTickets(chunksOf(text, 5003), plan, undefined, leftOut))
      tickets.push(...batch);
    // Every row is a ticket or is told.
    expect({ rows: plan.rows, tickets: tickets.length, leftOut }).toEqual({
      rows,
      tickets: rows - open,
      leftOut: { open, empty: 0, repeated: 0, uneven: 0 },
    });
    expect(plan.unsureStates).toEqual([]);
    expect(tickets.filter(({ created }) => created === undefined)).toEqual([]);
    if (uses.some(([, use]) => use === 'resolved')) {
      expect(tickets.every(({ resolved }) => /^2024-0[1-5]-\d\dT/.test(resolved ?? ''))).toBe(true);
    }
    const levels = plan.columns.find(({ kind }) => kind === 'ordinal')?.levels;
    if (levels && product.levels !== '')
      expect([levels, levels.toReversed()]).toContainEqual(product.levels.split('|'));
    const people = tickets.flatMap((ticket) => ticket.people);
    expect(people.some((name) => /Bell|bell/.test(name))).toBe(true);
  });
});
