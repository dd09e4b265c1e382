import { expect, it } from 'vitest';
import { addRow, dequantize, quantize } from './quantized';

const values = Float32Array.from([0, -1, 0.5, 2, 0.25, -0.75, 1, 0, 3]);

it('comes back within half a step of each column', () => {
  const matrix = quantize(values, 3, 3);
  dequantize(matrix).forEach((value, at) => {
    expect(Math.abs(value - values[at])).toBeLessThanOrEqual(matrix.scale[at % 3] / 2 + 1e-6);
  });
});

it('keeps zero exactly, so that rows nobody trained say nothing', () => {
  const back = dequantize(quantize(values, 3, 3));
  expect(back[0]).toBe(0);
  expect(back[7]).toBe(0);
});

it('adds a row times a factor at a place of the target', () => {
  const matrix = quantize(values, 3, 3);
  const target = new Float32Array(5).fill(1);
  addRow(matrix, 1, 2, target, 1);
  expect(target[0]).toBe(1);
  expect(target[1]).toBeCloseTo(1 + 2 * 2, 1);
  expect(target[3]).toBeCloseTo(1 - 2 * 0.75, 1);
});
