import * as v from 'valibot';
import { Manifest } from '../../src/core/model/manifest';
import type { ModelFiles } from '../../src/core/model/model-files';
import type { Predictor } from '../../src/core/predict/predictor';
import { Bundle } from '../../src/core/release/bundle';
import { Problem } from '../problem';
import { stateAfter } from '../registry/channel-event';
import type { ChannelLog } from '../registry/channel-log';
import { readPackage } from '../registry/packages';
import { type Store, StoreError } from '../store/store';

/** The channel whose model answers, as on the agents' machines where nothing else is set. */
export const channel = 'stable';

export interface ServingModel {
  /** The model that the channel has now, else the shipped one. Throws StoreError, or Problem where it cannot be loaded. */
  open(): Promise<Predictor>;
  /** What that model says of itself, read without loading it. Throws StoreError, or Problem where it cannot be read. */
  describe(): Promise<Manifest>;
}

/** Loads each model once. One that is no longer current stays in memory: releases are rare, and instances short-lived. */
export function servingModel(store: Store, log: ChannelLog): ServingModel {
  let current: { manifest: string; predictor: Promise<Predictor> } | undefined;

  async function openCurrent(): Promise<Predictor> {
    const manifest = await currentManifest(store, log);
    if (current?.manifest !== manifest) current = { manifest, predictor: load(store, manifest) };
    return current.predictor;
  }

  return {
    async open() {
      try {
        return await openCurrent();
      } catch (error) {
        current = undefined;
        throw error instanceof StoreError ? error : new Problem('model-failed', {}, error);
      }
    },
    async describe() {
      const files = await filesOf(store, await currentManifest(store, log));
      return v.parse(Manifest, parse(await files.read('manifest.json')));
    },
  };
}

/** Hash of the manifest of the released model; empty if that is the shipped one. */
async function currentManifest(store: Store, log: ChannelLog): Promise<string> {
  const bundle = stateAfter(await log.read(channel)).stable.at(-1);
  if (!bundle) return '';
  const { model } = v.parse(Bundle, parse(await readPackage(store, bundle.sha256)));
  return model?.sha256 ?? '';
}

async function load(store: Store, manifest: string): Promise<Predictor> {
  // Loaded late: most instances never predict.
  const { openPredictor } = await import('./open-predictor');
  return openPredictor(await filesOf(store, manifest));
}

async function filesOf(store: Store, manifest: string): Promise<ModelFiles> {
  if (manifest !== '') return packagedModel(store, manifest);
  const { shippedModel } = await import('./open-predictor');
  return shippedModel();
}

function packagedModel(store: Store, manifest: string): ModelFiles {
  return {
    async read(path) {
      const bytes = await readPackage(store, manifest);
      if (path === 'manifest.json') return bytes;
      return readPackage(store, v.parse(Manifest, parse(bytes)).files[path]?.sha256 ?? 'none');
    },
  };
}

function parse(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}
