import { openHead } from '../../../core/learner/head-file';
import type { Predictor } from '../../../core/predict/predictor';
import { type OnTrial, runSelfTest, textOf } from '../../../core/release/run-self-test';
import type { PackageReader } from '../../../shared/released-model';
import type { ObtainedBundle } from './obtain-bundle';
import { UpdateError } from './update-error';

export interface TryOutParts {
  packages: PackageReader;
  /** Loads the model whose manifest has this SHA-256 beside the one that runs; the caller disposes of it. */
  loadModel(sha256: string): Promise<Predictor>;
}

/**
 * Lets a bundle answer the made-up tickets that came with it, on this device. Rejects with `UpdateError` where an answer
 * is another one than where the bundle was made. Heads with keyed hashes are not asked: the maker of the bundle could
 * not ask them either.
 */
export function createTryOut({
  packages,
  loadModel,
}: TryOutParts): (bundle: ObtainedBundle) => Promise<void> {
  return async ({ content, selfTest }) => {
    const model = content.model && (await loadModel(content.model.sha256));
    try {
      const heads: OnTrial['heads'][number][] = [];
      for (const { sha256, head, helpdesk, encoder } of content.heads) {
        const bytes = await packages.get(sha256);
        if (!bytes) throw new Error(`The file of ${head} is gone.`);
        const isForModel = encoder !== undefined && encoder === model?.model;
        const encoded = isForModel ? await model?.encode(selfTest.examples.map(textOf)) : undefined;
        heads.push({
          head,
          opened: openHead(bytes),
          ...(helpdesk !== undefined && { helpdesk }),
          ...(encoded && { encoded }),
        });
      }
      const differences = await runSelfTest(selfTest, { ...(model && { model }), heads });
      if (differences.length > 0) throw new Error(differences.join(' '));
    } catch (cause) {
      throw new UpdateError('self-test', { cause });
    } finally {
      model?.dispose();
    }
  };
}
