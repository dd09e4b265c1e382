import { ModelPackageError } from '../../../core/model/package-file';
import type { Predictor } from '../../../core/predict/predictor';
import type { LocalBackend } from '../../../protocol/model-protocol';
import type { Updater } from './updater';

export interface LoadActiveParts {
  updater: Pick<Updater, 'readActive' | 'dropActive'>;
  /** @param model SHA-256 of the manifest of a downloaded model; undefined for the shipped one */
  load(backend: LocalBackend, model: string | undefined): Promise<Predictor>;
  report(error: unknown): void;
}

/**
 * Loads the model that should run. Where its files are gone or damaged, the one before, and at last the shipped one.
 * Rejects with `ModelPackageError` only where the shipped one is damaged, or as the backend does.
 */
export function createLoadActive({ updater, load, report }: LoadActiveParts) {
  return async function loadActive(backend: LocalBackend): Promise<Predictor> {
    const model = (await readActive())?.content.model;
    if (!model) return load(backend, undefined);
    try {
      return await load(backend, model.sha256);
    } catch (error) {
      if (!(error instanceof ModelPackageError)) throw error;
      report(error);
      return (await drop()) ? loadActive(backend) : load(backend, undefined);
    }
  };

  async function drop(): Promise<boolean> {
    try {
      await updater.dropActive();
      return true;
    } catch (error) {
      report(error);
      return false;
    }
  }

  async function readActive() {
    try {
      return await updater.readActive();
    } catch (error) {
      // Without the settings no other model than the shipped one is allowed.
      report(error);
      return undefined;
    }
  }
}
