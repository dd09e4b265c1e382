import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { KeyedGrams } from '../../../core/learner/keyed-grams';
import { packTicket } from '../../../core/learner/packed-grams';
import { SyncWorld, wanted } from './sync-world-test-support';

let world: SyncWorld;

beforeEach(async () => {
  world = await SyncWorld.create();
});

const sorted = ({ words, characters, subject }: KeyedGrams) =>
  [words, characters, subject].map(({ hashes, counts }) =>
    hashes.map((hash, i) => [hash, counts[i]]).sort(([one], [other]) => one - other),
  );

describe('what leaves', () => {
  const key = 'AAECAwQFBgcICQoLDA0ODw==';

  beforeEach(() => {
    world.text = { subject: 'Printer', body: 'Write to [email], it burns' };
  });

  it('is values alone at the level of labels, also where a text is kept', async () => {
    await world.say();
    await world.syncer.sendNow();
    expect(Object.keys(world.arrived()[0])).not.toEqual(expect.arrayContaining(['text']));
    expect(world.arrived()[0]).not.toHaveProperty('features');
  });

  it('is hashes at the level of features, and nothing of them without a key', async () => {
    world.policy = wanted({ syncLevel: 'features' });
    await world.say();
    await world.syncer.sendNow();
    world.policy = wanted({ syncLevel: 'features', featureKey: key });
    await world.say();
    await world.syncer.sendNow();
    const [without, withKey] = world.arrived();
    expect(without).not.toHaveProperty('features');
    expect(withKey).toHaveProperty('features.words.hashes');
    expect(JSON.stringify(withKey)).not.toContain('burns');
  });

  it('is the same hashes where only hashes are kept, and never a text', async () => {
    world.policy = wanted({ syncLevel: 'features', featureKey: key });
    await world.say();
    await world.syncer.sendNow();
    world.text = {
      subject: '',
      body: '',
      grams: packTicket({ subject: 'Printer', body: 'Write to [email], it burns' }),
    };
    await world.say();
    await world.syncer.sendNow();
    const [fromText, fromHashes] = world.arrived().map(({ features }) => features as KeyedGrams);
    expect(sorted(fromHashes)).toEqual(sorted(fromText));
    world.policy = wanted({ syncLevel: 'redacted', featureKey: key });
    await world.say();
    await world.syncer.sendNow();
    expect(world.arrived()[2]).not.toHaveProperty('text');
  });

  it('is the redacted text where that is wanted', async () => {
    world.policy = wanted({ syncLevel: 'redacted' });
    await world.say();
    await world.syncer.sendNow();
    expect(world.arrived()[0]).toHaveProperty('text', 'Printer\nWrite to [email], it burns');
  });

  it('is never more than is allowed by now, though it was made before', async () => {
    world.policy = wanted({ syncLevel: 'redacted' });
    const ids = await world.say();
    world.network = async () => Promise.reject(new TypeError('offline'));
    await world.syncer.sendNow();
    world.policy = wanted();
    world.network = (request, cloud) => cloud(request);
    await world.syncer.sendNow();
    expect(world.arrivedIds()).toEqual(ids);
    expect(world.arrived()[0]).not.toHaveProperty('text');
  });

  it('goes again without text, and is not lost, where the cloud takes less than the policy allows', async () => {
    world.policy = wanted({ syncLevel: 'redacted' });
    const [first] = await world.say();
    await world.syncer.sendNow();
    world.labelLevel = 'labels';
    world.start();
    const ids = await world.say(3);
    await world.syncer.sendNow();
    expect(world.arrivedIds()).toEqual([first, ...ids]);
    expect(world.arrived().map((line) => 'text' in line)).toEqual([true, false, false, false]);
    expect(await world.syncer.readReport()).toMatchObject({ sent: 4, refused: 0, waiting: 0 });
  });

  it('has a random name of the profile, another one each month', async () => {
    for (const days of [0, 20, 20]) {
      world.time += days * 86_400_000;
      world.start();
      await world.say();
      await world.syncer.sendNow();
    }
    const [first, second, third] = world.arrived().map(({ client }) => client);
    expect(first).toMatch(/^[0-9a-f]{16}$/);
    expect([second === first, third === first]).toEqual([true, false]);
  });

  it('goes nowhere unencrypted, except on this computer', async () => {
    await world.say();
    world.policy = wanted({ syncLevel: 'labels', url: 'http://cloud.example' });
    await world.syncer.sendNow();
    expect([world.arrived(), (await world.syncer.readReport()).problem?.code]).toEqual([[], 'bad-address']);
  });

  it('is listed, with the host, the bytes and a line of it, whatever became of it', async () => {
    await world.say();
    world.network = async () => Promise.reject(new TypeError('offline'));
    await world.syncer.sendNow();
    world.network = (request, cloud) => cloud(request);
    await world.syncer.sendNow();
    const [second, first] = await world.traffic.list(10);
    expect(first).toMatchObject({
      kind: 'labels',
      host: 'cloud.example',
      outcome: 'unreachable',
      received: 0,
    });
    expect(second).toMatchObject({ outcome: '200', sent: first.sent });
    expect(second.received).toBeGreaterThan(0);
    expect(JSON.parse(second.example ?? '')).toMatchObject({ head: 'topic', final: 'hardware' });
  });
});
