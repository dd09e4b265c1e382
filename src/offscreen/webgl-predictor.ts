import '@tensorflow/tfjs-backend-webgl';
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { backend, enableProdMode, env, getBackend, setBackend } from '@tensorflow/tfjs-core';
import { openCurrentModel } from '../core/model/current-model';
import { loadPredictor, type Predictor } from '../core/predict/predictor';
import { openExtensionFolder } from '../extension-files';

/** Makes WebGL current and loads the model on it; rejects where this device cannot compute as exactly as the others. */
export async function startWebgl(): Promise<Predictor> {
  enableProdMode();
  await setBackend('webgl');
  if (getBackend() !== 'webgl') throw new Error('The WebGL backend did not start.');
  if (!env().getBool('WEBGL_RENDER_FLOAT32_ENABLED')) throw new Error('WebGL has 16-bit numbers only.');
  return loadPredictor(openCurrentModel(openExtensionFolder('models')));
}

/** A lost context computes nothing any more, and reading from it never ends. */
export function isContextLost(): boolean {
  return (backend() as MathBackendWebGL).getGPGPUContext().gl.isContextLost();
}
