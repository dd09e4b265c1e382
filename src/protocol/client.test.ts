import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ask } from './client';
import { protocol } from './protocol';
import { AnswerError, answer, type Handlers } from './server';

const runtime = vi.hoisted(() => ({ id: 'ours' as string | undefined, sendMessage: vi.fn() }));
vi.mock('webextension-polyfill', () => ({ default: { runtime } }));

beforeEach(() => {
  runtime.id = 'ours';
  runtime.sendMessage.mockReset();
});

describe('asking the background', () => {
  it('sends kind and request, and gives the answer', async () => {
    runtime.sendMessage.mockResolvedValue({ ok: true, value: { granted: true, enabled: false } });
    expect(await ask('site.read', { url: 'https://desk.example/' })).toEqual({
      granted: true,
      enabled: false,
    });
    expect(runtime.sendMessage).toHaveBeenCalledWith({
      kind: 'site.read',
      request: { url: 'https://desk.example/' },
    });
  });

  it('and the server understand each other, both ways', async () => {
    const enable = vi.fn(async ({ origin }: { origin: string }) => ({
      origin,
      granted: true,
      enabled: true,
    }));
    const handlers = { 'site.enable': enable } as unknown as Handlers;
    runtime.sendMessage.mockImplementation((message) => answer(protocol, handlers, message, 'own', vi.fn()));
    const origin = 'https://desk.example';
    expect(await ask('site.enable', { origin })).toEqual({ origin, granted: true, enabled: true });
    enable.mockRejectedValueOnce(new AnswerError('storage-full', 'No room.'));
    await expect(ask('site.enable', { origin })).rejects.toMatchObject({
      name: 'ProtocolError',
      code: 'storage-full',
      message: 'No room.',
    });
  });

  it.each([
    ['nothing', undefined],
    ['something else', { fine: true }],
    ['a value of another form', { ok: true, value: { granted: 'yes', enabled: false } }],
  ])('refuses %s as an answer', async (_, reply) => {
    runtime.sendMessage.mockResolvedValue(reply);
    await expect(ask('site.read', { url: '' })).rejects.toMatchObject({ code: 'bad-answer' });
  });

  it('tells a background that does not answer from an extension that is gone', async () => {
    runtime.sendMessage.mockRejectedValue(new Error('Could not establish connection.'));
    await expect(ask('site.read', { url: '' })).rejects.toMatchObject({ code: 'unreachable' });
    runtime.id = undefined;
    await expect(ask('site.read', { url: '' })).rejects.toMatchObject({ code: 'gone' });
  });
});
