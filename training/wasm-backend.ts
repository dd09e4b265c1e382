import { createRequire } from 'node:module';
import { dirname, sep } from 'node:path';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import * as tf from '@tensorflow/tfjs-core';

/**
 * Makes WASM with one thread the current tfjs backend, as in the extension. Throws where it cannot start.
 *
 * @param folder with a separator at its end: where tfjs's `.wasm` files are, if not in its package
 */
export async function startWasm(folder = packageFolder()): Promise<void> {
  tf.enableProdMode();
  tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths(folder);
  await tf.setBackend('wasm');
  await tf.ready();
  if (tf.getBackend() !== 'wasm') throw new Error('The WASM backend of tfjs did not start.');
}

function packageFolder(): string {
  return dirname(createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm')) + sep;
}
