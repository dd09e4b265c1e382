import '@tensorflow/tfjs-backend-cpu';
import { beforeEach, describe, expect, it } from 'vitest';
import { tinyPackage } from '../../../../tests/support/tiny-package';
import { loadPredictor } from '../../../core/predict/predictor';
import { openReleasedModel } from '../../../shared/released-model';
import { createPolicy } from './fake-cloud-test-support';
import { createLoadActive } from './load-active';
import { UpdateWorld } from './update-world-test-support';

const shipped = await tinyPackage({ manifest: { name: 'shipped', version: '0.1.0' } });
let world: UpdateWorld;

beforeEach(async () => {
  world = await UpdateWorld.create();
  for (const stable of world.bundles) {
    await world.cloud.release({ stable });
    await world.updater.check();
  }
});

/** Name and version of the model that a worker would load now. */
async function loaded(): Promise<string> {
  const { updater, packages, report } = world;
  const load = (_backend: unknown, model?: string) =>
    loadPredictor(model === undefined ? shipped : openReleasedModel(packages, model));
  const predictor = await createLoadActive({ updater, load, report })('js');
  predictor.dispose();
  return predictor.model;
}

/** Damages a file of the bundle that runs. */
async function damage(change: (hash: string) => void): Promise<void> {
  const model = (await world.updater.readActive())?.content.model?.sha256;
  change(model ?? '');
}

describe('loading', () => {
  it('takes the model of the bundle that runs', async () => {
    expect(await loaded()).toBe('tiny@2.0.0');
  });

  it.each<[string, (hash: string) => void]>([
    ['is gone', (hash) => world.packages.files.delete(hash)],
    ['was cut', (hash) => world.packages.files.set(hash, new Uint8Array([0x7b]))],
  ])('takes the one before where a file %s, says so, and loads it again later', async (_, change) => {
    await damage(change);
    expect(await loaded()).toBe('tiny@1.0.0');
    expect(world.problem()).toBe('damaged-here');
    world.start();
    await world.updater.check();
    expect([await loaded(), world.problem()]).toEqual(['tiny@2.0.0', undefined]);
  });

  it('takes the shipped one where both are gone, also where nothing can be written down', async () => {
    world.packages.files.clear();
    expect(await loaded()).toBe('shipped@0.1.0');
    world.state.write = () => Promise.reject(new Error('disk full'));
    await world.cloud.release({ stable: world.bundles[0] });
    await world.updater.check();
    expect(await loaded()).toBe('shipped@0.1.0');
  });

  it('takes the shipped one where the organisation stops updates, or cannot be asked', async () => {
    world.policy = createPolicy({ updates: false });
    expect(await loaded()).toBe('shipped@0.1.0');
    world.updater = { ...world.updater, readActive: () => Promise.reject(new Error('storage is broken')) };
    expect(await loaded()).toBe('shipped@0.1.0');
  });
});
