import { attributeTypes, elementTypes, encodeOnnx } from './onnx-format';

export type ElementType = keyof typeof elementTypes;
type Data = Float32Array | Uint8Array | Int8Array | BigInt64Array;
type Attribute = { float: number } | { int: number } | { ints: readonly number[] };

/** A size, or the name of a size that is known only when the network runs. */
type Dimension = number | string;

/** Collects an ONNX graph. What a node or a constant yields is known by its name. */
export class Graph {
  readonly #nodes: object[] = [];
  readonly #constants: object[] = [];
  readonly #inputs: object[] = [];

  input(name: string, type: ElementType, shape: readonly Dimension[]): string {
    this.#inputs.push(describeValue(name, type, shape));
    return name;
  }

  constant(type: ElementType, shape: readonly number[], data: Data): string {
    const name = `constant${this.#constants.length}`;
    this.#constants.push({
      name,
      dims: shape,
      data_type: elementTypes[type],
      raw_data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
    });
    return name;
  }

  float(value: number): string {
    return this.constant('float32', [], Float32Array.of(value));
  }

  integers(...values: number[]): string {
    return this.constant('int64', [values.length], BigInt64Array.from(values, BigInt));
  }

  /** Adds a node with one output. */
  node(operator: string, inputs: readonly string[], attributes: Record<string, Attribute> = {}): string {
    return this.nodeWith(1, operator, inputs, attributes)[0] ?? '';
  }

  /** Adds a node with several outputs. */
  nodeWith(
    outputs: number,
    operator: string,
    inputs: readonly string[],
    attributes: Record<string, Attribute> = {},
  ): string[] {
    const name = `${operator}${this.#nodes.length}`;
    const output = Array.from({ length: outputs }, (_, i) => `${name}:${i}`);
    const attribute = Object.entries(attributes).map(([key, value]) => describeAttribute(key, value));
    this.#nodes.push({ name, op_type: operator, input: inputs, output, attribute });
    return output;
  }

  /** The finished file, with one output. */
  encode(name: string, from: string, shape: readonly Dimension[]): Uint8Array {
    const node = [...this.#nodes, { name, op_type: 'Identity', input: [from], output: [name] }];
    return encodeOnnx({
      name: 'network',
      node,
      initializer: this.#constants,
      input: this.#inputs,
      output: [describeValue(name, 'float32', shape)],
    });
  }
}

function describeValue(name: string, type: ElementType, shape: readonly Dimension[]): object {
  const dim = shape.map((size) => (typeof size === 'number' ? { dim_value: size } : { dim_param: size }));
  return { name, type: { tensor_type: { elem_type: elementTypes[type], shape: { dim } } } };
}

function describeAttribute(name: string, value: Attribute): object {
  if ('float' in value) return { name, type: attributeTypes.float, f: value.float };
  if ('int' in value) return { name, type: attributeTypes.int, i: value.int };
  return { name, type: attributeTypes.ints, ints: value.ints };
}
