// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { TestCard } from './card-test-support';
import { learnedDesk } from './preview/sample-desk';
import { labelFor, question } from './preview/sample-views';

const isQuestion = /is this about/;

function asking(change: Partial<typeof question> = {}): TestCard {
  return new TestCard({
    state: 'ready',
    prediction: learnedDesk,
    labels: [],
    question: { ...question, ...change },
  });
}

describe('a question on the card', () => {
  it('is named in full, takes no focus, and stands where the last line stood', () => {
    const card = asking();
    card.one('group', 'Queue: is this about “Finance applications” or “Accounts and access”?');
    expect(card.root.contains(document.activeElement)).toBe(false);
    expect(card.root.querySelector('.last-line')?.hasAttribute('data-asks')).toBe(true);
  });

  it.each([
    ['Finance applications', 'accepted'],
    ['Accounts and access', 'corrected'],
  ])('is answered by "%s"', async (name, source) => {
    const card = asking();
    await card.click('button', name);
    expect(card.record).toHaveBeenCalledExactlyOnceWith('field:queue', name, source);
    expect(card.all('group', isQuestion)).toEqual([]);
  });

  it('is answered by any other value of the desk, searched for', async () => {
    const card = asking();
    await card.click('button', 'More answers');
    await card.click('button', 'Something else');
    await card.type('network');
    await card.click('option', 'Network');
    expect(card.record).toHaveBeenCalledExactlyOnceWith('field:queue', 'Network', 'corrected');
  });

  it.each([
    ['Not now', false],
    ["Don't ask", true],
  ])('goes by "%s"', async (name, forGood) => {
    const card = asking();
    await card.click('button', 'More answers');
    await card.click('button', name);
    expect(card.dismissQuestion).toHaveBeenCalledExactlyOnceWith(forGood);
  });

  it('cannot be turned off where the organisation asks for it', async () => {
    const card = asking({ canTurnOff: false });
    await card.click('button', 'More answers');
    card.one('button', 'Not now');
    expect(card.all('button', "Don't ask")).toEqual([]);
  });

  it('is not there once its head was judged, nor on a closed card', () => {
    const labels = [labelFor(learnedDesk, 'field:queue', 'Network')];
    const view = { state: 'ready' as const, prediction: learnedDesk, labels, question };
    expect(new TestCard(view).all('group', isQuestion)).toEqual([]);
    expect(new TestCard({ ...view, labels: [] }, { open: false }).all('group', isQuestion)).toEqual([]);
  });
});
