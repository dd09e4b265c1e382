// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { runCardCommand } from './card-commands';
import { TestCard } from './card-test-support';
import { unsaid } from './preview/sample-matters';
import { arabic, typical, unsure } from './preview/sample-predictions';
import { labelFor } from './preview/sample-views';
import { unmountCard } from './render-card';

const changeTopic = /^Topic: /;

describe('accepting', () => {
  it('keeps topic and type with one click, says so, and undoes both', async () => {
    const card = TestCard.ready(typical);
    await card.click('button', 'Accept Access, Incident');
    expect(card.record.mock.calls).toEqual([
      ['topic', 'access', 'accepted'],
      ['type', 'incident', 'accepted'],
    ]);
    card.one('button', 'Topic: Access, kept');
    expect(card.one('button', 'Context is kept').getAttribute('aria-disabled')).toBe('true');
    await vi.waitFor(() => card.one('status', 'Kept Access, Incident'));
    await card.click('button', 'Undo: Incident, Access');
    expect(card.undo).toHaveBeenCalledTimes(2);
    card.one('button', 'Accept Access, Incident');
    expect(card.one('button', /^Undo/).getAttribute('aria-disabled')).toBe('true');
  });

  it('keeps everything that the model stands by with one click', async () => {
    const card = TestCard.ready(typical);
    await card.click('button', 'Accept all');
    expect(card.record.mock.calls.map(([head]) => head)).toEqual(['topic', 'type', 'severity', 'effort']);
    expect(card.one('button', 'Accept all').getAttribute('aria-disabled')).toBe('true');
    await card.click('button', 'Accept all');
    expect(card.record).toHaveBeenCalledTimes(4);
  });

  it('confirms a best guess only by itself', async () => {
    const card = TestCard.ready(arabic);
    await card.click('button', 'Accept Access');
    expect(card.record.mock.calls).toEqual([['topic', 'access', 'accepted']]);
    await card.click('button', 'Accept Incident');
    expect(card.record).toHaveBeenLastCalledWith('type', 'incident', 'accepted');
  });

  it('ignores a second click while the first is being kept', async () => {
    const card = TestCard.ready(typical);
    let finish = () => {};
    card.record.mockImplementation(() => new Promise<void>((resolve) => (finish = resolve)));
    await card.click('button', 'Accept P2 high');
    await card.click('button', 'Accept P2 high');
    expect(card.record).toHaveBeenCalledOnce();
    finish();
  });

  it('says in words why something was not kept', async () => {
    const card = TestCard.ready(typical);
    card.record.mockRejectedValue(new Error('The storage is full.'));
    await card.click('button', 'Accept P2 high');
    expect(card.one('alert', /./).textContent).toBe('Not kept. The storage is full.');
    card.one('button', 'Accept P2 high');
  });
});

describe('correcting', () => {
  it('finds a value by typing and keeps it with Enter', async () => {
    const card = TestCard.ready(typical);
    await card.click('button', changeTopic);
    const search = card.one('combobox', 'Change Topic');
    expect(document.activeElement).toBe(search);
    await card.type('bill');
    expect(card.all('option').map((option) => option.textContent)).toEqual(['Billing']);
    expect(search.getAttribute('aria-activedescendant')).toBe(card.one('option', 'Billing').id);
    await card.press('Enter', search);
    expect(card.record.mock.calls).toEqual([['topic', 'billing', 'corrected']]);
    card.one('button', 'Topic: Billing, changed');
    card.one('button', 'Undo: Billing');
    expect(card.all('combobox')).toEqual([]);
    expect(document.activeElement).toBe(card.one('button', changeTopic));
  });

  it('lists the alternatives first, then every value', async () => {
    const card = TestCard.ready(typical);
    await card.click('button', changeTopic);
    const names = card.all('option').map((option) => option.textContent);
    expect(names.slice(0, 3)).toEqual(['Access91%', 'Software5%', 'Account2%']);
    expect(names).toHaveLength(15);
  });

  it('moves with the arrows, round the ends', async () => {
    const card = TestCard.ready(typical);
    await card.click('button', /^Severity: P2/);
    const search = card.one('combobox', 'Change Severity');
    const active = () => card.root.querySelector('[aria-selected="true"]')?.textContent;
    expect(active()).toBe('P2 high61%');
    await card.press('ArrowDown', search);
    expect(active()).toBe('P3 medium21%');
    for (let step = 0; step < 3; step++) await card.press('ArrowUp', search);
    expect(active()).toBe('P5 trivial1%');
  });

  it('leaves the list on Escape without keeping anything', async () => {
    const card = TestCard.ready(typical);
    await card.click('button', changeTopic);
    await card.press('Escape', card.one('combobox', /./));
    expect(card.all('listbox')).toEqual([]);
    expect(card.record).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(card.one('button', changeTopic));
  });

  it('says when nothing matches', async () => {
    const card = TestCard.ready(typical);
    await card.click('button', changeTopic);
    await card.type('zzz');
    await card.press('Enter', card.one('combobox', /./));
    card.one('status', 'Nothing matches');
    expect(card.record).not.toHaveBeenCalled();
  });

  it('counts choosing the suggested value as accepting it', async () => {
    const card = TestCard.ready(unsure);
    await card.click('button', /^Severity: P3/);
    await card.press('Enter', card.one('combobox', /./));
    expect(card.record.mock.calls).toEqual([['severity', 'P3', 'accepted']]);
  });
});

