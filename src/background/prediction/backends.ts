import type { BackendChoice, BackendReport } from '../../protocol/messages';
import type { Translate } from '../../shared/translate';
import { log } from '../activity/log';
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
  webgl: Pick<WebglRunner, 'predict' | 'warm' | 'stop' | 'isGivenUp'>;
  readChoice(): Promise<BackendChoice>;
  /** Whether the choice is the organisation's. */
  isSetByPolicy(): Promise<boolean>;
  probeRenderer(): Renderer;
  renderer: RememberedValue<Renderer>;
  measurement: RememberedValue<BackendMeasurement>;
  translate: Translate;
}

/** Knows what each backend is worth on this device, and says which one is to answer. */
export class Backends {
  constructor(private readonly parts: BackendParts) {}

  async readPlan(): Promise<BackendPlan> {
    return (await this.readSituation()).plan;
  }

  async readReport(): Promise<BackendReport> {
    const isSetByPolicy = await this.parts.isSetByPolicy();
    return { ...(await this.readUse()), ...(isSetByPolicy && { isSetByPolicy }) };
  }

  /** Measures now and remembers it. */
  async measure(): Promise<BackendReport> {
    // The user asked for it: earlier failures do not count.
    await this.parts.webgl.stop();
    await this.measureAll();
    await this.startOrStopWebgl();
    return this.readReport();
  }

  /** Measures where that is due, and gets WebGL ready or frees it. To be called when nobody waits. */
  async settle(): Promise<void> {
    // Known first: a measurement holds for one renderer.
    if ((await this.parts.readChoice()) !== 'wasm') await this.knowRenderer();
    const { choice, renderer: known, measured } = await this.readSituation();
    if (choice === 'automatic' && known?.kind === 'hardware' && !measured) await this.measureAll();
    await this.startOrStopWebgl();
  }

  private async knowRenderer(): Promise<Renderer> {
    const known = await this.parts.renderer.read();
    if (known) return known;
    const probed = this.parts.probeRenderer();
    await this.parts.renderer.write(probed);
    return probed;
  }

  private async readSituation() {
    const { version, local, renderer, measurement, readChoice } = this.parts;
    const { model, backend } = await local.prepare();
    const [choice, known, remembered] = await Promise.all([
      readChoice(),
      renderer.read(),
      measurement.read(),
    ]);
    const measuredFor = { version, model, renderer: nameOf(known) };
    const measured = remembered && isCurrent(remembered, measuredFor) ? remembered : undefined;
    const plan = this.planFor(choice, known, measured, backend);
    return { model, choice, renderer: known, measured, plan };
  }

  private planFor(...situation: Parameters<typeof planBackends>): BackendPlan {
    const plan = planBackends(...situation);
    if (!usesWebgl(plan) || !this.parts.webgl.isGivenUp()) return plan;
    const [, , , backend] = situation;
    return { single: backend, batch: backend, note: 'popup_webgl_failed' };
  }

  private async readUse(): Promise<BackendReport> {
    const isUsable = await this.parts.local.prepare().then(
      () => true,
      () => false,
    );
    // Without a model nothing runs; what is wrong with it is told elsewhere in the status.
    if (!isUsable) return { choice: await this.parts.readChoice(), single: 'wasm', batch: 'wasm', batchSize };
    const { choice, plan, renderer, measured } = await this.readSituation();
    return {
      choice,
      single: plan.single,
      batch: plan.batch,
      ...(renderer?.kind === 'hardware' && { renderer: renderer.name }),
      ...(measured && { wasm: measured.wasm, measuredAt: measured.measuredAt }),
      ...(measured?.webgl && { webgl: measured.webgl }),
      batchSize,
      ...(plan.note && { note: this.parts.translate(plan.note) }),
    };
  }

  private async measureAll(): Promise<void> {
    const { version, local, measurement, readChoice } = this.parts;
    const [{ model }, known, choice] = await Promise.all([
      local.prepare(),
      this.knowRenderer(),
      readChoice(),
    ]);
    const onWasm: Predict = async (tickets) => (await local.predict(tickets)).predictions;
    const isWorthwhile = known.kind === 'hardware' || (known.kind === 'software' && choice === 'webgl');
    const name = nameOf(known);
    await measurement.write({
      version,
      model,
      ...(name !== undefined && { renderer: name }),
      wasm: await measureBackend(onWasm),
      ...(isWorthwhile && (await this.measureWebgl(onWasm))),
      measuredAt: new Date().toISOString(),
    });
  }

  private async measureWebgl(onWasm: Predict): Promise<Pick<BackendMeasurement, 'webgl' | 'webglProblem'>> {
    const { webgl } = this.parts;
    const onWebgl: Predict = async (tickets) => {
      const predictions = await webgl.predict(tickets);
      if (!predictions) throw new Error('WebGL gave no answer while it was measured.');
      return predictions;
    };
    try {
      await webgl.warm();
      if (!(await agree(onWasm, onWebgl))) return { webglProblem: 'different' };
      return { webgl: await measureBackend(onWebgl) };
    } catch (error) {
      log.report('backends', error);
      return { webglProblem: 'failed' };
    }
  }

  private async startOrStopWebgl(): Promise<void> {
    const { plan } = await this.readSituation();
    if (usesWebgl(plan)) await this.parts.webgl.warm();
    else await this.parts.webgl.stop();
  }
}

function nameOf(renderer: Renderer | undefined): string | undefined {
  return renderer && renderer.kind !== 'none' ? renderer.name : undefined;
}

function usesWebgl({ single, batch }: BackendPlan): boolean {
  return single === 'webgl' || batch === 'webgl';
}
