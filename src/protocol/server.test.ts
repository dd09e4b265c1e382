import { describe, expect, it, vi } from 'vitest';
import { protocol } from './protocol';
import { AnswerError, answer, type Handlers } from './server';
import type { Reply, Sender } from './table';

const handlers = {
  'label.undo': vi.fn(async () => ({})),
  'data.delete': vi.fn(async () => ({})),
} as unknown as Handlers;

function ask(message: unknown, sender: Sender = 'page', report: (error: unknown) => void = vi.fn()) {
  return answer(protocol, handlers, message, sender, report);
}

function codeOf(reply: Reply | undefined): string | undefined {
  return reply && !reply.ok ? reply.error.code : undefined;
}

describe('answering a message', () => {
  it('gives what the handler returns', async () => {
    const reply = await ask({ kind: 'label.undo', request: { id: '01' } });
    expect(reply).toEqual({ ok: true, value: {} });
    expect(handlers['label.undo']).toHaveBeenCalledWith({ id: '01' });
  });

  it.each([
    ['an unknown kind', { kind: 'weather.read', request: {} }],
    ['a name that every object has', { kind: 'constructor', request: {} }],
    ['a message for the offscreen document', { kind: 'webgl.predict', request: { tickets: [] } }],
    ['no object', 'label.undo'],
    ['nothing', undefined],
  ])('leaves %s to other listeners', (_, message) => {
    expect(ask(message)).toBeUndefined();
  });

  it('refuses a request of another form without calling the handler', async () => {
    vi.mocked(handlers['label.undo']).mockClear();
    expect(codeOf(await ask({ kind: 'label.undo', request: { id: 7 } }))).toBe('bad-request');
    expect(codeOf(await ask({ kind: 'label.undo', request: undefined }))).toBe('bad-request');
    expect(handlers['label.undo']).not.toHaveBeenCalled();
  });

  it('does not let a page delete data', async () => {
    expect(codeOf(await ask({ kind: 'data.delete', request: {} }, 'page'))).toBe('not-allowed');
    expect(handlers['data.delete']).not.toHaveBeenCalled();
    expect(await ask({ kind: 'data.delete', request: {} }, 'own')).toEqual({ ok: true, value: {} });
  });

  it('passes on code and words of an error that is meant to be shown', async () => {
    vi.mocked(handlers['label.undo']).mockRejectedValueOnce(new AnswerError('storage-full', 'No room.'));
    const report = vi.fn();
    const reply = await ask({ kind: 'label.undo', request: { id: '01' } }, 'page', report);
    expect(reply).toEqual({ ok: false, error: { code: 'storage-full', message: 'No room.' } });
    expect(report).not.toHaveBeenCalled();
  });

  it('reports any other error and tells nothing of its inside', async () => {
    const error = new Error('secret inside');
    vi.mocked(handlers['label.undo']).mockRejectedValueOnce(error);
    const report = vi.fn();
    const reply = await ask({ kind: 'label.undo', request: { id: '01' } }, 'page', report);
    expect(codeOf(reply)).toBe('failed');
    expect(JSON.stringify(reply)).not.toContain('secret');
    expect(report).toHaveBeenCalledWith(error);
  });
});
