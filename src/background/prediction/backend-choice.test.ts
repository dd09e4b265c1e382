import { describe, expect, it } from 'vitest';
import { type BackendMeasurement, isCurrent, planBackends } from './backend-choice';
import { describeRenderer } from './renderer';

const hardware = describeRenderer('ANGLE (NVIDIA, NVIDIA GeForce RTX 3060 Direct3D11 vs_5_0 ps_5_0, D3D11)');
const software = describeRenderer(
  'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)), SwiftShader driver)',
);
const measurement: BackendMeasurement = {
  version: '1.0.0',
  model: 'shipped@1.0.0',
  renderer: 'card',
  wasm: { single: 5, batch: 40 },
  webgl: { single: 7, batch: 12 },
  measuredAt: '2026-03-05T09:00:00.000Z',
};
const faster = { ...measurement, webgl: { single: 2, batch: 12 } };
const slower = { ...measurement, webgl: { single: 7, batch: 60 } };

describe('choosing a backend', () => {
  it('takes for one ticket and for a batch what was measured faster', () => {
    expect(planBackends('automatic', hardware, measurement, 'wasm')).toEqual({
      single: 'wasm',
      batch: 'webgl',
    });
    expect(planBackends('automatic', hardware, faster, 'wasm')).toEqual({ single: 'webgl', batch: 'webgl' });
  });

  it.each([
    ['it is slower', hardware, slower, 'popup_webgl_slower'],
    ['nothing was measured', hardware, undefined, 'popup_webgl_unmeasured'],
    ['it is software, even where that was faster', software, faster, 'popup_webgl_software'],
    ['there is none', { kind: 'none' as const }, faster, 'popup_webgl_absent'],
    ['it is not known yet', undefined, faster, 'popup_webgl_unmeasured'],
    ['it failed', hardware, { ...faster, webglProblem: 'failed' as const }, 'popup_webgl_failed'],
    [
      'its answers differ',
      hardware,
      { ...faster, webglProblem: 'different' as const },
      'popup_webgl_different',
    ],
  ])('stays with WASM where %s, and says why', (_, renderer, measured, note) => {
    expect(planBackends('automatic', renderer, measured, 'wasm')).toEqual({
      single: 'wasm',
      batch: 'wasm',
      note,
    });
  });

  it('obeys the user', () => {
    expect(planBackends('wasm', hardware, faster, 'wasm')).toEqual({ single: 'wasm', batch: 'wasm' });
    expect(planBackends('webgl', software, undefined, 'wasm')).toEqual({ single: 'webgl', batch: 'webgl' });
    expect(planBackends('webgl', { kind: 'none' }, undefined, 'wasm')).toMatchObject({ single: 'wasm' });
  });

  it('says that the worker computes with plain JavaScript where it does', () => {
    expect(planBackends('automatic', software, undefined, 'js')).toMatchObject({ single: 'js', batch: 'js' });
  });
});

describe('a measurement', () => {
  it.each(['version', 'model', 'renderer'] as const)('does not hold for another %s', (part) => {
    expect(isCurrent(measurement, measurement)).toBe(true);
    expect(isCurrent(measurement, { ...measurement, [part]: 'another' })).toBe(false);
  });
});

describe('a renderer', () => {
  it.each([
    'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)',
    'llvmpipe (LLVM 15.0.6, 256 bits)',
    'ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11 vs_5_0 ps_5_0, D3D11)',
    'Apple Software Renderer',
  ])('is software: %s', (name) => {
    expect(describeRenderer(name).kind).toBe('software');
  });

  it.each([
    'ANGLE (Apple, ANGLE Metal Renderer: Apple M2, Unspecified Version)',
    'Mali-G78',
    'Adreno (TM) 650',
  ])('is a graphics card: %s', (name) => {
    expect(describeRenderer(name).kind).toBe('hardware');
  });
});
