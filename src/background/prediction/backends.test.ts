import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Prediction } from '../../core/suggestion';
import { defaultCleaning } from '../../core/text/clean';
import type { TicketText } from '../../core/ticket';
import type { BackendChoice } from '../../protocol/messages';
import { log } from '../activity/log';
import { createPrediction, createRememberedValue, setTime } from '../api/test-fakes';
import type { BackendMeasurement } from './backend-choice';
import { type BackendParts, Backends } from './backends';
import type { Renderer } from './renderer';

const card: Renderer = { kind: 'hardware', name: 'card' };
let clock: number;
/** Milliseconds per ticket. */
let speed: { wasm: number; webgl: number; webglCall: number };
let choice: BackendChoice;
let probed: Renderer;
let measurement: ReturnType<typeof createRememberedValue<BackendMeasurement>>;
let model: string;
let onWebgl: (tickets: readonly TicketText[]) => Prediction[] | undefined;
const predictWithWebgl = vi.fn();
const webgl = { warm: vi.fn(), stop: vi.fn(), isGivenUp: vi.fn() };

beforeEach(() => {
  clock = 0;
  setTime('2026-03-05T09:00:00Z');
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
  vi.spyOn(log, 'report').mockImplementation(() => undefined);
  speed = { wasm: 5, webgl: 1, webglCall: 6 };
  choice = 'automatic';
  probed = card;
  model = 'shipped@1.0.0';
  measurement = createRememberedValue<BackendMeasurement>();
  onWebgl = (tickets) => tickets.map(() => createPrediction());
  predictWithWebgl.mockReset().mockImplementation(async (tickets: readonly TicketText[]) => {
    clock += speed.webglCall + speed.webgl * tickets.length;
    return onWebgl(tickets);
  });
  webgl.warm.mockReset().mockResolvedValue(undefined);
  webgl.stop.mockReset().mockResolvedValue(undefined);
  webgl.isGivenUp.mockReset().mockReturnValue(false);
});

/** As after a restart of the browser: only the measurement is remembered. */
function start(change: Partial<BackendParts> = {}) {
  return new Backends({
    version: '1.0.0',
    local: {
      prepare: async () => ({ model, cleaning: defaultCleaning, backend: 'wasm' }),
      predict: async (tickets) => {
        clock += speed.wasm * tickets.length;
        return { predictions: tickets.map(() => createPrediction()), backend: 'wasm' };
      },
    },
    webgl: { ...webgl, predict: predictWithWebgl },
    readChoice: async () => choice,
    isSetByPolicy: async () => false,
    probeRenderer: () => probed,
    renderer: createRememberedValue<Renderer>(),
    measurement,
    translate: (key) => key,
    ...change,
  });
}

describe('settling on a backend', () => {
  it('measures one ticket and a batch, each for itself, and gets WebGL ready where it won', async () => {
    const backends = start();
    await backends.settle();
    expect(await backends.readReport()).toEqual({
      choice: 'automatic',
      single: 'wasm',
      batch: 'webgl',
      renderer: 'card',
      wasm: { single: 5, batch: 40 },
      webgl: { single: 7, batch: 14 },
      batchSize: 8,
      measuredAt: '2026-03-05T09:00:00.000Z',
    });
    expect(webgl.stop).not.toHaveBeenCalled();
    expect(webgl.warm).toHaveBeenCalled();
  });

  it('remembers what was measured', async () => {
    await start().settle();
    predictWithWebgl.mockClear();
    const later = start();
    await later.settle();
    expect(predictWithWebgl).not.toHaveBeenCalled();
    expect(await later.readPlan()).toEqual({ single: 'wasm', batch: 'webgl' });
  });

  it.each([
    ['extension', () => start({ version: '1.0.1' })],
    [
      'model',
      () => {
        model = 'shipped@2.0.0';
        return start();
      },
    ],
    [
      'graphics card',
      () => {
        probed = { kind: 'hardware', name: 'another card' };
        return start();
      },
    ],
  ])('measures again with another %s', async (_, startChanged) => {
    await start().settle();
    speed.webgl = 100;
    const changed = startChanged();
    await changed.settle();
    expect(await changed.readPlan()).toMatchObject({ batch: 'wasm', note: 'popup_webgl_slower' });
    expect(webgl.stop).toHaveBeenCalled();
  });

  it('does not measure WebGL where it is software, and frees it', async () => {
    probed = { kind: 'software', name: 'SwiftShader' };
    const backends = start();
    await backends.settle();
    expect(predictWithWebgl).not.toHaveBeenCalled();
    expect(webgl.stop).toHaveBeenCalled();
    const report = await backends.readReport();
    expect(report).toMatchObject({ single: 'wasm', note: 'popup_webgl_software' });
    expect(report).not.toHaveProperty('renderer');
  });

  it('gets WebGL ready where the user demands it, on software too', async () => {
    probed = { kind: 'software', name: 'SwiftShader' };
    choice = 'webgl';
    const backends = start();
    await backends.settle();
    expect(webgl.warm).toHaveBeenCalled();
    expect(await backends.readPlan()).toEqual({ single: 'webgl', batch: 'webgl' });
  });

  it('does not even ask for the graphics card where the user wants WASM', async () => {
    choice = 'wasm';
    const probeRenderer = vi.fn(() => card);
    await start({ probeRenderer }).settle();
    expect(probeRenderer).not.toHaveBeenCalled();
    expect(webgl.stop).toHaveBeenCalled();
  });

  it.each([
    ['does not start', () => webgl.warm.mockRejectedValue(new Error('no shaders')), 'popup_webgl_failed'],
    ['stops while it is measured', () => (onWebgl = () => undefined), 'popup_webgl_failed'],
    ['computes something else', () => (onWebgl = () => [createPrediction(0.79)]), 'popup_webgl_different'],
    ['computes nonsense', () => (onWebgl = () => [createPrediction(Number.NaN)]), 'popup_webgl_different'],
  ])('stays with WASM where WebGL %s, and does not try again', async (_, breakWebgl, note) => {
    breakWebgl();
    await start().settle();
    webgl.warm.mockClear();
    const later = start();
    await later.settle();
    expect(await later.readPlan()).toEqual({ single: 'wasm', batch: 'wasm', note });
    expect(webgl.warm).not.toHaveBeenCalled();
  });

  it('takes WASM again, and says so, once WebGL is given up', async () => {
    const backends = start();
    await backends.settle();
    webgl.isGivenUp.mockReturnValue(true);
    expect(await backends.readPlan()).toEqual({ single: 'wasm', batch: 'wasm', note: 'popup_webgl_failed' });
  });
});

describe('measuring when asked', () => {
  it('gives WebGL another chance after it failed', async () => {
    webgl.warm.mockRejectedValueOnce(new Error('no shaders'));
    const backends = start();
    await backends.settle();
    expect(await backends.measure()).toMatchObject({ single: 'wasm', batch: 'webgl' });
    expect(webgl.stop).toHaveBeenCalled();
  });

  it('reports the choice though there is no model', async () => {
    const prepare = async () => {
      throw new Error('no model');
    };
    const backends = start({ local: { prepare, predict: prepare } });
    expect(await backends.readReport()).toMatchObject({ choice: 'automatic', single: 'wasm' });
  });
});
