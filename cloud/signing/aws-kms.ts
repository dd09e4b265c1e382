import { SigningError } from '../../src/core/release/sign-release';
import { fromDer } from './der-signature';
import type { KeyManager } from './managed-key';

/** The ARN of a key, which has its region. None of an alias: that can be pointed at another key. */
const shape = /^arn:aws[\w-]*:kms:([a-z0-9-]+):\d{12}:key\/[\w-]{1,64}$/;

/**
 * A key of AWS KMS of the kind `ECC_NIST_P256` for signing, by its ARN; undefined for any other text. Needs
 * `kms:GetPublicKey` and `kms:Sign` on the key, with credentials from the SDK's own chain. Loads the SDK when it is used.
 */
export function awsKms(arn: string): KeyManager | undefined {
  const region = shape.exec(arn)?.[1];
  if (region === undefined) return undefined;
  const open = async () => {
    const sdk = await import('@aws-sdk/client-kms');
    return { sdk, client: new sdk.KMSClient({ region, maxAttempts: 2 }) };
  };
  return {
    name: 'AWS KMS',
    async readPublicKey(abortSignal) {
      const { sdk, client } = await open();
      const { PublicKey } = await client.send(new sdk.GetPublicKeyCommand({ KeyId: arn }), { abortSignal });
      if (!PublicKey) throw new SigningError('AWS KMS gave no public key.');
      return PublicKey;
    },
    async signDigest(digest, abortSignal) {
      const { sdk, client } = await open();
      const command = new sdk.SignCommand({
        KeyId: arn,
        Message: digest,
        MessageType: 'DIGEST',
        SigningAlgorithm: 'ECDSA_SHA_256',
      });
      const { Signature } = await client.send(command, { abortSignal });
      if (!Signature) throw new SigningError('AWS KMS gave no signature.');
      return fromDer(Signature);
    },
  };
}
