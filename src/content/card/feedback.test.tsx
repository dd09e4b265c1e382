// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { runCardCommand } from './card-commands';
import { TestCard } from './card-test-support';
import { arabic, typical, unsure } from './preview/sample-predictions';
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
    await card.click('button', 'Undo: Access, Incident');
    expect(card.undo).toHaveBeenCalledTimes(2);
    card.one('button', 'Accept Access, Incident');
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
    await card.type('pay');
    expect(card.all('option').map((option) => option.textContent)).toEqual(['Payments']);
    expect(search.getAttribute('aria-activedescendant')).toBe(card.one('option', 'Payments').id);
    await card.press('Enter', search);
    expect(card.record.mock.calls).toEqual([['topic', 'payments', 'corrected']]);
    card.one('button', 'Topic: Payments, changed');
    expect(card.root.textContent).toContain('Kept Payments, not Access');
    expect(card.all('combobox')).toEqual([]);
    expect(document.activeElement).toBe(card.one('button', changeTopic));
  });

  it('lists the alternatives first, then every value', async () => {
    const card = TestCard.ready(typical);
    await card.click('button', changeTopic);
    const names = card.all('option').map((option) => option.textContent);
    expect(names.slice(0, 3)).toEqual(['Access91%', 'Software5%', 'Administrative rights2%']);
    expect(names).toHaveLength(11);
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
    expect(first?.textContent).toBe('Access, Incident, sure; P2 high, likely; 2–6 h, not sure');
    card.draw();
    card.show({ state: 'loading' });
    card.show({ state: 'ready', prediction: { ...typical }, labels: [] });
    expect(spoken()).toBe(first);
    card.show({ state: 'ready', prediction: unsure, labels: [] });
    expect(spoken()).not.toBe(first);
    expect(spoken()?.textContent).toBe('Access, Request, not sure; P3 medium, not sure; S small, not sure');
  });
});
