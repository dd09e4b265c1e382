import { guessOlderEncoding, type OlderEncoding } from './older-encodings';

export type FileEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | OlderEncoding;

/** What was seen of a file while it was decoded. */
export interface DecodedSoFar {
  bytes: number;
  /** Characters beyond ASCII, and places that are no text in this encoding. */
  special: number;
  undecodable: number;
}

export function nothingDecoded(): DecodedSoFar {
  return { bytes: 0, special: 0, undecodable: 0 };
}

/** The text of a file, piece by piece; `seen` follows it. */
export async function* decodeFile(
  file: Blob,
  encoding: FileEncoding,
  seen = nothingDecoded(),
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  const reader = file.stream().getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      const text = decoder.decode(value, { stream: !done });
      seen.bytes += value?.byteLength ?? 0;
      seen.special += text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
      seen.undecodable += text.match(/\ufffd/g)?.length ?? 0;
      if (text !== '') yield text;
      if (done) return;
    }
  } finally {
    await reader.cancel();
  }
}

/** Bytes whose zeros tell UTF-16 without a mark: every other one of the names of columns. */
const fewBytes = 200;
const manyBytes = 400_000;

/**
 * By the mark or the zeros at its beginning, or by its text. Where the beginning is plain ASCII it is taken for UTF-8 until it turns
 * out to be none.
 */
export async function guessEncoding(file: Blob): Promise<FileEncoding> {
  const bytes = new Uint8Array(await file.slice(0, fewBytes).arrayBuffer());
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const zeros = [0, 1].map((start) => bytes.filter((byte, i) => i % 2 === start && byte === 0).length);
  const [even = 0, odd = 0] = zeros.map((count) => count / Math.max(1, bytes.length / 2));
  if (even < 0.05 && odd > 0.6) return 'utf-16le';
  if (odd < 0.05 && even > 0.6) return 'utf-16be';
  const seen = nothingDecoded();
  for await (const _ of decodeFile(file.slice(0, manyBytes), 'utf-8', seen));
  return isOlderEncoding(seen) ? guessOlderEncoding(file) : 'utf-8';
}

/** Western files of older programs have single bytes where UTF-8 needs several. A single broken place means nothing. */
export function isOlderEncoding({ special, undecodable }: DecodedSoFar): boolean {
  return undecodable > special;
}
