import * as v from 'valibot';

/** Bytes that only the key of the vault opens. */
export const Sealed = v.object({
  /** Id of the key that opens it. */
  keyId: v.string(),
  iv: v.instance(Uint8Array<ArrayBuffer>),
  bytes: v.instance(Uint8Array<ArrayBuffer>),
});
export type Sealed = v.InferOutput<typeof Sealed>;
