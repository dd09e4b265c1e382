import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { listen } from '../store/test-servers.test-support';

export const names = {
  aws: 'arn:aws:kms:eu-central-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab',
  google: 'projects/p/locations/europe-west3/keyRings/r/cryptoKeys/k/cryptoKeyVersions/1',
  azure: `https://desk.vault.azure.net/keys/releases/${'0123456789abcdef'.repeat(2)}`,
};

/**
 * Stands in for the key managers of three clouds, after their public references: the requests that sign and that give a
 * public key, each only with its credentials. All have the same key.
 */
export class KeyManagers {
  readonly asked: string[] = [];
  private readonly key = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  /** Signs in place of the key that it tells. */
  signing: KeyObject = this.key.privateKey;
  /** What is to be signed: a digest alone cannot be signed by Node, so its text has to be known. */
  text: Uint8Array = new Uint8Array();
  /** Every answer is a refusal. */
  refuses = false;

  readonly publicKey = this.key.publicKey.export({ format: 'der', type: 'spki' }).toString('base64');

  listen() {
    return listen(createServer((request, response) => void this.answer(request, response)));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '', 'http://stand-in');
    const body = await text(request);
    const wanted = String(request.headers['x-amz-target'] ?? `${request.method} ${url.pathname}`);
    this.asked.push(wanted);
    const answer = this.refuses ? undefined : this.find(wanted, url, request, body && JSON.parse(body));
    response.statusCode = answer === undefined ? 403 : 200;
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(answer ?? { __type: 'AccessDeniedException', message: 'not for you' }));
  }

  private find(
    wanted: string,
    url: URL,
    { headers }: IncomingMessage,
    body: Record<string, unknown>,
  ): unknown {
    const spki = this.publicKey;
    const is = (secret: string) => headers.authorization === secret;
    if (/^TrentService\./.test(wanted)) {
      if (!headers.authorization?.startsWith('AWS4-HMAC-SHA256 Credential=of-a-test/')) return undefined;
      if (body.KeyId !== names.aws) return undefined;
      if (wanted === 'TrentService.GetPublicKey') return { PublicKey: spki, KeySpec: 'ECC_NIST_P256' };
      if (body.MessageType !== 'DIGEST' || body.SigningAlgorithm !== 'ECDSA_SHA_256') return undefined;
      return { Signature: this.sign(String(body.Message), 'der').toString('base64') };
    }
    if (wanted === `GET /v1/${names.google}/publicKey` && is('Bearer google'))
      return {
        pem: this.key.publicKey.export({ format: 'pem', type: 'spki' }),
        algorithm: 'EC_SIGN_P256_SHA256',
      };
    if (wanted === `POST /v1/${names.google}:asymmetricSign` && is('Bearer google')) {
      const { sha256 } = body.digest as { sha256: string };
      return { name: names.google, signature: this.sign(sha256, 'der').toString('base64') };
    }
    if (wanted === 'GET /identity')
      return headers['x-identity-header'] === 'of-the-host' &&
        url.searchParams.get('resource') === 'https://vault.azure.net'
        ? { access_token: 'azure' }
        : undefined;
    const { pathname } = new URL(names.azure);
    if (url.searchParams.get('api-version') !== '7.4' || !is('Bearer azure')) return undefined;
    if (wanted === `GET ${pathname}`)
      return { key: { kid: names.azure, ...this.key.publicKey.export({ format: 'jwk' }), kty: 'EC-HSM' } };
    if (wanted !== `POST ${pathname}/sign` || body.alg !== 'ES256') return undefined;
    return { kid: names.azure, value: this.sign(String(body.value), 'ieee-p1363').toString('base64url') };
  }

  private sign(digest: string, dsaEncoding: 'der' | 'ieee-p1363'): Buffer {
    const expected = createHash('sha256').update(this.text).digest('hex');
    if (Buffer.from(digest, 'base64').toString('hex') !== expected) throw new Error('Another digest.');
    return sign('sha256', this.text, { key: this.signing, dsaEncoding });
  }
}
