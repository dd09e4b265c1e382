import type { Manifest } from '../src/core/model/manifest';

/** What a training run gives. */
export interface TrainedModel {
  manifest: Manifest;
  weights: Uint8Array;
}
