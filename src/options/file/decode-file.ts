export type FileEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

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

/** By the mark at its beginning; without one it is taken for UTF-8 until it turns out to be none. */
export async function guessEncoding(file: Blob): Promise<FileEncoding> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/** Western files of older programs have single bytes where UTF-8 needs several. A single broken place means nothing. */
export function isOlderEncoding({ special, undecodable }: DecodedSoFar): boolean {
  return undecodable > special;
}
