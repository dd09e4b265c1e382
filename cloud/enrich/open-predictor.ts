import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { openCurrentModel } from '../../src/core/model/current-model';
import type { ModelFiles } from '../../src/core/model/model-files';
import { loadPredictor, type Predictor } from '../../src/core/predict/predictor';
import { startWasm } from '../../training/wasm-backend';

/** Beside the bundle of a cloud function; in the source tree they are where they were made. */
const here = import.meta.dirname;
const isBundle = existsSync(join(here, 'models'));
const models = isBundle ? join(here, 'models') : join(here, '../../models');
const wasm = isBundle ? join(here, 'wasm') + sep : undefined;

let backend: Promise<void> | undefined;

/** Loads a model, or the shipped one, on the same backend as the extension's first. Rejects where it is damaged. */
export async function openPredictor(files: ModelFiles = shippedModel()): Promise<Predictor> {
  backend ??= startWasm(wasm);
  await backend;
  return loadPredictor(files);
}

function shippedModel(): ModelFiles {
  return openCurrentModel({ read: (path) => readFile(join(models, path)) });
}
