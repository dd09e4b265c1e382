import '@tensorflow/tfjs-backend-cpu';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { enableProdMode, env, getBackend, setBackend } from '@tensorflow/tfjs-core';
import browser from 'webextension-polyfill';
import { openCurrentModel } from '../core/model/current-model';
import { loadPredictor } from '../core/predict/predictor';
import { openExtensionFolder } from '../extension-files';
import type { LocalBackend, StartLocally } from './local-runner';

const names: Record<LocalBackend, string> = { wasm: 'wasm', js: 'cpu' };

/** To be called once, before anything is computed; a second call would throw. */
export function configureLocalBackends(): void {
  enableProdMode();
  // True in extensions though a worker cannot start threads: initialising would then never finish.
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths(browser.runtime.getURL('wasm/'));
}

export const startLocally: StartLocally = async (backend) => {
  await setBackend(names[backend]);
  // Where a backend fails, tfjs goes on with another one without a word.
  if (getBackend() !== names[backend]) throw new Error(`The ${backend} backend did not start.`);
  return loadPredictor(openCurrentModel(openExtensionFolder('models')));
};
