import { generateKeyPairSync, sign, verify } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { openRelease } from '../../src/core/release/open-release';
import { SigningError, signRelease } from '../../src/core/release/sign-release';
import { signedBytes } from '../../src/core/release/signed-bytes';
import { readConfiguration } from '../configuration';
import { describeError } from '../describe-error';
import { testEnvironment, testSigningKey } from '../http.test-support';
import { changeChannel } from '../registry/change-channel';
import { releaseOf } from '../registry/channel-event';
import { channelLog } from '../registry/channel-log';
import { openSigningKey } from '../registry/signing-keys';
import { fileStore } from '../store/files';
import { type Opened, temporaryFolder } from '../store/test-servers.test-support';
import { awsKms } from './aws-kms';
import { azureKeyVault } from './azure-key-vault';
import { fromDer } from './der-signature';
import { googleKms } from './google-kms';
import { KeyManagers, names } from './key-managers.test-support';
import { managedKey } from './managed-key';

const now = Date.parse('2026-11-22T12:00:00Z');
const release = releaseOf('stable', 1, { stable: [] }, now);
const environment = {
  AWS_ACCESS_KEY_ID: 'of-a-test',
  AWS_SECRET_ACCESS_KEY: 'of-a-test',
  AWS_ENDPOINT_URL_KMS: '',
  IDENTITY_ENDPOINT: '',
  IDENTITY_HEADER: 'of-the-host',
};

let managers: KeyManagers;
let server: Opened;

beforeEach(async () => {
  managers = new KeyManagers();
  managers.text = signedBytes(JSON.stringify(release));
  server = await managers.listen();
  Object.assign(process.env, environment, {
    AWS_ENDPOINT_URL_KMS: server.url,
    IDENTITY_ENDPOINT: `${server.url}/identity`,
  });
});
afterEach(async () => {
  for (const name of Object.keys(environment)) delete process.env[name];
  await server.close();
});

/** To the stand-in in place of the cloud's own address. */
const moved = (url: string) => `${server.url}${new URL(url).pathname}${new URL(url).search}`;
const send: typeof fetch = (url, options) =>
  fetch(String(url).startsWith(server.url) ? String(url) : moved(String(url)), options);
const google = {
  async request<T>({ url = '', method, data, signal }: { [name: string]: unknown } & { url?: string }) {
    const response = await fetch(moved(String(url)), {
      ...(method === 'POST' && { method, body: JSON.stringify(data) }),
      headers: { Authorization: 'Bearer google' },
      signal: signal as AbortSignal,
    });
    if (!response.ok) throw new Error(`${response.status}`);
    return { data: (await response.json()) as T };
  },
};

const clouds = {
  aws: () => awsKms(names.aws),
  google: () => googleKms(names.google, async () => google as never),
  azure: () => azureKeyVault(names.azure, send),
};

function keyOf(cloud: keyof typeof clouds) {
  const manager = clouds[cloud]();
  if (!manager) throw new Error('Not a name of a key.');
  return managedKey(manager);
}

describe.each(Object.keys(clouds) as (keyof typeof clouds)[])('a key manager of %s', (cloud) => {
  it('signs what the extension accepts, and gives its public half once', async () => {
    const key = keyOf(cloud);
    expect(await key.readPublicKey()).toBe(managers.publicKey);
    const signed = await signRelease(release, [key, openSigningKey(testSigningKey)]);
    const expected = { channel: 'stable', highest: () => 0, now };
    for (const publicKey of [managers.publicKey, openSigningKey(testSigningKey).publicKey]) {
      const opened = openRelease(JSON.stringify(signed), { ...expected, publicKeys: [publicKey] });
      expect((await opened).release).toEqual(release);
    }
    expect(managers.asked.filter((each) => /Public|^GET .*keys|publicKey/.test(each))).toHaveLength(1);
  });

  it('that refuses, or signs with another key, changes nothing in the channel, and is told by its name alone', async () => {
    const files = await temporaryFolder();
    onTestFinished(files.remove);
    const log = channelLog(fileStore(files.folder));
    const bundle = { sha256: 'ab'.repeat(32), bytes: 9, name: 'team', version: '1' };
    const act = { action: 'promote', percent: 100, bundle } as const;
    const change = () =>
      changeChannel(log, { channel: 'stable', act, by: 'administrator', now, keys: [keyOf(cloud)] });
    managers.refuses = true;
    const refused = await change().catch((error: unknown) => error);
    expect(describeError(refused)).toMatchObject({
      problem: 'signing-failed',
      error: expect.stringMatching(/^(AWS KMS|Google Cloud KMS|Azure Key Vault) did not give the public key/),
    });
    expect(JSON.stringify(describeError(refused))).not.toContain('not for you');

    managers.refuses = false;
    managers.text = signedBytes(JSON.stringify(releaseOf('stable', 1, { stable: [bundle] }, now)));
    managers.signing = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
    await expect(change()).rejects.toMatchObject({ code: 'signing-failed' });
    expect(await log.read('stable')).toEqual([]);
  });
});

describe('names of keys', () => {
  it('are read from the settings, before the keys that are secrets', async () => {
    const { signingKeys } = readConfiguration({
      ...testEnvironment(''),
      TRIAGE_LENS_MANAGED_KEYS: `${names.aws},${names.google},${names.azure}`,
    });
    expect(signingKeys).toHaveLength(4);
    expect(await signingKeys[0]?.readPublicKey()).toBe(managers.publicKey);
  });

  it.each([
    'arn:aws:kms:eu-central-1:123456789012:alias/releases',
    'arn:aws:kms:eu-central-1.hostile.example/:123456789012:key/1',
    names.google.replace('/cryptoKeyVersions/1', ''),
    `${names.google}/../2`,
    names.azure.replace('https:', 'http:'),
    names.azure.replace('vault.azure.net', 'vault.azure.net.hostile.example'),
    names.azure.slice(0, -33),
    `${names.azure}?x`,
  ])('are none: %s', (name) => {
    expect(() => readConfiguration({ TRIAGE_LENS_MANAGED_KEYS: name })).toThrow('TRIAGE_LENS_MANAGED_KEYS');
  });
});

describe('a signature in DER', () => {
  it('is the same as the form that browsers check, whatever zeros its numbers begin with', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    for (let i = 0; i < 600; i++) {
      const data = Buffer.from(String(i));
      const signature = fromDer(sign('sha256', data, privateKey));
      expect(signature).toHaveLength(64);
      expect(verify('sha256', data, { key: publicKey, dsaEncoding: 'ieee-p1363' }, signature)).toBe(true);
    }
  });

  it('that is damaged is refused, with no other error', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        const framed = Uint8Array.of(0x30, bytes.length, ...bytes);
        for (const each of [bytes, framed]) expect(lengthOrRefusal(each)).toBe(true);
      }),
    );
  });
});

function lengthOrRefusal(der: Uint8Array): boolean {
  try {
    return fromDer(der).length === 64;
  } catch (error) {
    return error instanceof SigningError;
  }
}
