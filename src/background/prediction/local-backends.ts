import '@tensorflow/tfjs-backend-cpu';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { enableProdMode, env, getBackend, setBackend } from '@tensorflow/tfjs-core';
import browser from 'webextension-polyfill';
import type { Predictor } from '../../core/predict/predictor';
import type { LocalBackend, StartLocally } from './local-runner';

const names: Record<LocalBackend, string> = { wasm: 'wasm', js: 'cpu' };

/** To be called once, before anything is computed; a second call would throw. */
export function configureLocalBackends(): void {
  enableProdMode();
  // True in extensions though a worker cannot start threads: initialising would then never finish.
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths(browser.runtime.getURL('wasm/'));
}

/** @param load loads the model that should run on whichever backend is current then */
export function startLocallyWith(load: () => Promise<Predictor>): StartLocally {
  return async (backend) => {
    await setBackend(names[backend]);
    // Where a backend fails, tfjs continues with another one without a word.
    if (getBackend() !== names[backend]) throw new Error(`The ${backend} backend did not start.`);
    return load();
  };
}
