import '@tensorflow/tfjs-backend-webgl';
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { backend, enableProdMode, env, getBackend, setBackend } from '@tensorflow/tfjs-core';
import { loadPredictor, type Predictor } from '../core/predict/predictor';
import { openModel } from '../shared/released-model';

/** Makes WebGL current and loads the model on it; rejects where this device cannot compute as exactly as the others. */
export async function startWebgl(model: string | undefined): Promise<Predictor> {
  enableProdMode();
  await setBackend('webgl');
  if (getBackend() !== 'webgl') throw new Error('The WebGL backend did not start.');
  if (!env().getBool('WEBGL_RENDER_FLOAT32_ENABLED')) throw new Error('WebGL has 16-bit numbers only.');
  return loadPredictor(openModel(model));
}

/** A lost context computes nothing any more, and reading from it never ends. */
export function isContextLost(): boolean {
  return (backend() as MathBackendWebGL).getGPGPUContext().gl.isContextLost();
}
