// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { TicketWriter } from './ticket-writer';
import { writeFields } from './write-fields';
import { origin, pageWith, via, worldOf } from './write-test-support';

const tags = {
  values: {},
  via: {
    ...{ ...via, json: { tags: '{values}' }, several: {} },
    read: { ...via.read, value: [{ from: 'now', at: '/tags/*', all: true }] },
  },
};

/** A desk that keeps tags; `colleague` changes them after the first answer to a write. */
function deskOf(before: unknown, colleague: (now: string[]) => string[] = (now) => now) {
  let now = before;
  const sent: string[][] = [];
  const world = worldOf((method, _path, body) => {
    if (method === 'GET') return Response.json({ id: '7', tags: now, status: 'open' });
    const asked: string[] = JSON.parse(body).tags;
    sent.push(asked);
    now = sent.length === 1 ? colleague(asked) : asked;
    return Response.json({});
  });
  const noted = vi.fn(async () => ({}));
  const ticket = { helpdesk: 'demo', origin, id: '7' };
  const load = async () => ({ writeFields });
  const writer = new TicketWriter(pageWith({ tags }), ticket, world, noted as never, load, vi.fn());
  return { writer, sent, noted, now: () => now };
}

describe('a field with several values', () => {
  it('gets what is added beside what it has, and only that is taken out again', async () => {
    const { writer, now, noted } = deskOf(['old', 'vip'], (asked) => [...asked, 'by a colleague']);
    await writer.apply([{ field: 'tags', value: 'vpn\nlogin' }]);
    expect(now()).toEqual(['old', 'vip', 'vpn', 'login', 'by a colleague']);
    await writer.undo(['tags']);
    expect(now()).toEqual(['old', 'vip', 'by a colleague']);
    expect(noted).toHaveBeenCalledWith(
      'audit.record',
      expect.objectContaining({ act: 'undo', from: 'old, vip, vpn, login, by a colleague' }),
    );
  });

  it('is left alone where it has them, however they are capitalised', async () => {
    const { writer, sent } = deskOf(['Old', 'VPN']);
    await writer.apply([{ field: 'tags', value: 'vpn' }]);
    await writer.undo(['tags']);
    expect(sent).toEqual([]);
  });

  it('keeps what was added twice apart from what was there before both', async () => {
    const { writer, now } = deskOf(['old'], (asked) => [...asked, 'by a colleague']);
    await writer.apply([{ field: 'tags', value: 'vpn' }]);
    await writer.apply([{ field: 'tags', value: 'vpn\nlogin' }]);
    expect(now()).toEqual(['old', 'vpn', 'by a colleague', 'login']);
    await writer.undo(['tags']);
    expect(now()).toEqual(['old', 'by a colleague']);
    expect(writer.written).toEqual([]);
  });

  it('gets back what the helpdesk took out for it', async () => {
    const { writer, now } = deskOf(['low', 'old'], (asked) => asked.filter((each) => each !== 'low'));
    await writer.apply([{ field: 'tags', value: 'high' }]);
    expect(now()).toEqual(['old', 'high']);
    await writer.undo(['tags']);
    expect(now()).toEqual(['old', 'low']);
  });

  it.each([
    ['of which not all are text', ['old', { name: 'other' }], 'several'],
    ['of which one is longer than is read', ['x'.repeat(600)], 'several'],
    ['that are more than are read', Array.from({ length: 60 }, (_, index) => `tag ${index}`), 'several'],
    ['that are no list', 'old, vip', 'forbidden'],
    ['that are not there', undefined, 'forbidden'],
  ])('is not written with values %s: the others would be lost', async (_about, before, code) => {
    const { writer, sent } = deskOf(before);
    await expect(writer.apply([{ field: 'tags', value: 'vpn' }])).rejects.toMatchObject({
      problem: { code },
    });
    expect(sent).toEqual([]);
  });

  it('is filled without a click only where it has none', async () => {
    const { writer, sent } = deskOf(['old']);
    await writer.fillEmpty([]);
    const desk = deskOf([]);
    desk.noted.mockImplementation(async () => [] as never);
    await desk.writer.fillEmpty([{ field: 'tags', value: 'vpn' }]);
    expect(desk.sent).toEqual([['vpn']]);
    expect(sent).toEqual([]);
  });

  it('of a long list is noted as far as the audit takes it', async () => {
    const long = Array.from({ length: 40 }, (_, index) => `a rather long tag, number ${index}`);
    const { writer, noted } = deskOf(long);
    await writer.apply([{ field: 'tags', value: 'vpn' }]);
    const [, draft] = noted.mock.calls[0] as unknown as [string, { from: string; to: string }];
    expect([draft.from.length, draft.to.length]).toEqual([500, 500]);
  });
});
