// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import type { ConversationMood } from '../../core/mood/mood';
import type { MemoryAnswer, RememberedTicket } from '../../protocol/memory-messages';
import { TestCard } from './card-test-support';
import { sampleViews } from './preview/sample-views';

const remembered: RememberedTicket = {
  id: '7',
  number: '7',
  subject: 'VPN <b>Lyon</b> down',
  created: Date.now() - 3 * 86_400_000,
  isOpen: false,
  values: { queue: 'Network' },
  codes: ['tl-4809'],
  words: ['gateway'],
};
const nothing: MemoryAnswer = { similar: [], sameRequester: [] };

function cardWith(answer: MemoryAnswer, open = true): TestCard {
  const typical = sampleViews.find(({ id }) => id === 'typical');
  if (!typical) throw new Error('No typical view');
  const card = new TestCard(typical.view, { open });
  const addressOf = ({ id }: RememberedTicket) => `https://desk.example/${id}`;
  card.props = { ...card.props, memory: { answer, addressOf } };
  card.draw();
  return card;
}

describe('what the memory knows', () => {
  it('is one line, and opened tells which tickets, how old, why and what became of them', () => {
    const card = cardWith({ ...nothing, similar: [remembered], solved: { count: 1, value: 'Network' } });
    const line = card.one('button', '1 like this, 1 solved: Network');
    expect(card.root.textContent).not.toContain('Lyon');
    void act(() => line.click());
    expect(line.getAttribute('aria-expanded')).toBe('true');
    const link = card.one('link', /#7 VPN <b>Lyon<\/b> down/);
    expect(link.getAttribute('href')).toBe('https://desk.example/7');
    expect(link.getAttribute('target')).toBe('_blank');
    for (const part of ['solved', '3 days', 'Network', 'tl-4809', 'gateway'])
      expect(card.root.textContent).toContain(part);
  });

  it('stands on a closed card only where an open ticket is the same matter', () => {
    const like = { ...nothing, similar: [remembered] };
    expect(cardWith(like, false).root.textContent).not.toContain('like this');
    const same = { ...like, duplicate: { ...remembered, isOpen: true } };
    expect(cardWith(same, false).root.textContent).toContain('Same matter as open ticket 7');
  });

  it('is no line where there is nothing', () => {
    expect(cardWith(nothing).root.querySelector('.memory')).toBeNull();
  });

  it('says that the ticket could not be remembered', () => {
    expect(cardWith({ ...nothing, problem: 'The storage is full.' }).root.textContent).toContain(
      'Not remembered. The storage is full.',
    );
  });
});

describe('the answers that the desk has ready', () => {
  it('are told with the similar tickets, as text, and nothing can be sent', () => {
    const card = cardWith({ ...nothing, similar: [remembered] });
    const macros = [{ name: 'Restart', text: '<b>Dear</b> customer, it was restarted.' }];
    card.props = {
      ...card.props,
      memory: { answer: { ...nothing, similar: [remembered] }, addressOf: () => undefined, macros },
    };
    card.draw();
    const buttons = card.all('button').length;
    void act(() => card.one('button', '1 like this').click());
    expect(card.root.textContent).toContain(
      'Ready answers like those givenRestart<b>Dear</b> customer, it was restarted.',
    );
    expect(card.all('button')).toHaveLength(buttons);
  });
});

describe('an incident', () => {
  const report = (id: string) => ({ ...remembered, id, number: id, isOpen: true });
  const incident = {
    id: '7',
    count: 3,
    since: Date.UTC(2026, 2, 5, 10, 40),
    tickets: ['7', '8', '9'].map(report),
  };

  it('stands on the open and on the closed card, with its tickets and a text to copy', () => {
    const card = cardWith({ ...nothing, incident }, false);
    const line = card.one('button', /^3 people since .*, it looks like one problem: VPN <b>Lyon/);
    void act(() => line.click());
    expect(card.all('link').map((link) => link.getAttribute('href'))).toEqual(
      ['7', '8', '9'].map((id) => `https://desk.example/${id}`),
    );
    const text = card.root.querySelector('textarea')?.value;
    for (const id of ['#7', '#8', '#9']) expect(text).toContain(id);
  });

  it('is dismissed with one click', async () => {
    const card = cardWith({ ...nothing, incident });
    await card.click('button', /people since/);
    await card.click('button', 'Not one problem');
    expect(card.dismissIncident).toHaveBeenCalledWith('7');
  });
});

describe('the mood over the conversation', () => {
  const mood: ConversationMood = {
    points: [
      { mood: 'neutral', at: '2026-03-02T09:00:00Z' },
      { mood: 'angry', turn: 'worse' },
    ],
    risk: 'low',
    reasons: [],
  };

  it('is one fact of the card; focused, it tells each message in words', () => {
    const card = cardWith({ ...nothing, mood });
    const fact = card.one('button', '2 customer messages, the last one: Angry');
    expect(fact.textContent).toBe('Angry');
    void act(() => fact.focus());
    const points = [...card.root.querySelectorAll('.mood-points > li')].map(({ textContent }) => textContent);
    expect(points[1]).toBe('Angry · turns worse');
  });

  it('says that it may escalate, and why', () => {
    const risky: ConversationMood = {
      ...mood,
      risk: 'high',
      reasons: [{ kind: 'words', words: 'third time' }, { kind: 'waiting', amount: 76 }, { kind: 'law' }],
    };
    const why =
      /^Likely to escalate: “third time”, no answer for 3 days, talks of the law\. 2 customer messages/;
    expect(cardWith({ ...nothing, mood: risky }).one('button', why).textContent).toBe('Likely to escalate');
  });

  it('is none where the customer wrote once and nothing is wrong', () => {
    const once: ConversationMood = { ...mood, points: [{ mood: 'neutral' }] };
    expect(cardWith({ ...nothing, mood: once }).root.querySelector('.mood')).toBeNull();
  });
});
