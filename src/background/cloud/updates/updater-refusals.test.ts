import { beforeEach, describe, expect, it } from 'vitest';
import { CloudError } from '../cloud-error';
import { addBundle, createPolicy, makeKey } from './fake-cloud-test-support';
import { describeModel, first, second, UpdateWorld } from './update-world-test-support';

let world: UpdateWorld;

describe('what is refused leaves what runs as it is', () => {
  beforeEach(async () => {
    world = await UpdateWorld.create();
    await world.cloud.release({ stable: world.bundles[0] });
    await world.updater.check();
    world.reloadModel.mockClear();
  });

  const flip = (bytes: Uint8Array<ArrayBuffer>) => bytes.map((byte, i) => (i === 3 ? byte ^ 1 : byte));
  const cases: [string, string, () => unknown][] = [
    [
      'not-signed',
      'a release signed by a stranger',
      () => world.cloud.release({ stable: world.bundles[1] }, makeKey()),
    ],
    [
      'not-signed',
      'a release that was changed on its way',
      async () => {
        await world.cloud.release({ stable: world.bundles[1] });
        world.cloud.say(world.cloud.body.replace('2.0.0', '2.0.1'));
      },
    ],
    ['unreadable', 'a page of a hotel network', () => world.cloud.say('<html>Welcome</html>')],
    ['wrong-channel', 'a release of another channel', () => world.cloud.release({ channel: 'beta' })],
    [
      'expired',
      'a release that has expired',
      () => world.cloud.release({ stable: world.bundles[1], expires: '2026-11-28T11:59:59.000Z' }),
    ],
    [
      'expired',
      'a clock far ahead',
      async () => {
        await world.cloud.release({ stable: world.bundles[1] });
        world.time += 31 * 86_400_000;
      },
    ],
    [
      'damaged-download',
      'a file of which a bit is another',
      async () => {
        await world.cloud.release({ stable: world.bundles[1] });
        world.cloud.alter = (bytes, { kind }) => (kind === 'download' ? flip(bytes) : bytes);
      },
    ],
    [
      'damaged-download',
      'weights of which a bit is another',
      async () => {
        const third = await describeModel('3.0.0', (weights) => weights.reverse());
        await world.cloud.release({ stable: await addBundle(world.cloud, third) });
        const { length } = third.files.weights;
        world.cloud.alter = (bytes) => (bytes.length === length ? flip(bytes) : bytes);
      },
    ],
    [
      'damaged-download',
      'half a file',
      async () => {
        await world.cloud.release({ stable: world.bundles[1] });
        world.cloud.alter = (bytes, { kind }) =>
          kind === 'download' ? bytes.slice(0, bytes.length / 2) : bytes;
      },
    ],
    [
      'damaged-download',
      'a file that is not there',
      async () => {
        await world.cloud.release({ stable: world.bundles[1] });
        world.cloud.packages.delete(world.bundles[1].sha256);
      },
    ],
    [
      'storage',
      'a full disk',
      async () => {
        await world.cloud.release({ stable: world.bundles[1] });
        world.packages.isFull = true;
      },
    ],
    [
      'token',
      'an expired token',
      () => {
        world.cloud.failure = new CloudError('token', 'wrong-token');
      },
    ],
    [
      'self-test',
      'a bundle that answers otherwise',
      async () => {
        const examples = first.selfTest.examples.map((each) => ({
          ...each,
          expected: each.expected.map((answer) => ({ ...answer, value: 'other' })),
        }));
        const wrong = await addBundle(world.cloud, { ...second, selfTest: { ...first.selfTest, examples } });
        await world.cloud.release({ stable: wrong });
      },
    ],
    [
      'self-test',
      'a bundle with a model of which nothing is expected',
      async () => {
        const silent = first.selfTest.examples.map((each) => ({ ...each, expected: [] }));
        const selfTest = { ...first.selfTest, examples: silent };
        const wrong = await addBundle(world.cloud, { ...second, selfTest });
        await world.cloud.release({ stable: wrong });
      },
    ],
    [
      'no-keys',
      'a release where no key is pinned',
      async () => {
        world.policy = createPolicy({ publicKeys: [] });
        await world.cloud.release({ stable: world.bundles[1] });
      },
    ],
  ];

  it.each(cases)('%s: %s', async (code, _, happen) => {
    await happen();
    await world.updater.check();
    // Without any key nobody vouches for what runs.
    expect([await world.running(), world.problem()]).toEqual([
      code === 'no-keys' ? undefined : '1.0.0',
      code,
    ]);
    expect(world.reloadModel).not.toHaveBeenCalled();
    // And all is well again once the reason is gone.
    [world.cloud.failure, world.packages.isFull, world.policy] = [undefined, false, createPolicy()];
    world.time = Date.parse('2026-11-28T12:00:00Z');
    world.cloud.alter = (bytes) => bytes;
    await addBundle(world.cloud, second);
    await world.cloud.release({ stable: world.bundles[1] });
    await world.updater.check();
    expect([await world.running(), world.problem()]).toEqual(['2.0.0', undefined]);
  });

  it('replayed: a release from before, though its signature is right', async () => {
    const old = world.cloud.body;
    await world.cloud.release({ stable: world.bundles[1] });
    await world.updater.check();
    world.cloud.say(old);
    world.start();
    await world.updater.check();
    expect([await world.running(), world.problem()]).toEqual(['2.0.0', 'replayed']);
  });

  it('storage: nothing is switched where the switch cannot be written down', async () => {
    await world.cloud.release({ stable: world.bundles[1] });
    const before = world.state.value;
    world.state.write = async () => {
      throw new Error('disk full');
    };
    await world.updater.check();
    expect([await world.running(), world.state.value]).toEqual(['1.0.0', before]);
    expect(world.reloadModel).not.toHaveBeenCalled();
  });
});

describe('a cloud that goes silent, and a key that was stolen', () => {
  const day = 86_400_000;

  beforeEach(async () => {
    world = await UpdateWorld.create();
    await world.cloud.release({ stable: world.bundles[0] });
    await world.updater.check();
  });

  it('expired: an answer that nothing is new holds as long as the release, and no longer', async () => {
    world.time += 29 * day;
    await world.updater.check();
    expect(world.problem()).toBeUndefined();
    const checked = world.state.value?.checkedAt;
    world.time += 2 * day;
    await world.updater.check();
    expect([await world.running(), world.problem()]).toEqual(['1.0.0', 'expired']);
    expect(world.state.value?.checkedAt).toBe(checked);
  });

  it('withheld: there is no release where there was one', async () => {
    world.cloud.failure = new CloudError('nothing-there', 'no-release');
    await world.updater.check();
    expect([await world.running(), world.problem()]).toEqual(['1.0.0', 'withheld']);
  });

  it('number-too-high: no stolen key uses up the numbers of the next', async () => {
    await world.cloud.release({ stable: world.bundles[1], number: Number.MAX_SAFE_INTEGER });
    await world.updater.check();
    expect([await world.running(), world.problem()]).toEqual(['1.0.0', 'number-too-high']);
  });

  it('a new key begins with numbers of its own', async () => {
    await world.cloud.release({ stable: world.bundles[1], number: 9_000 });
    await world.updater.check();
    expect(await world.running()).toBe('2.0.0');
    const next = makeKey();
    world.policy = createPolicy({ publicKeys: [next.publicKey] });
    // What the key that is gone has named does not run any more.
    expect(await world.running()).toBeUndefined();
    await world.cloud.release({ stable: world.bundles[0], number: 3 }, next);
    await world.updater.check();
    expect([await world.running(), world.problem()]).toEqual(['1.0.0', undefined]);
  });
});
