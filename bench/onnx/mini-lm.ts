import { type Random, seededRandom } from '../../src/core/random';
import { Graph } from './graph';

/** Sizes of a BERT-like encoder. */
export interface EncoderShape {
  layers: number;
  hidden: number;
  heads: number;
  feedForward: number;
  vocabulary: number;
  positions: number;
}

/** The sizes of MiniLM-L6-H384: 22.6 million weights. */
export const miniLm: EncoderShape = {
  layers: 6,
  hidden: 384,
  heads: 12,
  feedForward: 1536,
  vocabulary: 30522,
  positions: 512,
};

/** Small enough that random layers one after the other neither die nor explode. */
const weightScale = 0.0006;

/** Weights in the matrices, which are a byte each in the file. */
export function countWeights({ layers, hidden, feedForward, vocabulary, positions }: EncoderShape): number {
  return (vocabulary + positions) * hidden + layers * (4 * hidden * hidden + 2 * hidden * feedForward);
}

/**
 * An ONNX file of an encoder with random weights, quantised as ONNX Runtime's dynamic quantisation does it: int8 tables
 * that are gathered and then dequantised, `DynamicQuantizeLinear` and `MatMulInteger` for every matrix of weights, the
 * rest in float32. Inputs `input_ids` and `attention_mask`, int64 [batch, tokens]; output `embedding`, the mean over the
 * tokens, float32 [batch, hidden]. The same seed gives the same bytes.
 */
export function buildEncoder(shape: EncoderShape, seed: number): Uint8Array {
  const graph = new Graph();
  const random = seededRandom(seed);
  const ids = graph.input('input_ids', 'int64', ['batch', 'tokens']);
  const mask = graph.input('attention_mask', 'int64', ['batch', 'tokens']);
  const present = graph.node('Cast', [mask], { to: { int: 1 } });
  const maskBias = maskToBias(graph, present);

  let hidden = embed(graph, shape, ids, random);
  for (let layer = 0; layer < shape.layers; layer++) {
    hidden = normalise(
      graph,
      graph.node('Add', [hidden, attend(graph, shape, hidden, maskBias, random)]),
      shape,
    );
    hidden = normalise(graph, graph.node('Add', [hidden, feedForward(graph, shape, hidden, random)]), shape);
  }
  return graph.encode('embedding', meanOverTokens(graph, hidden, present), ['batch', shape.hidden]);
}

/** 0 if there is a token, a large negative number if there is none: [batch, 1, 1, tokens]. */
function maskToBias(graph: Graph, present: string): string {
  const absent = graph.node('Sub', [graph.float(1), present]);
  return graph.node('Unsqueeze', [graph.node('Mul', [absent, graph.float(-1e4)]), graph.integers(1, 2)]);
}

function embed(graph: Graph, shape: EncoderShape, ids: string, random: Random): string {
  const words = graph.node('Gather', [randomTable(graph, shape.vocabulary, shape.hidden, random), ids]);
  const length = graph.node('Shape', [ids], { start: { int: 1 }, end: { int: 2 } });
  const positionTable = randomTable(graph, shape.positions, shape.hidden, random);
  const positions = graph.node('Slice', [positionTable, graph.integers(0), length, graph.integers(0)]);
  const [word, position] = [words, positions].map((rows) =>
    graph.node('DequantizeLinear', [rows, graph.float(weightScale), zeroPoint(graph)]),
  ) as [string, string];
  return normalise(graph, graph.node('Add', [word, position]), shape);
}

function attend(graph: Graph, shape: EncoderShape, hidden: string, maskBias: string, random: Random): string {
  const size = shape.hidden / shape.heads;
  const quantized = quantize(graph, hidden);
  const project = () => multiply(graph, quantized, shape.hidden, shape.hidden, random);
  const splitHeads = (projected: string, order: readonly number[]) =>
    graph.node('Transpose', [graph.node('Reshape', [projected, graph.integers(0, 0, shape.heads, size)])], {
      perm: { ints: order },
    });
  const query = splitHeads(project(), [0, 2, 1, 3]);
  const key = splitHeads(project(), [0, 2, 3, 1]);
  const value = splitHeads(project(), [0, 2, 1, 3]);
  const scores = graph.node('Div', [graph.node('MatMul', [query, key]), graph.float(Math.sqrt(size))]);
  const attention = graph.node('Softmax', [graph.node('Add', [scores, maskBias])], { axis: { int: -1 } });
  const mixed = graph.node('Transpose', [graph.node('MatMul', [attention, value])], {
    perm: { ints: [0, 2, 1, 3] },
  });
  const joined = graph.node('Reshape', [mixed, graph.integers(0, 0, shape.hidden)]);
  return multiply(graph, quantize(graph, joined), shape.hidden, shape.hidden, random);
}

function feedForward(graph: Graph, shape: EncoderShape, hidden: string, random: Random): string {
  const wide = multiply(graph, quantize(graph, hidden), shape.hidden, shape.feedForward, random);
  const active = graph.node('Gelu', [wide]);
  return multiply(graph, quantize(graph, active), shape.feedForward, shape.hidden, random);
}

/** The values as uint8, their scale and their zero point. */
type Quantized = [values: string, scale: string, zero: string];

function quantize(graph: Graph, values: string): Quantized {
  return graph.nodeWith(3, 'DynamicQuantizeLinear', [values]) as Quantized;
}

/** Times a random matrix, plus a bias. The order of the nodes is the one that ONNX Runtime fuses into one kernel. */
function multiply(
  graph: Graph,
  [values, scale, zero]: Quantized,
  rows: number,
  columns: number,
  random: Random,
): string {
  const matrix = randomTable(graph, rows, columns, random);
  const product = graph.node('MatMulInteger', [values, matrix, zero, zeroPoint(graph)]);
  const bothScales = graph.node('Mul', [scale, graph.float(weightScale)]);
  const scaled = graph.node('Mul', [graph.node('Cast', [product], { to: { int: 1 } }), bothScales]);
  const bias = Float32Array.from({ length: columns }, () => (random.next() - 0.5) / 10);
  return graph.node('Add', [scaled, graph.constant('float32', [columns], bias)]);
}

function randomTable(graph: Graph, rows: number, columns: number, random: Random): string {
  const bytes = Int8Array.from({ length: rows * columns }, () => random.below(255) - 127);
  return graph.constant('int8', [rows, columns], bytes);
}

function zeroPoint(graph: Graph): string {
  return graph.constant('int8', [], Int8Array.of(0));
}

function normalise(graph: Graph, values: string, { hidden }: EncoderShape): string {
  const scale = graph.constant('float32', [hidden], new Float32Array(hidden).fill(1));
  const bias = graph.constant('float32', [hidden], new Float32Array(hidden));
  return graph.node('LayerNormalization', [values, scale, bias], { epsilon: { float: 1e-12 } });
}

function meanOverTokens(graph: Graph, hidden: string, present: string): string {
  const perToken = graph.node('Unsqueeze', [present, graph.integers(2)]);
  const overTokens = [graph.integers(1), { keepdims: { int: 0 } }] as const;
  const sum = graph.node('ReduceSum', [graph.node('Mul', [hidden, perToken]), overTokens[0]], overTokens[1]);
  const count = graph.node('ReduceSum', [perToken, overTokens[0]], overTokens[1]);
  return graph.node('Div', [sum, count]);
}
