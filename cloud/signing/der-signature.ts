import { SigningError } from '../../src/core/release/sign-release';

/** Bytes of r, and of s, over P-256. */
const length = 32;

/**
 * An ECDSA signature over P-256 as browsers check it, r and s of 32 bytes each, of one in DER: a sequence of two integers
 * (RFC 3279, 2.2.3). Throws SigningError.
 */
export function fromDer(der: Uint8Array): Uint8Array<ArrayBuffer> {
  const [first, whole, ...rest] = der;
  if (first !== 0x30 || whole !== rest.length) throw new SigningError('A signature was not in DER.');
  const r = readInteger(der, 2);
  const s = readInteger(der, r.end);
  if (s.end !== der.length) throw new SigningError('A signature in DER had more than two numbers.');
  return Uint8Array.of(...r.bytes, ...s.bytes);
}

function readInteger(der: Uint8Array, at: number): { bytes: Uint8Array; end: number } {
  const size = der[at + 1] ?? 0;
  const end = at + 2 + size;
  const bytes = der.subarray(at + 2, end);
  // A number whose first bit is set has a zero before it.
  const digits = bytes[0] === 0 ? bytes.subarray(1) : bytes;
  if (der[at] !== 0x02 || bytes.length !== size || size === 0 || digits.length > length)
    throw new SigningError('A signature in DER had no number of 32 bytes.');
  const padded = new Uint8Array(length);
  padded.set(digits, length - digits.length);
  return { bytes: padded, end };
}
