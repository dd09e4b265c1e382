import '@tensorflow/tfjs-backend-cpu';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { enableProdMode, env, getBackend, setBackend } from '@tensorflow/tfjs-core';
import { loadPredictor } from '../core/predict/predictor';
import type { LocalBackend, ModelTask, Which } from '../protocol/model-protocol';
import { openModel } from '../shared/released-model';
import type { NumberedReply, NumberedTask } from './model-host';
import { ModelTasks } from './model-tasks';

const names: Record<LocalBackend, string> = { wasm: 'wasm', js: 'cpu' };

enableProdMode();
// True in extensions though such a thread cannot start others: initialising would then never finish.
env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
setWasmPaths(`${location.origin}/wasm/`);

async function start({ backend, model }: Which) {
  await setBackend(names[backend]);
  // Where a backend fails, tfjs continues with another one without a word.
  if (getBackend() !== names[backend]) throw new Error(`The ${backend} backend did not start.`);
  return loadPredictor(openModel(model));
}

const tasks = new ModelTasks(start);

async function answer(id: number, task: ModelTask): Promise<void> {
  const reply: NumberedReply = { id, reply: await tasks.run(task) };
  postMessage(reply);
  if (task.act === 'start') tasks.warmUp(task.which);
}

addEventListener('message', ({ data: { id, task } }: MessageEvent<NumberedTask>) => {
  void answer(id, task);
});
