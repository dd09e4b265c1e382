import 'fake-indexeddb/auto';
import { gunzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { minute, SyncWorld, wanted } from './sync-world-test-support';

let world: SyncWorld;

beforeEach(async () => {
  world = await SyncWorld.create();
});

describe('labels', () => {
  it('leave a while after they were made, so that an undone one never does, each once', async () => {
    const [kept, undone] = await world.say(2);
    await world.syncer.sendWhenDue();
    expect(world.arrived()).toEqual([]);
    await world.labels.undo(undone);
    world.time += 5 * minute;
    await world.syncer.sendWhenDue();
    await world.syncer.sendWhenDue();
    expect(world.arrivedIds()).toEqual([kept]);
    expect(world.arrived()[0]).not.toHaveProperty('origin');
    expect(await world.syncer.readReport()).toMatchObject({ sent: 1, waiting: 0, refused: 0 });
  });

  it('leave in batches of a thousand', async () => {
    const ids = await world.say(1001);
    await world.syncer.sendNow();
    expect(world.arrivedIds()).toEqual(ids);
    expect(world.objects.size).toBe(2);
  });

  it('leave now where somebody wants that while only what is due was being sent', async () => {
    const ids = await world.say();
    await Promise.all([world.syncer.sendWhenDue(), world.syncer.sendNow()]);
    expect(world.arrivedIds()).toEqual(ids);
  });

  it('from before the organisation wanted them, or while it did not, never leave', async () => {
    world.policy = undefined;
    await world.syncer.sendWhenDue();
    await world.say();
    await world.syncer.sendWhenDue();
    world.policy = wanted();
    await world.syncer.sendNow();
    const ids = await world.say();
    await world.syncer.sendNow();
    expect(world.arrivedIds()).toEqual(ids);
  });

  it('wait while the user has paused them', async () => {
    const ids = await world.say();
    world.isPaused = true;
    await world.syncer.sendNow();
    expect([world.arrived(), (await world.syncer.readReport()).waiting]).toEqual([[], 1]);
    world.isPaused = false;
    await world.syncer.sendNow();
    expect(world.arrivedIds()).toEqual(ids);
  });
});

describe('a failure', () => {
  it('is tried again later and later, as far apart as the wait says, and nothing is lost', async () => {
    const ids = await world.say(3);
    world.network = async () => Promise.reject(new TypeError('offline'));
    await world.syncer.sendNow();
    const tries: number[] = [];
    world.network = async () => {
      tries.push((world.time - Date.parse('2026-11-28T12:00:00Z')) / minute);
      throw new TypeError('offline');
    };
    for (let passed = 0; passed < 5 * 24 * 60; passed += 15) {
      world.time += 15 * minute;
      world.start();
      await world.syncer.sendWhenDue();
    }
    expect(tries.slice(0, 6)).toEqual([15, 30, 45, 60, 75, 105]);
    // At most every 4.5 hours in the end: six, less some by chance.
    expect((tries.at(-1) ?? 0) - (tries.at(-2) ?? 0)).toBe(270);
    expect(await world.syncer.readReport()).toMatchObject({ waiting: 3, problem: { code: 'unreachable' } });
    world.network = (request, cloud) => cloud(request);
    await world.syncer.sendNow();
    expect(world.arrivedIds()).toEqual(ids);
    expect(await world.syncer.readReport()).not.toHaveProperty('problem');
  });

  it('after the cloud had them already: the same bytes go again under the same id, and count once', async () => {
    const ids = await world.say(2);
    const sent: [string | null, string][] = [];
    world.network = async (request, cloud) => {
      sent.push([
        request.headers.get('idempotency-key'),
        gunzipSync(new Uint8Array(await request.clone().arrayBuffer())).toString(),
      ]);
      await cloud(request);
      throw new TypeError('the answer was lost');
    };
    await world.syncer.sendNow();
    world.start();
    await world.say();
    world.network = async (request, cloud) => {
      sent.push([
        request.headers.get('idempotency-key'),
        gunzipSync(new Uint8Array(await request.clone().arrayBuffer())).toString(),
      ]);
      return cloud(request);
    };
    await world.syncer.sendNow();
    expect(sent[1]).toEqual(sent[0]);
    expect(world.arrivedIds().slice(0, 2)).toEqual(ids);
    expect(world.arrivedIds()).toHaveLength(3);
  });

  it.each<[string, () => Response]>([
    ['a page of a hotel network', () => new Response('<html>Welcome</html>')],
    [
      'an answer for another batch',
      () => Response.json({ batch: 'x', accepted: 9, repeated: 0, refused: 0 }),
    ],
  ])('%s is no answer: the labels stay', async (_, answer) => {
    await world.say();
    world.network = async () => answer();
    await world.syncer.sendNow();
    expect(await world.syncer.readReport()).toMatchObject({
      waiting: 1,
      sent: 0,
      problem: { code: 'unreachable' },
    });
  });

  it('by an expired token, or a busy cloud, is told, and waited out as long as the cloud asks', async () => {
    await world.say();
    world.policy = wanted({ token: 'old' });
    await world.syncer.sendNow();
    expect((await world.syncer.readReport()).problem?.code).toBe('token');
    world.network = async () =>
      Response.json({ code: 'too-many-requests' }, { status: 429, headers: { 'Retry-After': '7200' } });
    await world.syncer.sendNow();
    expect(Date.parse(world.state.value?.notBefore ?? '') - world.time).toBe(2 * 60 * minute);
  });

  it('to keep a batch: nothing is sent that is not kept', async () => {
    await world.say();
    const before = world.database.open;
    vi.spyOn(world.database, 'open').mockImplementation(async () => {
      const connection = await before();
      return new Proxy(connection, {
        get(target, name) {
          if (name === 'transaction')
            return (...given: Parameters<typeof connection.transaction>) => {
              if (given[1] === 'readwrite') throw new DOMException('No room.', 'QuotaExceededError');
              return target.transaction(...given);
            };
          const value = Reflect.get(target, name);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      }) as typeof connection;
    });
    await world.syncer.sendNow();
    expect(world.arrived()).toEqual([]);
    vi.restoreAllMocks();
    await world.syncer.sendNow();
    expect(world.arrived()).toHaveLength(1);
  });

  it('of a clock that is years off makes no batch that can never be sent', async () => {
    await world.say();
    const real = world.createId;
    world.createId = () => '7ZZZZZZZZZ0000000000000000';
    world.start();
    await world.syncer.sendNow();
    expect((await world.syncer.readReport()).problem?.code).toBe('clock');
    world.createId = real;
    world.start();
    await world.syncer.sendNow();
    expect(world.arrived()).toHaveLength(1);
  });

  it('because a batch is too large for the cloud makes smaller ones', async () => {
    const ids = await world.say(4);
    world.network = async (request, cloud) => {
      const lines = gunzipSync(new Uint8Array(await request.clone().arrayBuffer()))
        .toString()
        .trim()
        .split('\n');
      return lines.length > 1 ? Response.json({ code: 'too-large' }, { status: 413 }) : cloud(request);
    };
    for (let i = 0; i < 3; i++) await world.syncer.sendNow();
    expect(world.arrivedIds()).toEqual(ids);
  });
});
