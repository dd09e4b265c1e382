import { describe, expect, it, vi } from 'vitest';
import { answer, type HandlersOf } from './server';
import { type ToOffscreen, toOffscreen } from './to-offscreen';

const handlers = { 'webgl.predict': vi.fn() } as unknown as HandlersOf<ToOffscreen>;
const ask = (message: unknown) => answer(toOffscreen, handlers, message, 'own', vi.fn());

describe('the offscreen document', () => {
  it.each([
    ['what the popup asks the background', { kind: 'status.read', request: {} }],
    ['an unknown kind', { kind: 'webgl.destroy', request: {} }],
    ['nothing', undefined],
  ])('leaves %s to others', (_, message) => {
    expect(ask(message)).toBeUndefined();
  });

  it('refuses another form', async () => {
    const reply = await ask({ kind: 'webgl.predict', request: { tickets: 'all' } });
    expect(reply).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    expect(handlers['webgl.predict']).not.toHaveBeenCalled();
  });
});
