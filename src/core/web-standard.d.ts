/** The few names that browsers and Node share and that core may use; nothing else of either compiles there. */
interface CryptoKey {
  readonly type: 'private' | 'public' | 'secret';
}
type EcdsaKey = { name: 'ECDSA'; namedCurve: 'P-256' };
type EcdsaSignature = { name: 'ECDSA'; hash: 'SHA-256' };
declare const crypto: {
  subtle: {
    digest(algorithm: 'SHA-256', data: Uint8Array): Promise<ArrayBuffer>;
    importKey(
      format: 'spki' | 'pkcs8',
      bytes: Uint8Array,
      algorithm: EcdsaKey,
      extractable: boolean,
      usages: ('sign' | 'verify')[],
    ): Promise<CryptoKey>;
    sign(algorithm: EcdsaSignature, key: CryptoKey, data: Uint8Array): Promise<ArrayBuffer>;
    verify(
      algorithm: EcdsaSignature,
      key: CryptoKey,
      signature: Uint8Array,
      data: Uint8Array,
    ): Promise<boolean>;
  };
};
declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
declare const performance: { now(): number };
declare function atob(text: string): string;
declare function btoa(text: string): string;
