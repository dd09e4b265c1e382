import { expect, it, vi } from 'vitest';
import type { Prediction } from '../../core/suggestion';
import type { Ticket, TicketText } from '../../core/ticket';
import { ListScores } from './list-scores';

const desk = { origin: 'https://desk.example', helpdesk: 'demo' };
const rows = Array.from({ length: 20 }, (_, id) => ({ id: String(id), subject: `Ticket ${id}` }));

const predictionOf = (topic: string): Prediction => {
  const confidence = 0.9;
  const suggestion = { head: 'topic', kind: 'class' as const, value: topic, confidence, model: 'shipped@1' };
  return {
    ...{ model: 'shipped@1', text: '', language: 'en' },
    suggestions: { topic: { ...suggestion, alternatives: [], why: [] } },
  };
};
const predict = vi.fn(async (tickets: readonly TicketText[]) => ({
  backend: 'wasm' as const,
  predictions: tickets.map(({ subject }) => predictionOf(subject)),
}));

it('looks up once for a message what the desk has learned, and says what its heads say', async () => {
  const openDesk = vi.fn(
    async () =>
      async ({ subject }: Ticket) =>
        predictionOf(`Learned ${subject}`),
  );
  const scores = new ListScores({ predict }, async () => undefined);
  const found = await scores.score(desk, rows, openDesk);
  expect(found.map(({ topic }) => topic?.value)).toEqual(rows.map(({ subject }) => `Learned ${subject}`));
  expect(openDesk).toHaveBeenCalledTimes(1);
  await scores.score(desk, rows, openDesk);
  expect(openDesk).toHaveBeenCalledTimes(1);
});

it('remembers nothing that was asked for before the desk learned and answered after it', async () => {
  let give: (prediction: Prediction) => void = () => undefined;
  const slow = new Promise<Prediction>((resolve) => {
    give = resolve;
  });
  const scores = new ListScores({ predict }, async () => undefined);
  const first = scores.score(desk, rows.slice(0, 1), async () => () => slow);
  await vi.waitFor(() => expect(predict).toHaveBeenCalled());
  scores.forget();
  give(predictionOf('before'));
  await first;
  const [after] = await scores.score(desk, rows.slice(0, 1), async () => async () => predictionOf('after'));
  expect(after?.topic?.value).toBe('after');
});
