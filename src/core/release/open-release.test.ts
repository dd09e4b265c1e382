import { generateKeyPairSync } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { type KeyInMemory, keyInMemory } from './key-in-memory';
import { openRelease } from './open-release';
import type { Release, SignedRelease } from './release';
import { signRelease } from './sign-release';

const now = Date.parse('2026-11-28T12:00:00Z');
const release: Release = {
  format: 1,
  channel: 'stable',
  number: 7,
  at: '2026-11-20T00:00:00.000Z',
  expires: '2026-12-20T00:00:00.000Z',
  stable: { sha256: 'ab'.repeat(32), bytes: 400, name: 'general', version: '1.2.0' },
};

let [old, current, stranger] = [makeKey(), makeKey(), makeKey()];
beforeEach(() => {
  [old, current, stranger] = [makeKey(), makeKey(), makeKey()];
});

function makeKey(): KeyInMemory {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return keyInMemory(
    privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
    publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
  );
}

async function open(
  signed: unknown,
  changes: Partial<Parameters<typeof openRelease>[1]> = {},
): Promise<Release> {
  const expected = { channel: 'stable', publicKeys: [current.publicKey], highest: () => 7, now };
  return (await openRelease(JSON.stringify(signed), { ...expected, ...changes })).release;
}

describe('a signed release', () => {
  it('opens with the pinned key, and comes out as it went in', async () => {
    expect(await open(await signRelease(release, [current]))).toEqual(release);
  });

  it('signed with two keys opens for those who know the old one and for those who know the new one', async () => {
    const signed = await signRelease(release, [old, current]);
    expect(await open(signed, { publicKeys: [old.publicKey] })).toEqual(release);
    expect(await open(signed, { publicKeys: ['no key', current.publicKey] })).toEqual(release);
    await expect(open(signed, { publicKeys: [stranger.publicKey] })).rejects.toThrow('not signed');
  });

  it.each<[string, (signed: SignedRelease) => SignedRelease]>([
    [
      'of which a digit was changed',
      (s) => ({ ...s, release: s.release.replace('"number":7', '"number":8') }),
    ],
    ['to which a space was added', (s) => ({ ...s, release: `${s.release} ` })],
    ['whose signature is cut', (s) => withSignature(s, (text) => text.slice(0, 20))],
    ['whose signature is no base64', (s) => withSignature(s, () => '§')],
    ['whose signature is empty', (s) => withSignature(s, () => '')],
  ])('%s is refused', async (_, change) => {
    const signed = change(await signRelease(release, [current]));
    await expect(open(signed)).rejects.toMatchObject({ code: 'not-signed' });
  });

  it("with another key's signature under the pinned key's id is refused", async () => {
    const [mine, theirs] = await Promise.all([
      signRelease(release, [current]),
      signRelease(release, [stranger]),
    ]);
    const mixed = { ...theirs, signatures: [{ ...theirs.signatures[0], key: mine.signatures[0].key }] };
    await expect(open(mixed)).rejects.toMatchObject({ code: 'not-signed' });
  });

  it('is refused where no key is pinned', async () => {
    await expect(open(await signRelease(release, [current]), { publicKeys: [] })).rejects.toMatchObject({
      code: 'not-signed',
    });
  });

  it.each<[string, Parameters<typeof open>[1]]>([
    ['replayed', { highest: () => 8 }],
    ['expired', { now: Date.parse(release.expires) }],
    ['wrong-channel', { channel: 'beta' }],
  ])('%s is refused, though it is signed', async (code, changes) => {
    await expect(open(await signRelease(release, [current]), changes)).rejects.toMatchObject({ code });
  });

  it('of a later format, or no release at all, is unreadable', async () => {
    const later = await signRelease({ ...release, format: 2 } as unknown as Release, [current]);
    for (const each of [later, {}, 'text', null])
      await expect(open(each)).rejects.toMatchObject({ code: 'unreadable' });
  });
});

function withSignature(signed: SignedRelease, change: (text: string) => string): SignedRelease {
  const [first] = signed.signatures;
  return { ...signed, signatures: [{ ...first, signature: change(first.signature) }] };
}
