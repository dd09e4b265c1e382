import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { openCurrentModel } from '../../src/core/model/current-model';
import type { ModelFiles } from '../../src/core/model/model-files';
import { loadPredictor, type Predictor } from '../../src/core/predict/predictor';
import { startWasm } from '../../training/wasm-backend';
import { modelsFolder, wasmFolder } from '../built-files';

let backend: Promise<void> | undefined;

/** Loads a model, or the shipped one, on the same backend as the extension's first. Rejects if it is damaged. */
export async function openPredictor(files: ModelFiles = shippedModel()): Promise<Predictor> {
  backend ??= startWasm(wasmFolder && wasmFolder + sep);
  await backend.catch((error: unknown) => {
    backend = undefined;
    throw error;
  });
  return loadPredictor(files);
}

export function shippedModel(): ModelFiles {
  return openCurrentModel({ read: (path) => readFile(join(modelsFolder, path)) });
}
