import * as v from 'valibot';
import { type Backend, type BackendChoice, Measured } from '../../protocol/messages';
import type { MessageKey } from '../../shared/translate';
import type { Renderer } from './renderer';

/** What was measured on this device, and for what it holds. */
export const BackendMeasurement = v.object({
  /** Of the extension. */
  version: v.string(),
  /** `name@version`. */
  model: v.string(),
  renderer: v.optional(v.string()),
  wasm: Measured,
  /** Absent where WebGL was not measured or failed. */
  webgl: v.optional(Measured),
  webglProblem: v.optional(v.picklist(['failed', 'different'])),
  measuredAt: v.string(),
});
export type BackendMeasurement = v.InferOutput<typeof BackendMeasurement>;

export interface BackendPlan {
  single: Backend;
  batch: Backend;
  /** Why WebGL is not used, where it is not. */
  note?: MessageKey;
}

/** What a measurement must have been made for to hold now. */
export type MeasuredFor = Pick<BackendMeasurement, 'version' | 'model' | 'renderer'>;

export function isCurrent(measurement: BackendMeasurement, now: MeasuredFor): boolean {
  return (
    measurement.version === now.version &&
    measurement.model === now.model &&
    measurement.renderer === now.renderer
  );
}

/**
 * Which backend answers one ticket, and which a batch. WebGL only where the user demands it or where a graphics card
 * was measured to be faster; `local` is what the local runner computes with.
 */
export function planBackends(
  choice: BackendChoice,
  renderer: Renderer | undefined,
  measurement: BackendMeasurement | undefined,
  local: 'wasm' | 'js',
): BackendPlan {
  const none = (note?: MessageKey) => ({ single: local, batch: local, ...(note && { note }) });
  if (choice === 'wasm') return none();
  if (!renderer) return none('popup_webgl_unmeasured');
  if (renderer.kind === 'none') return none('popup_webgl_absent');
  if (choice === 'webgl') return { single: 'webgl', batch: 'webgl' };
  if (renderer.kind === 'software') return none('popup_webgl_software');
  if (!measurement) return none('popup_webgl_unmeasured');
  if (measurement.webglProblem) return none(problemNotes[measurement.webglProblem]);
  const { wasm, webgl } = measurement;
  if (!webgl) return none('popup_webgl_unmeasured');
  const pick = (part: 'single' | 'batch'): Backend => (webgl[part] < wasm[part] ? 'webgl' : local);
  const plan = { single: pick('single'), batch: pick('batch') };
  return plan.single === local && plan.batch === local ? none('popup_webgl_slower') : plan;
}

const problemNotes = {
  failed: 'popup_webgl_failed',
  different: 'popup_webgl_different',
} satisfies Record<NonNullable<BackendMeasurement['webglProblem']>, MessageKey>;