describe('undoing', () => {
  it('takes back one act after the other, the last first', async () => {
    const card = TestCard.ready(typical);
    await card.click('button', 'Accept Access, Incident');
    await card.click('button', 'Accept P2 high');
    await card.click('button', 'Undo: P2 high');
    card.one('button', 'Topic: Access, kept');
    await card.click('button', 'Undo: Incident, Access');
    card.one('button', 'Topic: Access, sure 91%');
    expect(card.one('button', 'Undo').getAttribute('aria-disabled')).toBe('true');
  });

  it("keeps the keyboard's place when nothing is left", async () => {
    const card = TestCard.ready(typical);
    await card.click('button', 'Accept P2 high');
    card.one('button', /^Undo/).focus();
    await card.click('button', 'Undo: P2 high');
    expect(document.activeElement).toBe(card.one('button', 'Undo'));
  });

  it('still takes back one act at a time when the ticket is read anew because somebody has written', async () => {
    const card = TestCard.ready(typical);
    await card.click('button', 'Accept Access, Incident');
    await card.click('button', 'Accept P2 high');
    const { view } = card.props;
    if (view.state !== 'ready') throw new Error('The card shows no answers.');
    card.show({ ...view, prediction: { ...typical, text: `${typical.text}\nAny news?` } });
    await card.click('button', 'Undo: P2 high');
    card.one('button', 'Undo: Incident, Access');
  });

  it('goes on with what was judged at an earlier visit, click by click', async () => {
    const clicked = (clickedAt: string, keptAt: string) => ({
      clickedAt: `2026-01-12T09:30:${clickedAt}Z`,
      at: `2026-01-12T09:30:${keptAt}Z`,
    });
    // A slow machine keeps one click's labels apart, a fast agent's next click comes at once.
    const topic = { ...labelFor(typical, 'topic', 'access'), ...clicked('00.000', '00.000') };
    const type = { ...labelFor(typical, 'type', 'incident'), ...clicked('00.000', '02.900') };
    const severity = { ...labelFor(typical, 'severity', 'P1'), ...clicked('02.901', '02.905') };
    const card = TestCard.ready(typical, [topic, type, severity]);
    await card.click('button', 'Undo: P1 critical');
    await card.click('button', 'Undo: Incident, Access');
    expect(card.undo).toHaveBeenCalledTimes(3);
  });

  it('leaves alone what was set in the helpdesk', () => {
    const label = { ...labelFor(typical, 'topic', 'access'), source: 'helpdesk' as const };
    expect(TestCard.ready(typical, [label]).all('button', /^Undo/)).toEqual([]);
  });
});

