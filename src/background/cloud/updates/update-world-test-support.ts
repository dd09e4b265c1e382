import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { vi } from 'vitest';
import { tinyPackage } from '../../../../tests/support/tiny-package';
import { loadPredictor } from '../../../core/predict/predictor';
import type { BundleReference } from '../../../core/release/release';
import { textOf } from '../../../core/release/run-self-test';
import type { SelfTest } from '../../../core/release/self-test';
import { openReleasedModel } from '../../../shared/released-model';
import { createRememberedValue } from '../../api/test-fakes';
import type { CloudPolicy } from '../cloud-policy';
import { addBundle, createFakeCloud, createPackages, createPolicy } from './fake-cloud-test-support';
import { createTryOut } from './try-out';
import type { UpdateState } from './update-state';
import { createUpdateStore } from './update-store';
import { createUpdater, type Updater } from './updater';

const example = { subject: 'Printer', body: 'The paper in the printer is jammed again.' };

/** A model with a self-test that says what it really answers. */
export async function describeModel(version: string, weights?: (matrix: Float32Array) => void) {
  await tf.setBackend('cpu');
  const files = await tinyPackage({ manifest: { version }, ...(weights && { weights }) });
  const predictor = await loadPredictor(files);
  const [{ suggestions }] = await predictor.predict([textOf(example)]);
  predictor.dispose();
  const expected = Object.values(suggestions).map(({ head, value, confidence }) => ({
    ...{ of: 'model' as const, head, value, confidence },
  }));
  const selfTest: SelfTest = { format: 1, tolerance: 0.001, examples: [{ ...example, expected }] };
  return { files, version, selfTest };
}

export const [first, second] = [await describeModel('1.0.0'), await describeModel('2.0.0')];

/** A clock, a cloud with two bundles, this browser's storage, and the updater between them. */
export class UpdateWorld {
  time = Date.parse('2026-11-28T12:00:00Z');
  policy: CloudPolicy | undefined = createPolicy();
  readonly cloud = createFakeCloud(() => this.time);
  readonly packages = createPackages();
  readonly state = createRememberedValue<UpdateState>();
  readonly reloadModel = vi.fn(async () => {});
  readonly report = vi.fn();
  bundles: BundleReference[] = [];
  updater: Updater = this.start();

  static async create(): Promise<UpdateWorld> {
    const world = new UpdateWorld();
    world.bundles = [await addBundle(world.cloud, first), await addBundle(world.cloud, second)];
    return world;
  }

  /** As after the worker was stopped: only what was kept is left. */
  start(share = 50): Updater {
    const { packages, reloadModel, report } = this;
    this.updater = createUpdater({
      readPolicy: async () => this.policy,
      readPolicySoFar: async () => this.policy,
      store: createUpdateStore(this.state, () => share / 100),
      packages,
      askCloud: this.cloud.ask,
      tryOut: createTryOut({
        packages,
        loadModel: (sha256) => loadPredictor(openReleasedModel(packages, sha256)),
      }),
      reloadModel,
      now: () => new Date(this.time),
      report,
    });
    return this.updater;
  }

  /** Version of the bundle that runs; undefined for the shipped model. */
  async running(): Promise<string | undefined> {
    return (await this.updater.readActive())?.content.version;
  }

  problem(): string | undefined {
    return this.state.value?.problem?.code;
  }
}
