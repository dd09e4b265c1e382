// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isCardHost } from './own-elements';
import { PageChanges } from './page-changes';

let controller: AbortController;
let address: string;
let changes: PageChanges;

beforeEach(() => {
  vi.useFakeTimers();
  controller = new AbortController();
  document.body.innerHTML = '<main>one</main>';
  address = 'https://desk.example/1';
  changes = new PageChanges(document, isCardHost, () => address, controller.signal);
});

afterEach(() => {
  controller.abort();
  vi.useRealTimers();
});

function heard(): ReturnType<typeof vi.fn> {
  const listener = vi.fn();
  changes.subscribe(listener, controller.signal);
  return listener;
}

/** Observers report after the current task. */
const settle = () => vi.advanceTimersByTimeAsync(150);

describe('changes of a page', () => {
  it('are told once per burst', async () => {
    const listener = heard();
    for (let count = 0; count < 50; count++) document.body.append(document.createElement('p'));
    await settle();
    expect(listener).toHaveBeenCalledOnce();
    document.body.append('more');
    await settle();
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it('are told of a page that never stands still', async () => {
    const listener = heard();
    for (let count = 0; count < 20; count++) {
      document.body.append('tick');
      await vi.advanceTimersByTimeAsync(30);
    }
    expect(listener.mock.calls.length).toBeGreaterThan(2);
  });

  it('include our own card only when the page has thrown it away', async () => {
    const listener = heard();
    const host = document.createElement('triage-lens-card');
    host.setAttribute('data-triage-lens', '');
    document.body.append(host);
    await settle();
    document.body.prepend(host);
    await settle();
    expect(listener).not.toHaveBeenCalled();
    host.remove();
    await settle();
    expect(listener).toHaveBeenCalledOnce();
  });

  it('include another address without any page load', async () => {
    const listener = heard();
    window.dispatchEvent(new Event('popstate'));
    await vi.advanceTimersByTimeAsync(1);
    expect(listener).toHaveBeenCalledOnce();
  });

  it('are no longer told when it is over', async () => {
    const listener = heard();
    controller.abort();
    document.body.append('late');
    window.dispatchEvent(new Event('popstate'));
    await settle();
    expect(listener).not.toHaveBeenCalled();
  });
});

describe('waiting for a change', () => {
  it('ends with the change, or after the time', async () => {
    const changed = changes.next(controller.signal, 1_000);
    document.body.append('new');
    await settle();
    await expect(changed).resolves.toBe(true);
    const unchanged = changes.next(controller.signal, 1_000);
    await vi.advanceTimersByTimeAsync(1_001);
    await expect(unchanged).resolves.toBe(false);
  });

  it('ends when the ticket is left', async () => {
    const visit = new AbortController();
    const waiting = changes.next(visit.signal);
    visit.abort(new DOMException('left', 'AbortError'));
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
    await expect(changes.next(visit.signal)).rejects.toMatchObject({ name: 'AbortError' });
  });
});
