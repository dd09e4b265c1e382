import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { enableProdMode, env, getBackend, setBackend } from '@tensorflow/tfjs-core';
import { openCurrentModel } from '../../../src/core/model/current-model';
import { loadPackage } from '../../../src/core/model/load-package';
import { answerTickets, loadPredictor } from '../../../src/core/predict/predictor';
import type { TicketText } from '../../../src/core/ticket';

export interface Ours {
  /** What the extension does for a ticket: answers with their reasons. */
  predict(tickets: readonly TicketText[]): Promise<unknown>;
  /** The same answers without the words that moved them. */
  answer(tickets: readonly TicketText[]): Promise<unknown>;
}

const files = openCurrentModel({
  async read(path) {
    const response = await fetch(`/models/${path}`);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  },
});

/** The shipped model on WASM with one thread, as in the extension's worker. */
export async function startOurs(): Promise<Ours> {
  enableProdMode();
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  setWasmPaths('/wasm/');
  await setBackend('wasm');
  if (getBackend() !== 'wasm') throw new Error('The WASM backend of tfjs did not start.');
  const predictor = await loadPredictor(files);
  let loading: ReturnType<typeof loadPackage> | undefined;
  return {
    predict: (tickets) => predictor.predict(tickets),
    async answer(tickets) {
      loading ??= loadPackage(files);
      return answerTickets(await loading, tickets);
    },
  };
}
