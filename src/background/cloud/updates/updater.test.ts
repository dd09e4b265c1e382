import { beforeEach, describe, expect, it } from 'vitest';
import { CloudError } from '../cloud-error';
import { createPolicy } from './fake-cloud-test-support';
import { UpdateWorld } from './update-world-test-support';
import { checkInterval } from './updater';

let world: UpdateWorld;

beforeEach(async () => {
  world = await UpdateWorld.create();
});

describe('an update', () => {
  it('is downloaded, tried out and switched to; the next one fetches only what is new', async () => {
    await world.cloud.release({ stable: world.bundles[0] });
    await world.updater.check();
    expect([await world.running(), world.problem()]).toEqual(['1.0.0', undefined]);
    expect(world.reloadModel).toHaveBeenCalledOnce();
    world.cloud.requests.length = 0;
    await world.cloud.release({ stable: world.bundles[1] });
    await world.updater.check();
    expect(await world.running()).toBe('2.0.0');
    const downloads = world.cloud.requests.filter(({ kind }) => kind === 'download');
    // The bundle and the manifest: weights and self-test are the same files as before.
    expect(downloads).toHaveLength(2);
  });

  it('costs one short answer where nothing is new, at most once in some hours', async () => {
    await world.cloud.release({ stable: world.bundles[0] });
    await world.updater.checkWhenDue();
    world.cloud.requests.length = 0;
    await world.updater.checkWhenDue();
    world.time += checkInterval - 1;
    await world.updater.checkWhenDue();
    expect(world.cloud.requests).toEqual([]);
    world.time += 1;
    await world.updater.checkWhenDue();
    expect(world.cloud.requests.map(({ headers }) => Object.keys(headers ?? {}))).toEqual([
      ['If-None-Match'],
    ]);
    expect([await world.running(), world.problem()]).toEqual(['1.0.0', undefined]);
  });

  it('goes on where the worker was stopped in the middle, without loading again what is there', async () => {
    await world.cloud.release({ stable: world.bundles[0] });
    const alter = world.cloud.alter;
    world.cloud.alter = (bytes, request) => {
      if (request.kind === 'download' && bytes.length > 5000) throw new CloudError('unreachable');
      return bytes;
    };
    await world.updater.check();
    expect([await world.running(), world.problem()]).toEqual([undefined, 'unreachable']);
    world.cloud.alter = alter;
    world.cloud.requests.length = 0;
    world.start();
    await world.updater.check();
    expect(await world.running()).toBe('1.0.0');
    expect(world.cloud.requests.filter(({ kind }) => kind === 'download').length).toBeLessThan(4);
  });

  it('is taken back by a release that names the one before, or none', async () => {
    await world.cloud.release({ stable: world.bundles[0] });
    await world.updater.check();
    await world.cloud.release({ stable: world.bundles[1] });
    await world.updater.check();
    await world.cloud.release({ stable: world.bundles[0] });
    await world.updater.check();
    expect(await world.running()).toBe('1.0.0');
    await world.cloud.release({ stable: null });
    await world.updater.check();
    expect([await world.running(), world.packages.files.size]).toEqual([undefined, 0]);
  });

  it('on trial is for the profiles below its percentage, the same ones each time', async () => {
    const trial = { stable: world.bundles[0], canary: { percent: 30, bundle: world.bundles[1] } };
    for (const [share, version] of [
      [29, '2.0.0'],
      [31, '1.0.0'],
    ] as const) {
      world.state.value = undefined;
      world.start(share);
      await world.cloud.release(trial);
      await world.updater.check();
      // Whatever would be drawn now.
      world.start(99 - share);
      await world.updater.check();
      expect(await world.running()).toBe(version);
    }
  });
});

describe('the organisation', () => {
  beforeEach(async () => {
    await world.cloud.release({ stable: world.bundles[0] });
    await world.updater.check();
  });

  it.each([
    ['updates stopped', false],
    ['the world.cloud taken away', undefined],
  ])('gets the shipped model at once by %s', async (_, updates) => {
    world.policy = updates === undefined ? undefined : createPolicy({ updates });
    expect(await world.running()).toBeUndefined();
    await world.updater.applyPolicy();
    expect(world.state.value?.active).toBeUndefined();
  });

  it('pins one bundle, whatever the channel says', async () => {
    world.policy = createPolicy({ pin: world.bundles[1].sha256 });
    expect(await world.running()).toBeUndefined();
    await world.updater.applyPolicy();
    expect(await world.running()).toBe('2.0.0');
    expect(world.cloud.requests.at(-1)?.kind).toBe('download');
  });

  it('may let the world.cloud be away for ever', async () => {
    world.cloud.failure = new CloudError('unreachable');
    for (let day = 0; day < 400; day += 100) {
      world.time += 100 * 86_400_000;
      world.start();
      await world.updater.check();
    }
    expect([await world.running(), world.problem()]).toEqual(['1.0.0', 'unreachable']);
  });
});
