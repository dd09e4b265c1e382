import * as v from 'valibot';
import { HeadDescription, type Layout } from './head-description';
import type { NumberHead } from './learn-number';
import type { TagsHead } from './learn-tags';
import type { ValuesHead } from './learn-values';

export type DeskHead = ValuesHead | TagsHead | NumberHead;

/** A file that is no head, or a damaged one. */
export class HeadFileError extends Error {
  override name = 'HeadFileError';
}

const magic = 0x31484c54;
const prefixBytes = 8;
const bytesPerHash = 4;
const maxBytes = 8_000_000;

/**
 * One file per head: four bytes `TLH1`, the length of the description, the description as JSON, then the hashes of the
 * grams, their rarity, and the weights, a byte each, all little-endian. Rarity is kept in 256 steps.
 */
export function packHead(head: DeskHead): Uint8Array {
  const { features, table, ...rest } = head;
  const { columns, rarity } = features.vocabulary;
  const highest = rarity.reduce((most, each) => Math.max(most, each), 0);
  const layout: Layout = { grams: rarity.length, rows: table.weights.rows, rarityStep: highest / 255 || 1 };
  const { mean, deviation, share } = features.encoder ?? {};
  const description = new TextEncoder().encode(
    JSON.stringify({
      ...rest,
      layout,
      longestText: features.longestText,
      encoder: mean && deviation ? { mean: [...mean], deviation: [...deviation], share } : undefined,
      scale: [...table.weights.scale],
      zero: [...table.weights.zero],
      bias: [...table.bias],
    }),
  );
  const first = prefixBytes + description.length;
  const bytes = new Uint8Array(first + layout.grams * (bytesPerHash + 1) + table.weights.bytes.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, magic, true);
  view.setUint32(4, description.length, true);
  bytes.set(description, prefixBytes);
  for (const [hash, column] of columns) {
    view.setUint32(first + column * bytesPerHash, hash, true);
    bytes[first + layout.grams * bytesPerHash + column] = Math.round(rarity[column] / layout.rarityStep);
  }
  bytes.set(table.weights.bytes, first + layout.grams * (bytesPerHash + 1));
  return bytes;
}

/** Throws `HeadFileError` where the bytes are not what `packHead` writes. */
export function openHead(bytes: Uint8Array): DeskHead {
  const { description, first } = readDescription(bytes);
  const { layout, longestText, encoder, scale, zero, bias, ...rest } = description;
  const values = scale.length;
  const expected = first + layout.grams * (bytesPerHash + 1) + layout.rows * values;
  const sizes = [bias.length, zero.length, 'values' in rest ? rest.values.length : 1];
  if (
    bytes.length !== expected ||
    layout.rows !== layout.grams + (encoder?.mean.length ?? 0) ||
    encoder?.deviation.length !== encoder?.mean.length ||
    sizes.some((size) => size !== values) ||
    ('thresholds' in rest && rest.thresholds.length !== values) ||
    ('shipped' in rest && rest.shipped && rest.shipped.bias.length !== values) ||
    ('curve' in rest && rest.curve.from.length !== rest.curve.to.length)
  ) {
    throw new HeadFileError('What was learned is damaged: its parts do not have the sizes that it states.');
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const columns = new Map<number, number>();
  const rarity = new Float32Array(layout.grams);
  for (let column = 0; column < layout.grams; column++) {
    columns.set(view.getUint32(first + column * bytesPerHash, true), column);
    rarity[column] = bytes[first + layout.grams * bytesPerHash + column] * layout.rarityStep;
  }
  const weights = bytes.slice(first + layout.grams * (bytesPerHash + 1));
  return {
    ...rest,
    features: {
      longestText,
      vocabulary: { columns, rarity },
      encoder: encoder && {
        mean: Float32Array.from(encoder.mean),
        deviation: Float32Array.from(encoder.deviation),
        share: encoder.share,
      },
    },
    table: {
      weights: {
        rows: layout.rows,
        columns: values,
        bytes: weights,
        scale: Float32Array.from(scale),
        zero: Uint8Array.from(zero),
      },
      bias: Float32Array.from(bias),
    },
  };
}

function readDescription(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < prefixBytes || bytes.length > maxBytes || view.getUint32(0, true) !== magic) {
    throw new HeadFileError('This is not a file that Triage Lens learned.');
  }
  const first = prefixBytes + view.getUint32(4, true);
  if (first > bytes.length) throw new HeadFileError('What was learned is damaged: the file is cut off.');
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes.subarray(prefixBytes, first)));
  } catch (error) {
    throw new HeadFileError('What was learned is damaged: its description cannot be read.', { cause: error });
  }
  const parsed = v.safeParse(HeadDescription, json);
  if (!parsed.success) {
    throw new HeadFileError(`What was learned is damaged: ${v.getDotPath(parsed.issues[0])} is wrong.`);
  }
  return { description: parsed.output, first };
}
