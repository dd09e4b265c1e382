import { describe, expect, it } from 'vitest';
import { createKeptLabel } from '../api/test-fakes';
import type { KeptLabel } from '../feedback/kept-label';
import { createRow, desk } from './learning-test-support';
import { labelRows } from './training-set';

const keptAt = '2026-03-05T09:00:00.000Z';
const fieldOf = (head: string) => (head === 'topic' ? 'queue' : undefined);
const rowOf = (id: string, change: Parameters<typeof createRow>[1] = {}) => ({
  ...createRow(id, change),
  keptAt,
});

function label(change: Partial<KeptLabel>): KeptLabel {
  return createKeptLabel({ origin: desk, order: 5, ticketHash: 'hash of 7', ...change });
}

describe('the values that count', () => {
  it('are those of the history, where nobody said otherwise', () => {
    const [row] = labelRows(
      [rowOf('7')],
      [label({ ticketHash: 'other' }), label({ head: 'effort' })],
      fieldOf,
    );
    expect(row).toMatchObject({ labels: { queue: 'hardware' }, said: {}, at: '2026-02-01T00:00:00.000Z' });
  });

  it('are those that an agent said, even before the history was fetched', () => {
    const said = label({ source: 'corrected', final: 'network', at: '2020-01-01T00:00:00.000Z' });
    const [row] = labelRows([rowOf('7')], [said], fieldOf);
    expect(row).toMatchObject({
      labels: { queue: 'network' },
      said: { queue: { isExplicit: true, order: 5 } },
    });
  });

  it.each([
    ['2026-03-05T08:59:59.000Z', 'hardware'],
    ['2026-03-05T09:00:01.000Z', 'network'],
  ])('are those seen in the helpdesk at %s: %s', (at, expected) => {
    const seen = label({ source: 'helpdesk', final: 'network', at });
    expect(labelRows([rowOf('7')], [seen], fieldOf)[0].labels).toEqual({ queue: expected });
    const fromFeedback = rowOf('7', { source: 'feedback', values: {} });
    expect(labelRows([fromFeedback], [seen], fieldOf)[0].labels).toEqual({ queue: 'network' });
  });

  it('are no hints, in no ticket of the desk', () => {
    const hinted = { fields: { queue: 'hardware', channel: 'mail' } };
    const rows = labelRows([rowOf('7', hinted), rowOf('8', { ...hinted, values: {} })], [], fieldOf);
    expect(rows.map(({ fields }) => fields)).toEqual([{ channel: 'mail' }, { channel: 'mail' }]);
  });
});
