// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { FieldOffer } from './card-props';
import { TestCard } from './card-test-support';
import { typical } from './preview/sample-predictions';

const priority: FieldOffer = { field: 'priority', head: 'severity', value: '75', valueName: '75' };
const type: FieldOffer = { field: 'type', head: 'type', value: 'Incident', valueName: 'Incident' };

function cardWith(...offers: FieldOffer[]): TestCard {
  return new TestCard({ state: 'ready', prediction: typical, labels: [] }, { offers });
}

describe('writing into the helpdesk', () => {
  it('is offered only where the helpdesk can be written to', () => {
    expect(cardWith().all('button', /in the ticket/)).toEqual([]);
  });

  it('happens on a click, one field at a time or all of them', async () => {
    const card = cardWith(priority, type);
    await card.click('button', 'Set Priority: 75 in the ticket');
    expect(card.apply).toHaveBeenLastCalledWith(['priority']);
    await card.click('button', 'Accept all and set in ticket');
    expect(card.record).toHaveBeenCalled();
    await vi.waitFor(() => expect(card.apply).toHaveBeenLastCalledWith());
  });

  it('can be put back', async () => {
    const card = cardWith({ ...priority, writtenName: '75', isCurrent: true });
    expect(card.root.textContent).toContain('In the ticket: Priority: 75');
    expect(card.all('button', /^Set /)).toEqual([]);
    await card.click('button', 'Put back what was before Priority: 75');
    expect(card.undoApply).toHaveBeenCalledWith(['priority']);
  });

  it('tells in words what went wrong', async () => {
    const card = cardWith(priority);
    card.apply.mockRejectedValue(new Error('Priority was not changed. The ticket is closed.'));
    await card.click('button', 'Set Priority: 75 in the ticket');
    expect(card.one('alert', /./).textContent).toBe('Priority was not changed. The ticket is closed.');
  });
});
