import { createPublicKey } from 'node:crypto';
import * as v from 'valibot';
import type { KeyManager } from './managed-key';

/** One version of a key in a vault or a managed HSM, in any of Azure's clouds. */
const shape =
  /^https:\/\/[a-z0-9-]{1,63}\.((?:vault|managedhsm)\.(?:azure\.net|azure\.cn|usgovcloudapi\.net))\/keys\/[A-Za-z0-9-]{1,127}\/[0-9a-f]{32}$/;
const version = 'api-version=7.4';

const base64Url = v.pipe(v.string(), v.regex(/^[\w-]+$/));
const Key = v.object({
  key: v.object({ kty: v.picklist(['EC', 'EC-HSM']), crv: v.literal('P-256'), x: base64Url, y: base64Url }),
});
const Signed = v.object({ value: base64Url });
const Token = v.object({ access_token: v.string() });

/**
 * A version of a key of Azure Key Vault or Managed HSM of the kind EC P-256, by its address; undefined for any other text.
 * Key Vault signs no Ed25519; P-256 is what releases are signed with. Needs the actions `keys/read` and `keys/sign/action`
 * for the app's managed identity, whose token the app's host gives (`IDENTITY_ENDPOINT`, `IDENTITY_HEADER`).
 *
 * @param send sends the requests; tests give another
 */
export function azureKeyVault(address: string, send: typeof fetch = fetch): KeyManager | undefined {
  const domain = shape.exec(address)?.[1];
  if (domain === undefined) return undefined;

  async function ask<T>(schema: v.GenericSchema<unknown, T>, url: string, options: RequestInit): Promise<T> {
    const response = await send(url, { ...options, redirect: 'error' });
    if (!response.ok) throw Object.assign(new Error(), { name: `status ${response.status}` });
    return v.parse(schema, await response.json());
  }

  async function authorize(signal: AbortSignal): Promise<Record<string, string>> {
    const { IDENTITY_ENDPOINT: endpoint = '', IDENTITY_HEADER: secret = '' } = process.env;
    const url = new URL(endpoint);
    url.search = String(new URLSearchParams({ resource: `https://${domain}`, 'api-version': '2019-08-01' }));
    const token = await ask(Token, url.href, { signal, headers: { 'X-IDENTITY-HEADER': secret } });
    return { Authorization: `Bearer ${token.access_token}` };
  }

  return {
    name: 'Azure Key Vault',
    async readPublicKey(signal) {
      const { key } = await ask(Key, `${address}?${version}`, { signal, headers: await authorize(signal) });
      const { crv, x, y } = key;
      const publicKey = createPublicKey({ key: { kty: 'EC', crv, x, y }, format: 'jwk' });
      return publicKey.export({ format: 'der', type: 'spki' });
    },
    async signDigest(digest, signal) {
      const { value } = await ask(Signed, `${address}/sign?${version}`, {
        method: 'POST',
        signal,
        headers: { ...(await authorize(signal)), 'Content-Type': 'application/json' },
        body: JSON.stringify({ alg: 'ES256', value: Buffer.from(digest).toString('base64url') }),
      });
      // Of ES256 it is r and s already.
      return new Uint8Array(Buffer.from(value, 'base64url'));
    },
  };
}
