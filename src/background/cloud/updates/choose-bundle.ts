import type { Release } from '../../../core/release/release';

/** The bundle that a profile should run, by its SHA-256; undefined for the shipped model. */
export function chooseBundle({ stable, canary }: Release, share: number): string | undefined {
  if (canary && share < canary.percent) return canary.bundle.sha256;
  return stable?.sha256;
}
