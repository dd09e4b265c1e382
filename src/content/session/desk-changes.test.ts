// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Prediction } from '../../core/suggestion';
import type { Ticket } from '../../core/ticket';
import { predictionFor, TestPage } from './visits-test-support';

vi.mock('webextension-polyfill', () => ({ default: {} }));

let page: TestPage;

beforeEach(async () => {
  page = new TestPage();
  page.showTicket('7', 'VPN drops');
  await page.start();
  await page.untilShown('P2');
});

afterEach(() => page.stop());

function withSeverity(value: string): Prediction {
  const prediction = predictionFor('VPN drops');
  const { severity } = prediction.suggestions;
  if (!severity) throw new Error('The fixture has changed.');
  return { ...prediction, suggestions: { severity: { ...severity, value } } };
}

const refreshed = () => page.asked.filter(({ kind }) => kind === 'ticket.refresh');
const status = () => page.card?.querySelector('[role=status]')?.textContent;

describe('a desk that has learned something', () => {
  it('gets its open card asked again, which says nothing aloud and stays the same element', async () => {
    // The card is drawn first, and what is said aloud comes after it.
    await vi.waitFor(() => expect(status()).toContain('P2'));
    const said = status();
    const card = page.card?.querySelector('section');
    page.answers.set('ticket.refresh', () => withSeverity('P4'));
    page.refresh();
    await page.untilShown('P4');
    expect(status()).toBe(said);
    expect(page.card?.querySelector('section')).toBe(card);
    expect(page.predicted).toHaveLength(1);
  });

  it('is asked once more for all that changed while it was asked', async () => {
    let give = (_: Prediction) => {};
    page.answers.set('ticket.refresh', () => new Promise<Prediction>((resolve) => (give = resolve)));
    for (let i = 0; i < 5; i++) page.refresh();
    await vi.waitFor(() => expect(refreshed()).toHaveLength(1));
    page.answers.set('ticket.refresh', () => withSeverity('P5'));
    give(withSeverity('P4'));
    await page.untilShown('P5');
    expect(refreshed()).toHaveLength(2);
  });

  it('leaves alone what the agent says meanwhile', async () => {
    page.answers.set('ticket.refresh', () => withSeverity('P4'));
    page.refresh();
    page.run('accept-severity');
    await vi.waitFor(() => expect(page.labels).toHaveLength(1));
    await page.untilShown('P4');
    await page.untilShown(/kept/i);
  });
});

describe('a field that the helpdesk changes', () => {
  it('is told to the background with the ticket as it is now', async () => {
    const main = document.querySelector('main');
    main?.insertAdjacentHTML('beforeend', '<b data-field="priority">Urgent</b>');
    await vi.waitFor(
      () => {
        const observed = page.asked.filter(({ kind }) => kind === 'ticket.observe');
        expect(observed.map(({ request }) => request)).toMatchObject([
          { id: '7', fields: { priority: 'urgent' } },
        ]);
      },
      { timeout: 8_000 },
    );
  }, 10_000);

  describe('twice in a row', () => {
    const priorities = () =>
      page.asked
        .filter(({ kind }) => kind === 'ticket.observe')
        .map(({ request }) => (request as Ticket).fields.priority);
    const set = async (value: string) => {
      document.querySelector('[data-field="priority"]')?.remove();
      const shown = `<b data-field="priority">${value}</b>`;
      document.querySelector('main')?.insertAdjacentHTML('beforeend', shown);
      await new Promise((resolve) => setTimeout(resolve, 150));
    };

    it('is told both times', async () => {
      await set('Urgent');
      await vi.waitFor(() => expect(priorities()).toEqual(['urgent']), { timeout: 8_000, interval: 20 });
      await set('Low');
      await vi.waitFor(() => expect(priorities().at(-1)).toBe('low'), { timeout: 8_000 });
    }, 20_000);

    it('is told with its last value where the page is closed at once', async () => {
      await set('Urgent');
      await set('Low');
      window.dispatchEvent(new Event('pagehide'));
      await vi.waitFor(() => expect(priorities().at(-1)).toBe('low'), { timeout: 500 });
    });
  });
});

describe('a conversation that goes on while it is open', () => {
  const article = (id: string, role: string, text: string) =>
    `<article data-message-id="${id}" data-role="${role}"><p class="message-body">${text}</p></article>`;

  it('is read again when a message comes or is unfolded, and answered anew', async () => {
    const main = document.querySelector('main');
    main?.insertAdjacentHTML('beforeend', article('2', 'customer', 'Now nobody can log in.'));
    await vi.waitFor(() => expect(page.predicted).toHaveLength(2), { timeout: 8_000 });
    expect(page.predicted[1]).toMatchObject({
      description: 'text',
      messages: [{ id: '2', role: 'customer', text: 'Now nobody can log in.' }],
    });
  }, 10_000);

  it('is not asked about again where nothing was said', async () => {
    document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p>the page draws something</p>');
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(page.predicted).toHaveLength(1);
  });
});

describe('a field that the agent sets before going on', () => {
  it('is told though the page is left at once', async () => {
    document.querySelector('main')?.insertAdjacentHTML('beforeend', '<b data-field="priority">Urgent</b>');
    await new Promise((resolve) => setTimeout(resolve, 150));
    page.showTicket('8', 'another');
    await vi.waitFor(() =>
      expect(
        page.asked.filter(({ kind }) => kind === 'ticket.observe').map(({ request }) => request),
      ).toMatchObject([{ id: '7', fields: { priority: 'urgent' } }]),
    );
  });
});
