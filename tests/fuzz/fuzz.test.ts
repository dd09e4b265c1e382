import { beforeAll, expect, it, vi } from 'vitest';
import { startWasm } from '../../training/wasm-backend';
import { browserProperties } from './browser-properties';
import { cloudProperties } from './cloud-properties';
import { fileProperties } from './file-properties';
import { keptSeeds } from './kept-seeds';
import type { Property } from './property';
import { releaseProperties } from './release-properties';

const properties: readonly Property[] = [
  ...cloudProperties,
  ...releaseProperties,
  ...browserProperties,
  ...fileProperties,
];

/** Set by `npm run fuzz`: new seeds for so many minutes. */
const minutes = Number(process.env.FUZZ_MINUTES ?? 0);
vi.setConfig({ testTimeout: (minutes + 1) * 60_000 });

/** Inputs of each property, times its share. */
const runs = 2_000;

beforeAll(() => startWasm());

it.each(properties.map((each) => [each.name, each] as const))(
  '%s: what has to hold holds, whatever was done to it',
  async (name, property) => {
    for (const seed of keptSeeds[name] ?? []) await property.run(seed, runs);
    await property.run(17, runs);
  },
);

if (minutes > 0) it('new seeds', goOn);

async function goOn(): Promise<void> {
  const began = Date.now();
  const until = began + minutes * 60_000;
  const failures: string[] = [];
  let inputs = 0;
  for (let seed = Date.now() % 1_000_000_000; Date.now() < until; seed++) {
    for (const property of properties) {
      inputs += Math.max(1, Math.round(runs * property.share));
      await property.run(seed, runs).catch((error: unknown) => {
        const cause = error instanceof Error ? String(error.cause ?? '') : '';
        failures.push(`${property.name}: seed ${seed}: ${cause}\n${String(error).slice(0, 2_000)}`);
        console.log(failures.at(-1));
      });
      if (Date.now() > until) break;
    }
  }
  const took = ((Date.now() - began) / 60_000).toFixed(1);
  console.log(`${inputs} mutated bodies in ${took} minutes, ${failures.length} failing seeds`);
  expect(failures).toEqual([]);
}
