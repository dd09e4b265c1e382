// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { TestCard } from './card-test-support';
import { learnedDesk, offeringDesk } from './preview/sample-desk';
import { typical } from './preview/sample-predictions';

describe('a desk that was learned', () => {
  it('shows its fields in the place of ours, under their own names', () => {
    const card = TestCard.ready(learnedDesk);
    const context = card.one('group', 'Context');
    expect(context.textContent).toContain('Finance applications');
    expect(context.textContent).not.toContain('Access');
    expect(context.textContent).toContain('Tags: login, finance');
    card.one('button', 'Priority: high, likely 66%');
    expect(card.one('group', 'Severity').querySelectorAll('.meter-step')).toHaveLength(4);
    expect(card.one('group', 'Severity').querySelectorAll('[data-filled]')).toHaveLength(3);
  });

  it('shows what we have no row for below, and says nothing of what is asked in silence', () => {
    const card = TestCard.ready(learnedDesk);
    card.one('button', 'office: Dublin, likely 58%');
    card.one('button', 'points: 3 (1–8), sure 80%');
    expect(card.root.textContent).not.toContain('secret');
    expect(card.one('group', 'More fields').textContent).toContain('similar ticket that was corrected');
    expect(card.one('group', 'Context').textContent).not.toContain('similar ticket that was corrected');
    expect(card.root.querySelector('[role=status]')?.textContent).not.toContain('secret');
  });

  it('offers the whole list of the desk, searchable, and keeps what was chosen for the field', async () => {
    const card = TestCard.ready(learnedDesk);
    await card.click('button', /^office/);
    expect(card.all('option')).toHaveLength(8);
    await card.type('evora');
    expect(card.all('option').map((option) => option.textContent)).toEqual(['Évora']);
    await card.click('option', 'Évora');
    expect(card.record).toHaveBeenCalledExactlyOnceWith('field:office', 'Évora', 'corrected');
  });

  it('shows as many of 5,000 queues as one reads, says how many there are, and finds every one', async () => {
    const queues = Array.from({ length: 5_000 }, (_, index) => `Line ${index}`);
    const { suggestions } = learnedDesk;
    const queue = suggestions['field:queue'];
    if (!queue?.desk) throw new Error('The sample has no queue.');
    const long = { ...queue, desk: { ...queue.desk, values: queues } };
    const card = TestCard.ready({ ...learnedDesk, suggestions: { ...suggestions, 'field:queue': long } });
    await card.click('button', /^queue: /i);
    expect(card.all('option').length).toBeLessThan(250);
    expect(card.root.textContent).toContain('4,800 more. Type to find them.');
    await card.type('line 4321');
    expect(card.all('option').map((option) => option.textContent)).toEqual(['Line 4321']);
    expect(card.root.textContent).not.toContain('Type to find them');
  });

  it('takes any number for a number', async () => {
    const card = TestCard.ready(learnedDesk);
    await card.click('button', /^points/);
    await card.type('13');
    await card.click('option', '13');
    expect(card.record).toHaveBeenCalledExactlyOnceWith('field:points', '13', 'corrected');
  });

  it('accepts all of them at once, tags and silent ones left out', async () => {
    const card = TestCard.ready(learnedDesk);
    await card.click('button', 'Accept all');
    const heads = ['field:queue', 'type', 'field:priority', 'effort', 'field:office', 'field:points'];
    await vi.waitFor(() => expect(card.record.mock.calls.map(([head]) => head)).toEqual(heads));
  });

  it('says from how many tickets it was learned', () => {
    expect(TestCard.ready(learnedDesk).root.textContent).toContain(
      'Learned from 1,240 closed tickets of this desk',
    );
    expect(TestCard.ready(typical).root.textContent).toContain('desk not learned yet');
  });
});

describe('the time until resolved', () => {
  it('is a line of its own, with its range, where the desk has taught it', async () => {
    const card = TestCard.ready(learnedDesk);
    const effort = card.one('group', 'Effort');
    expect(effort.textContent).toContain('until resolved 3 h – 3 days');
    expect(effort.querySelectorAll('.resolution .axis-range')).toHaveLength(1);
    const line = card.one('button', 'Until resolved: 3 h – 3 days, half within 9 h');
    line.focus();
    await card.press('Shift', line);
    expect(card.one('tooltip', /./).textContent).toContain('nine less than 3 days');
    expect(card.one('group', 'More fields').textContent).not.toContain('hours');
  });

  it('is not there before', () => {
    expect(TestCard.ready(typical).root.textContent).not.toContain('until resolved');
  });
});

describe('the offer to learn', () => {
  it.each([
    ['Learn this desk', true],
    ['Not now', false],
  ])('is answered by "%s"', async (name, accepted) => {
    const card = TestCard.ready(offeringDesk);
    await card.click('button', name);
    expect(card.answerOffer).toHaveBeenCalledExactlyOnceWith(accepted);
  });

  it('is not made where nothing can be learned, or something was', () => {
    expect(TestCard.ready(learnedDesk).all('button', 'Learn this desk')).toEqual([]);
    expect(TestCard.ready(typical).all('button', 'Learn this desk')).toEqual([]);
  });
});
