import { generateKeyPairSync } from 'node:crypto';
import type { ModelFiles } from '../../../core/model/model-files';
import type { Bundle } from '../../../core/release/bundle';
import { type KeyInMemory, keyInMemory } from '../../../core/release/key-in-memory';
import type { Release } from '../../../core/release/release';
import type { SelfTest } from '../../../core/release/self-test';
import { type SigningKey, signRelease } from '../../../core/release/sign-release';
import { sha256 } from '../../../core/sha256';
import type { PackageStore } from '../../../shared/released-model';
import type { CloudAddress, CloudAnswer, CloudRequest } from '../cloud-client';
import { CloudError } from '../cloud-error';
import type { CloudPolicy } from '../cloud-policy';

export function makeKey(): KeyInMemory {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return keyInMemory(
    privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
    publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
  );
}

export const signingKey = makeKey();

export function createPolicy(change: Partial<CloudPolicy> = {}): CloudPolicy {
  return {
    url: 'https://cloud.example',
    token: 'agent',
    publicKeys: [signingKey.publicKey],
    channel: 'stable',
    updates: true,
    syncLevel: 'off',
    ...change,
  };
}

/** Keeps files in memory. `isFull` makes it refuse more. */
export function createPackages(): PackageStore & {
  files: Map<string, Uint8Array<ArrayBuffer>>;
  isFull: boolean;
} {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const packages = {
    files,
    isFull: false,
    get: async (hash: string) => files.get(hash),
    put: async (hash: string, bytes: Uint8Array<ArrayBuffer>) => {
      if (packages.isFull) throw new DOMException('No room.', 'QuotaExceededError');
      files.set(hash, bytes);
    },
    list: async () => [...files.keys()],
    remove: async (hash: string) => {
      files.delete(hash);
    },
  };
  return packages;
}

export type FakeCloud = ReturnType<typeof createFakeCloud>;

/** A cloud without a network. What it answers can be changed on its way. */
export function createFakeCloud(now: () => number) {
  const packages = new Map<string, Uint8Array<ArrayBuffer>>();
  const requests: CloudRequest[] = [];
  let body = '';
  let number = 0;

  async function add(bytes: Uint8Array): Promise<{ sha256: string; bytes: number }> {
    const hash = await sha256(bytes);
    packages.set(hash, new Uint8Array(bytes));
    return { sha256: hash, bytes: bytes.length };
  }

  const cloud = {
    packages,
    requests,
    add,
    addJson: (value: unknown) => add(new TextEncoder().encode(JSON.stringify(value))),
    /** Changes an answer before it arrives. */
    alter: (bytes: Uint8Array<ArrayBuffer>, _request: CloudRequest): Uint8Array<ArrayBuffer> => bytes,
    /** Makes the next requests fail. */
    failure: undefined as CloudError | undefined,
    get body() {
      return body;
    },
    /** Answers every request with this from now on. */
    say(text: string) {
      body = text;
    },
    async release(change: Partial<Release>, key: SigningKey = signingKey): Promise<Release> {
      number += 1;
      const release: Release = {
        format: 1,
        channel: 'stable',
        number,
        at: new Date(now()).toISOString(),
        expires: new Date(now() + 30 * 86_400_000).toISOString(),
        stable: null,
        ...change,
      };
      body = JSON.stringify(await signRelease(release, [key]));
      return release;
    },
    async ask(_address: CloudAddress, request: CloudRequest): Promise<CloudAnswer> {
      requests.push(request);
      if (cloud.failure) throw cloud.failure;
      if (request.kind === 'download') return { status: 206, headers: new Headers(), body: pieceOf(request) };
      if (body === '') throw new CloudError('nothing-there', 'no-release');
      const etag = `"${await sha256(new TextEncoder().encode(body))}"`;
      const isKnown = request.headers?.['If-None-Match'] === etag;
      const bytes = new TextEncoder().encode(isKnown ? '' : body);
      return {
        status: isKnown ? 304 : 200,
        headers: new Headers({ etag }),
        body: cloud.alter(bytes, request),
      };
    },
  };

  function pieceOf(request: CloudRequest): Uint8Array<ArrayBuffer> {
    const whole = packages.get(request.path.split('/').at(-1) ?? '');
    if (!whole) throw new CloudError('nothing-there', 'no-package');
    const [first, last] = (request.headers?.Range ?? '').replace('bytes=', '').split('-').map(Number);
    return cloud.alter(whole.slice(first, last + 1), request);
  }
  return cloud;
}

/** Puts a model and a bundle with it into the cloud, and gives the bundle's reference. */
export async function addBundle(
  cloud: FakeCloud,
  content: { files: ModelFiles & { weights: Uint8Array }; version: string; selfTest: SelfTest },
) {
  await cloud.add(content.files.weights);
  const bundle: Bundle = {
    format: 1,
    name: 'team',
    version: content.version,
    model: await cloud.add(await content.files.read('manifest.json')),
    heads: [],
    selfTest: await cloud.addJson(content.selfTest),
  };
  const reference = await cloud.addJson(bundle);
  return { ...reference, name: 'team', version: content.version };
}
