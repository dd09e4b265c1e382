import { describe, expect, it, vi } from 'vitest';
import type { Ticket, TicketText } from '../../core/ticket';
import { readMood } from './read-mood';

const ticket: Ticket = {
  helpdesk: 'demo',
  origin: 'https://desk.example',
  id: '1',
  url: 'https://desk.example/1',
  subject: 'Printer',
  description: 'It does not print.',
  messages: [],
  fields: {},
  source: {},
};

/** A model that takes whatever is written in capitals for anger. */
const predict = vi.fn(async (tickets: readonly TicketText[]) => ({
  predictions: tickets.map(({ description }) => {
    const value = description === description.toUpperCase() ? 'angry' : 'neutral';
    const sentiment = {
      model: 'm',
      head: 'sentiment',
      kind: 'class' as const,
      value,
      confidence: 0.8,
      alternatives: [],
      why: [],
    };
    return { model: 'm', text: description, language: 'en', unknownWords: 0, suggestions: { sentiment } };
  }),
}));
const say = (role: 'customer' | 'agent' | 'internal', text: string) => ({ id: text, role, text });

describe('the mood of a ticket', () => {
  it('reads what the ticket came with and each message of the customer, nobody else’s', async () => {
    const messages = [
      say('agent', 'WE LOOK AT IT'),
      say('internal', 'A DIFFICULT ONE'),
      say('customer', 'AND NOW?'),
    ];
    const mood = await readMood(predict, { ticket: { ...ticket, messages }, state: 'open' });
    expect(mood?.points).toEqual([{ mood: 'neutral' }, { mood: 'angry', turn: 'worse' }]);
  });

  it('reads a first message once where the helpdesk shows it in both places', async () => {
    const messages = [say('customer', 'It does not print. ')];
    const mood = await readMood(predict, { ticket: { ...ticket, messages }, state: 'open' });
    expect(mood?.points).toHaveLength(1);
  });

  it('reads the subject with what the ticket came with', async () => {
    const messages = [say('customer', 'And now?')];
    await readMood(predict, { ticket: { ...ticket, messages }, state: 'open' });
    const read = predict.mock.lastCall?.[0].map(({ subject }) => subject);
    expect(read).toEqual(['Printer', '']);
  });

  it('takes a message of which the model is not sure for as the one before', async () => {
    const messages = [say('customer', 'I AM ANGRY'), say('customer', 'And now?')];
    const unsure = async (tickets: readonly TicketText[]) => {
      const { predictions } = await predict(tickets);
      const [, , last] = predictions;
      if (last) Object.assign(last.suggestions.sentiment, { abstained: 'unsure' });
      return { predictions };
    };
    const mood = await readMood(unsure, { ticket: { ...ticket, messages }, state: 'open' });
    expect(mood?.points.map((point) => point.mood)).toEqual(['neutral', 'angry', 'angry']);
  });

  it('is silent where the model is sure of no message and nothing else tells a risk', async () => {
    const unsure = async (tickets: readonly TicketText[]) => {
      const { predictions } = await predict(tickets);
      for (const { suggestions } of predictions)
        Object.assign(suggestions.sentiment, { abstained: 'unsure' });
      return { predictions };
    };
    expect(await readMood(unsure, { ticket, state: 'open' })).toBeUndefined();
  });

  it('reads the last ten of a long conversation', async () => {
    const messages = Array.from({ length: 400 }, (_, i) => say('customer', `Question ${i}`));
    const mood = await readMood(predict, { ticket: { ...ticket, messages }, state: 'open' });
    expect(mood?.points).toHaveLength(10);
  });

  it('is silent where nobody wrote, the ticket is gone, or the model cannot answer', async () => {
    const empty = { ...ticket, description: '' };
    expect(await readMood(predict, { ticket: empty, state: 'open' })).toBeUndefined();
    expect(await readMood(predict, { ticket, state: 'gone' })).toBeUndefined();
    const broken = () => Promise.reject(new Error('no backend'));
    expect(await readMood(broken, { ticket, state: 'open' })).toBeUndefined();
  });
});
