import { readFile } from 'node:fs/promises';
import * as tf from '@tensorflow/tfjs-core';
import { loadEncoder } from '../src/core/encoder/load-encoder';
import { startWasm } from './wasm-backend';

const dir = 'models/general';
await startWasm();
const manifest = JSON.parse(await readFile(dir + '/manifest.json', 'utf8'));
const t0 = performance.now();
const enc = await loadEncoder({ read: (p: string) => readFile(dir + '/' + p) }, manifest.files);
console.log('load', performance.now() - t0);
const sentence = (n: number) =>
  Array.from({ length: n }, (_, i) => ['the', 'system', 'is', 'down', 'for', 'all', 'users'][i % 7]).join(
    ' ',
  );
for (const n of [11, 16, 32, 48, 60]) {
  const text = sentence(n);
  for (let i = 0; i < 5; i++) await enc.encodeTexts([text]);
  const times = [];
  const c0 = process.cpuUsage();
  for (let i = 0; i < 40; i++) {
    const t = performance.now();
    await enc.encodeTexts([text]);
    times.push(performance.now() - t);
  }
  const c = process.cpuUsage(c0);
  times.sort((a, b) => a - b);
  console.log(
    n,
    'min',
    times[0].toFixed(1),
    'median',
    times[20].toFixed(1),
    'cpu',
    ((c.user + c.system) / 40000).toFixed(1),
  );
}
const names = new Map<string, { n: number; ms: number }>();
if (process.argv[2]) {
  const info = await tf.profile(async () => {
    await enc.encodeTexts([sentence(60)]);
    return [] as never;
  });
  for (const k of info.kernels) {
    const ms = (await k.kernelTimeMs) as number;
    const e = names.get(k.name) ?? { n: 0, ms: 0 };
    e.n++;
    e.ms += ms;
    names.set(k.name, e);
  }
  console.log([...names].sort((a, b) => b[1].ms - a[1].ms));
  for (const k of info.kernels)
    if ((k.kernelTimeMs as number) > 0.3) console.log(k.name, k.inputShapes, k.kernelTimeMs);
}