describe('a fact that the ticket does not say', () => {
  it('is named where the severity is not sure, and one click on it changes the answer at once', async () => {
    const card = TestCard.ready(unsaid);
    card.one('button', 'Severity: P2 high?, not sure 36%');
    expect(card.one('group', 'Severity').textContent).toContain('Not said who is affected');
    expect(card.one('group', 'Who is affected').textContent).toBe('oneseveralall');
    await card.click('button', 'all');
    expect(card.record.mock.calls).toEqual([['scope', 'all', 'accepted']]);
    card.one('button', /^Severity: P1 critical, sure/);
    expect(card.one('group', 'Severity').textContent).toContain('everybody · work stopped');
    expect(card.all('group', 'Who is affected')).toEqual([]);
    await vi.waitFor(() => card.one('status', 'Kept everybody, P1 critical'));
  });

  it.each([
    ['one', /^Severity: P3 medium, /],
    ['several', /^Severity: P2 high, /],
  ])('said as "%s" leads to its own level', async (name, severity) => {
    const card = TestCard.ready(unsaid);
    await card.click('button', name);
    card.one('button', severity);
  });

  it('is taken back by Undo, and the level with it', async () => {
    const card = TestCard.ready(unsaid);
    await card.click('button', 'one');
    await card.click('button', 'Undo: one person');
    card.one('button', 'Severity: P2 high?, not sure 36%');
    card.one('group', 'Who is affected');
  });

  it('is not a reason at the same time', () => {
    const { severity } = unsaid.suggestions;
    if (!severity) throw new Error('The sample has changed.');
    const asking = { ...severity, unsaid: ['work' as const] };
    const card = TestCard.ready({ ...unsaid, suggestions: { ...unsaid.suggestions, severity: asking } });
    const text = card.one('group', 'Severity').textContent;
    expect(text).toContain('Not said if work has stopped');
    expect(text).not.toContain('work stopped');
  });

  it('is not asked for where the severity is sure or the agent has said it', () => {
    expect(TestCard.ready(typical).all('group', 'Who is affected')).toEqual([]);
    const label = labelFor(unsaid, 'severity', 'P3');
    expect(TestCard.ready(unsaid, [label]).all('group', 'Who is affected')).toEqual([]);
  });

  it('is what the severity that is accepted then follows from', async () => {
    const card = TestCard.ready(unsaid);
    await card.click('button', 'several');
    await card.click('button', 'Accept P2 high');
    expect(card.record.mock.calls.at(-1)).toEqual(['severity', 'P2', 'accepted']);
  });
});

describe('keys', () => {
  it('accepts a row by its number and all by zero, and keeps the key from the page', async () => {
    const card = TestCard.ready(typical);
    const page = vi.fn();
    document.addEventListener('keydown', page);
    await card.press('2');
    expect(card.record.mock.calls).toEqual([['severity', 'P2', 'accepted']]);
    await card.press('0');
    expect(card.record).toHaveBeenCalledTimes(4);
    expect(page).not.toHaveBeenCalled();
    document.removeEventListener('keydown', page);
  });

  it('takes numbers as text while searching', async () => {
    const card = TestCard.ready(typical);
    await card.click('button', changeTopic);
    await card.press('2', card.one('combobox', /./));
    expect(card.record).not.toHaveBeenCalled();
  });

  it('answers the commands from outside', async () => {
    const card = TestCard.ready(typical, [], false);
    expect(runCardCommand(card.root, 'accept-severity')).toBe(true);
    await vi.waitFor(() => expect(card.record.mock.calls).toEqual([['severity', 'P2', 'accepted']]));
    await vi.waitFor(() => expect(runCardCommand(card.root, 'accept-severity')).toBe(false));
    expect(runCardCommand(card.root, 'toggle-card')).toBe(true);
    expect(card.props.open).toBe(true);
    unmountCard(card.root);
    expect(runCardCommand(card.root, 'toggle-card')).toBe(false);
  });
});

describe('announcing', () => {
  it('speaks once per ticket, not on every rendering', () => {
    const card = new TestCard({ state: 'loading' });
    // A live region speaks when an element comes into it.
    const spoken = () => card.root.querySelector('[role="status"]')?.firstElementChild;
    expect(spoken()?.textContent).toBe('');
    card.show({ state: 'ready', prediction: typical, labels: [] });
    const first = spoken();
    expect(first?.textContent).toBe('Access, Incident, sure; P2 high, likely; 20 min – 3 h, not sure');
    card.draw();
    card.show({ state: 'loading' });
    card.show({ state: 'ready', prediction: { ...typical }, labels: [] });
    expect(spoken()).toBe(first);
    card.show({ state: 'ready', prediction: unsure, labels: [] });
    expect(spoken()).not.toBe(first);
    expect(spoken()?.textContent).toBe('Access, Request, not sure; P3 medium, not sure; S to 1 h, not sure');
  });
});
