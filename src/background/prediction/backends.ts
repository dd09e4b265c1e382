import type { BackendChoice, BackendReport } from '../../protocol/messages';
import type { Translate } from '../../shared/translate';
import type { RememberedValue } from '../storage/remembered-value';
import { type BackendMeasurement, type BackendPlan, isCurrent, planBackends } from './backend-choice';
import type { LocalRunner } from './local-runner';
import { agree, batchSize, measureBackend, type Predict } from './measure-backend';
import type { Renderer } from './renderer';
import type { WebglRunner } from './webgl-runner';

export interface BackendParts {
  /** Of the extension. */
  version: string;
  local: Pick<LocalRunner, 'prepare' | 'predict'>;
  webgl: WebglRunner;
  readChoice(): Promise<BackendChoice>;
  /** Whether the choice is the organisation's. */
  isSetByPolicy(): Promise<boolean>;
  probeRenderer(): Renderer;
  renderer: RememberedValue<Renderer>;
  measurement: RememberedValue<BackendMeasurement>;
  translate: Translate;
  report(error: unknown): void;
  /** Milliseconds, monotonic. */
  clock(): number;
  now(): Date;
}

/** Knows what each backend is worth on this device, and says which one is to answer. */
export interface Backends {
  readPlan(): Promise<BackendPlan>;
  readReport(): Promise<BackendReport>;
  /** Measures now and remembers it. */
  measure(): Promise<BackendReport>;
  /** Measures where that is due, and gets WebGL ready or frees it. To be called when nobody waits. */
  settle(): Promise<void>;
}

export function createBackends(parts: BackendParts): Backends {
  const { version, local, webgl, readChoice, renderer, measurement } = parts;

  async function knowRenderer(): Promise<Renderer> {
    const known = await renderer.read();
    if (known) return known;
    const probed = parts.probeRenderer();
    await renderer.write(probed);
    return probed;
  }

  async function readSituation() {
    const { model, backend } = await local.prepare();
    const [choice, known, remembered] = await Promise.all([
      readChoice(),
      renderer.read(),
      measurement.read(),
    ]);
    const measuredFor = { version, model, renderer: nameOf(known) };
    const measured = remembered && isCurrent(remembered, measuredFor) ? remembered : undefined;
    return { model, choice, renderer: known, measured, plan: planFor(choice, known, measured, backend) };
  }

  function planFor(...situation: Parameters<typeof planBackends>): BackendPlan {
    const plan = planBackends(...situation);
    if (!usesWebgl(plan) || !webgl.isGivenUp()) return plan;
    const [, , , backend] = situation;
    return { single: backend, batch: backend, note: 'popup_webgl_failed' };
  }

  const isUsable = () =>
    local.prepare().then(
      () => true,
      () => false,
    );

  async function readReport(): Promise<BackendReport> {
    return { ...(await readUse()), ...((await parts.isSetByPolicy()) && { isSetByPolicy: true }) };
  }

  async function readUse(): Promise<BackendReport> {
    // Without a model nothing runs; what is wrong with it is told elsewhere in the status.
    if (!(await isUsable())) return { choice: await readChoice(), single: 'wasm', batch: 'wasm', batchSize };
    const { choice, plan, renderer, measured } = await readSituation();
    return {
      choice,
      single: plan.single,
      batch: plan.batch,
      ...(renderer?.kind === 'hardware' && { renderer: renderer.name }),
      ...(measured && { wasm: measured.wasm, measuredAt: measured.measuredAt }),
      ...(measured?.webgl && { webgl: measured.webgl }),
      batchSize,
      ...(plan.note && { note: parts.translate(plan.note) }),
    };
  }

  async function measureWebgl(onWasm: Predict): Promise<Pick<BackendMeasurement, 'webgl' | 'webglProblem'>> {
    const onWebgl: Predict = async (tickets) => {
      const predictions = await webgl.predict(tickets);
      if (!predictions) throw new Error('WebGL gave no answer while it was measured.');
      return predictions;
    };
    try {
      await webgl.warm();
      if (!(await agree(onWasm, onWebgl))) return { webglProblem: 'different' };
      return { webgl: await measureBackend(onWebgl, parts.clock) };
    } catch (error) {
      parts.report(error);
      return { webglProblem: 'failed' };
    }
  }

  async function measureAll(): Promise<void> {
    const [{ model }, known, choice] = await Promise.all([local.prepare(), knowRenderer(), readChoice()]);
    const onWasm: Predict = async (tickets) => (await local.predict(tickets)).predictions;
    const isWorthwhile = known.kind === 'hardware' || (known.kind === 'software' && choice === 'webgl');
    const name = nameOf(known);
    await measurement.write({
      version,
      model,
      ...(name !== undefined && { renderer: name }),
      wasm: await measureBackend(onWasm, parts.clock),
      ...(isWorthwhile && (await measureWebgl(onWasm))),
      measuredAt: parts.now().toISOString(),
    });
  }

  async function startOrStopWebgl(): Promise<void> {
    const { plan } = await readSituation();
    if (usesWebgl(plan)) await webgl.warm();
    else await webgl.stop();
  }

  return {
    readReport,
    readPlan: async () => (await readSituation()).plan,
    async measure() {
      // The user asked for it: earlier failures do not count.
      await webgl.stop();
      await measureAll();
      await startOrStopWebgl();
      return readReport();
    },
    async settle() {
      // Known first: a measurement holds for one renderer.
      if ((await readChoice()) !== 'wasm') await knowRenderer();
      const { choice, renderer: known, measured } = await readSituation();
      if (choice === 'automatic' && known?.kind === 'hardware' && !measured) await measureAll();
      await startOrStopWebgl();
    },
  };
}

function nameOf(renderer: Renderer | undefined): string | undefined {
  return renderer && renderer.kind !== 'none' ? renderer.name : undefined;
}

function usesWebgl({ single, batch }: BackendPlan): boolean {
  return single === 'webgl' || batch === 'webgl';
}
