import { describe, expect, it, vi } from 'vitest';
import { answer, type HandlersOf } from './server';
import { type ToPage, toPage } from './to-page';

const handlers = {
  'card.command': vi.fn(async () => ({})),
  'site.stopped': vi.fn(async () => ({})),
};
const ask = (message: unknown) =>
  answer(toPage, handlers as unknown as HandlersOf<ToPage>, message, 'own', vi.fn());

describe('messages to a page', () => {
  it.each([
    { kind: 'card.command', request: { command: 'accept-severity' } },
    { kind: 'site.stopped', request: {} },
  ] as const)('reads %o', async (message) => {
    expect(await ask(message)).toEqual({ ok: true, value: {} });
    expect(handlers[message.kind]).toHaveBeenCalledWith(message.request);
  });

  it('refuses a command that there is not', async () => {
    vi.mocked(handlers['card.command']).mockClear();
    const reply = await ask({ kind: 'card.command', request: { command: 'delete-all' } });
    expect(reply).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    expect(handlers['card.command']).not.toHaveBeenCalled();
  });

  it.each([{ kind: 'ticket.predict', request: {} }, 'site.stopped', undefined])(
    'leaves %o alone',
    (message) => {
      expect(ask(message)).toBeUndefined();
    },
  );
});
