// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { FieldOffer } from './card-props';
import { TestCard } from './card-test-support';
import { learnedDesk } from './preview/sample-desk';
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
    await vi.waitFor(() => card.one('status', 'Priority is 75 now'));
    await card.click('button', 'Accept and set all in ticket');
    await vi.waitFor(() => expect(card.apply).toHaveBeenLastCalledWith());
  });

  it('offers tags beside those that are suggested, as values that come to others', async () => {
    const tags: FieldOffer = {
      ...{ field: 'tags', head: 'field:tags', value: 'login\nfinance', valueName: 'login, finance' },
      isAdded: true,
    };
    const card = new TestCard({ state: 'ready', prediction: learnedDesk, labels: [] }, { offers: [tags] });
    await card.click('button', 'Add Tags: login, finance to the ticket');
    expect(card.apply).toHaveBeenLastCalledWith(['tags']);
    expect(card.record).not.toHaveBeenCalled();
    await vi.waitFor(() => card.one('status', 'Tags: login, finance added'));
    card.props = { ...card.props, offers: [{ ...tags, writtenName: 'login, finance', isCurrent: true }] };
    card.draw();
    await card.click('button', /^Undo: Tags: login, finance$/);
    expect(card.undoApply).toHaveBeenCalledWith(['tags']);
  });

  it('counts as agreeing: one click accepts and sets everything', async () => {
    const card = cardWith(priority, type);
    await card.click('button', 'Accept and set all in ticket');
    await vi.waitFor(() => card.one('status', 'All set in the ticket'));
    expect(card.apply).toHaveBeenCalledOnce();
    expect(card.record.mock.calls).toEqual([
      ['topic', 'access', 'accepted'],
      ['type', 'incident', 'accepted'],
      ['severity', 'P2', 'accepted'],
      ['effort', 'M', 'accepted'],
    ]);
  });

  it('agrees to its own row alone', async () => {
    const card = cardWith(priority, type);
    await card.click('button', 'Set Priority: 75 in the ticket');
    await vi.waitFor(() => expect(card.record.mock.calls).toEqual([['severity', 'P2', 'accepted']]));
  });

  it('can be put back', async () => {
    const card = cardWith({ ...priority, writtenName: '75', isCurrent: true });
    expect(card.root.textContent).toContain('In the ticket: Priority: 75');
    expect(card.all('button', /^Set /)).toEqual([]);
    await card.click('button', 'Undo: Priority: 75');
    expect(card.undoApply).toHaveBeenCalledWith(['priority']);
  });

  it('is put back together with what was agreed to by the same click', async () => {
    const card = cardWith(priority);
    await card.click('button', 'Set Priority: 75 in the ticket');
    card.props = { ...card.props, offers: [{ ...priority, writtenName: '75', isCurrent: true }] };
    card.draw();
    await vi.waitFor(() => card.one('status', 'Priority is 75 now'));
    await card.click('button', 'Undo: P2 high, Priority: 75');
    expect(card.undoApply).toHaveBeenCalledWith(['priority']);
    expect(card.undo).toHaveBeenCalledOnce();
  });

  it('agrees to nothing else of its row', async () => {
    const card = cardWith(type);
    await card.click('button', 'Set Type: Incident in the ticket');
    await vi.waitFor(() => expect(card.record.mock.calls).toEqual([['type', 'incident', 'accepted']]));
  });

  it('is put back one click at a time, also when the ticket was read anew meanwhile', async () => {
    const card = cardWith(priority, type);
    await card.click('button', 'Set Priority: 75 in the ticket');
    const written = { ...priority, writtenName: '75', isCurrent: true };
    card.props = { ...card.props, offers: [written, type] };
    card.draw();
    await vi.waitFor(() => card.one('status', 'Priority is 75 now'));
    await card.click('button', 'Set Type: Incident in the ticket');
    await vi.waitFor(() => card.one('status', 'Type is Incident now'));
    card.props = { ...card.props, offers: [written, { ...type, writtenName: 'Incident', isCurrent: true }] };
    const { view } = card.props;
    if (view.state !== 'ready') throw new Error('The card shows no answers.');
    card.show({ ...view, prediction: { ...typical, text: `${typical.text}\nAny news?` } });
    await card.click('button', 'Undo: Incident, Type: Incident');
    expect(card.undoApply.mock.calls).toEqual([[['type']]]);
    expect(card.undo).toHaveBeenCalledOnce();
  });

  it('is put back where setting all has changed what was set before', async () => {
    const card = cardWith({
      ...priority,
      value: '100',
      valueName: '100',
      writtenName: '75',
      isCurrent: false,
    });
    await card.click('button', 'Accept and set all in ticket');
    await vi.waitFor(() => card.one('status', 'All set in the ticket'));
    card.props = {
      ...card.props,
      offers: [{ ...priority, value: '100', valueName: '100', writtenName: '100', isCurrent: true }],
    };
    card.draw();
    await card.click('button', /^Undo: .*Priority: 100$/);
    expect(card.undoApply).toHaveBeenCalledWith(['priority']);
  });

  it('tells in words what went wrong', async () => {
    const card = cardWith(priority);
    card.apply.mockRejectedValue(new Error('Priority was not changed. The ticket is closed.'));
    await card.click('button', 'Set Priority: 75 in the ticket');
    expect(card.one('alert', /./).textContent).toBe('Priority was not changed. The ticket is closed.');
  });
});
