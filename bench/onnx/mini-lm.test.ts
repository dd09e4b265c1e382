import { InferenceSession, Tensor } from 'onnxruntime-web';
import { describe, expect, it } from 'vitest';
import { buildEncoder, countWeights, type EncoderShape, miniLm } from './mini-lm';

const tiny: EncoderShape = {
  layers: 2,
  hidden: 16,
  heads: 4,
  feedForward: 32,
  vocabulary: 50,
  positions: 12,
};

describe('the encoder of the comparison', () => {
  it('has the 22.6 million weights of MiniLM-L6', () => {
    expect(countWeights(miniLm) / 1e6).toBeCloseTo(22.5, 1);
  });

  it('is a file of one byte per weight and little more', () => {
    const shape = { ...tiny, vocabulary: 30_000 };
    const overhead = buildEncoder(shape, 1).length - countWeights(shape);
    expect(overhead).toBeGreaterThan(0);
    expect(overhead).toBeLessThan(20_000);
  });

  it('is the same for the same seed only', () => {
    expect(buildEncoder(tiny, 1)).toEqual(buildEncoder(tiny, 1));
    expect(buildEncoder(tiny, 1)).not.toEqual(buildEncoder(tiny, 2));
  });

  it('runs in ONNX Runtime, and every token counts', async () => {
    const [one, other] = await embed([
      [1, 2, 3, 4],
      [1, 2, 3, 5],
    ]);
    expect(one).toHaveLength(tiny.hidden);
    expect(one.every(Number.isFinite)).toBe(true);
    expect(distance(one, other)).toBeGreaterThan(0.01);
  });

  it('pays no heed to padding', async () => {
    const [short] = await embed([[1, 2, 3]]);
    const padding = Array.from({ length: 9 }, () => 9);
    const [padded] = await embed([[1, 2, 3, ...padding]], [[1, 1, 1, ...padding.map(() => 0)]]);
    // Not nothing: the range of the numbers is found over the padding, too.
    expect(distance(short, padded)).toBeLessThan(0.06);
  });
});

async function embed(ids: number[][], mask = ids.map((row) => row.map(() => 1))): Promise<Float32Array[]> {
  const session = await InferenceSession.create(buildEncoder(tiny, 1));
  const matrix = (rows: number[][]) =>
    new Tensor('int64', BigInt64Array.from(rows.flat(), BigInt), [rows.length, rows[0].length]);
  const { embedding } = await session.run({ input_ids: matrix(ids), attention_mask: matrix(mask) });
  const values = embedding.data as Float32Array;
  return ids.map((_, i) => values.slice(i * tiny.hidden, (i + 1) * tiny.hidden));
}

function distance(one: Float32Array, other: Float32Array): number {
  return Math.hypot(...one.map((value, i) => value - other[i]));
}
