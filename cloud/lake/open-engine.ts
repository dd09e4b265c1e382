import type { Services } from '../services';
import { athenaEngine } from './athena-engine';
import { bigQueryEngine } from './bigquery-engine';
import type { Part } from './curated-part';
import { duckEngine, type LakeEngine } from './engine';

/** What the settings choose to ask the curated zone with. Only DuckDB keeps to these parts; the others ask for all there is. */
export function openEngine(
  { store, configuration: { engine } }: Pick<Services, 'store' | 'configuration'>,
  parts: readonly Part[],
): LakeEngine {
  if (engine.kind === 'athena') return athenaEngine(engine);
  if (engine.kind === 'bigquery') return bigQueryEngine(engine);
  return duckEngine(store, parts);
}
