import { describe, expect, it } from 'vitest';
import { type DecodedSoFar, decodeFile, guessEncoding, isOlderEncoding } from './decode-file';

const text = 'Betreff;Größe\nDrucker fällt aus;groß\n';
const latin = Uint8Array.from(text, (character) => character.charCodeAt(0));

async function read(bytes: BlobPart, encoding: Parameters<typeof decodeFile>[1]) {
  const seen: DecodedSoFar = { bytes: 0, special: 0, undecodable: 0 };
  let decoded = '';
  for await (const piece of decodeFile(new Blob([bytes]), encoding, seen)) decoded += piece;
  return { decoded, seen };
}

describe('the encoding of a file', () => {
  it('is told by its mark', async () => {
    expect(await guessEncoding(new Blob(['\ufeffa']))).toBe('utf-8');
    expect(await guessEncoding(new Blob([new Uint8Array([0xff, 0xfe, 0x61, 0])]))).toBe('utf-16le');
    expect(await guessEncoding(new Blob([new Uint8Array([0xfe, 0xff, 0, 0x61])]))).toBe('utf-16be');
    expect(await guessEncoding(new Blob([]))).toBe('utf-8');
  });

  it('is an older one where UTF-8 gives no text', async () => {
    const asUtf8 = await read(latin, 'utf-8');
    expect(isOlderEncoding(asUtf8.seen)).toBe(true);
    expect((await read(latin, 'windows-1252')).decoded).toBe(text);
  });

  it('stays UTF-8 where a single place is broken', async () => {
    const broken = new Uint8Array([...new TextEncoder().encode(text), 0xff]);
    const { decoded, seen } = await read(broken, 'utf-8');
    expect(decoded).toBe(`${text}\ufffd`);
    expect(seen).toEqual({ bytes: broken.length, special: 4, undecodable: 1 });
    expect(isOlderEncoding(seen)).toBe(false);
  });
});
